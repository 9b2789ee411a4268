import type { Entity } from '@backstage/catalog-model';
import type { DeferredEntity } from '@backstage/plugin-catalog-node';
import type { InventoryResource } from '@meridian/plugin-aws-inventory-common';
import { contentHashOf, withContentHash } from './contentHash';
import { PROVIDER_LOCATION, toEntity, unownedGroupEntity } from './toEntity';

/** An entity as the catalog takes it, with the hash of its content. */
export interface HashedEntity {
  readonly deferred: DeferredEntity;
  readonly hash: string;
}

/**
 * Makes entities, and knows by ARN which resources are entities, so that relations lead to those only.
 */
export class EntityMaker {
  private readonly arns = new Set<string>();
  /** The targets of relations that were left out because they were no entities. */
  private readonly awaitedArns = new Set<string>();
  private lacksRelations = false;

  constructor(private readonly unownedGroup: string) {}

  /** How many resources are entities. */
  get count(): number {
    return this.arns.size;
  }

  /** Whether entities were made without the relation to one that became an entity after them. */
  get isIncomplete(): boolean {
    return this.lacksRelations;
  }

  /** Says that a resource is an entity. */
  add(arn: string): void {
    this.arns.add(arn);
    if (this.awaitedArns.delete(arn)) {
      this.lacksRelations = true;
    }
  }

  /** Says that a resource is no entity any more. */
  delete(arn: string): void {
    this.arns.delete(arn);
  }

  /** The entity of a resource, with relations to those that are entities by now. */
  make(resource: InventoryResource): HashedEntity {
    const entity = toEntity(resource, {
      isEntity: arn => this.arns.has(arn),
      unownedGroup: this.unownedGroup,
    });
    for (const { targetArn } of resource.relations ?? []) {
      if (!this.arns.has(targetArn)) {
        this.awaitedArns.add(targetArn);
      }
    }
    return hashed(entity);
  }

  /** The entity of the group that owns what nobody owns. */
  makeUnownedGroup(): HashedEntity {
    return hashed(unownedGroupEntity(this.unownedGroup));
  }
}

function hashed(entity: Entity): HashedEntity {
  const hash = contentHashOf(entity);
  return {
    hash,
    deferred: {
      entity: withContentHash(entity, hash),
      locationKey: PROVIDER_LOCATION,
    },
  };
}
