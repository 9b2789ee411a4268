import {
  AttributeReader,
  type Fact,
  type UnknownFact,
} from '@meridian/aws-common';
import {
  CoverageIndex,
  type Place,
  type SourceResource,
} from '@meridian/plugin-rds-inspector-common';
import type { EstateInput, SourceEntity } from './EstateInput';
import { LagIndex } from './LagIndex';

/**
 * Everything that probes and verdicts read, indexed once: by ARN, by type, by what belongs together.
 */
export class RecoveryEstate {
  readonly lags: LagIndex;
  readonly entities: ReadonlyMap<string, SourceEntity>;
  private readonly byName = new Map<string, SourceEntity>();
  private readonly coverage: CoverageIndex;
  private readonly byArn = new Map<string, SourceResource>();
  private readonly byType = new Map<string, SourceResource[]>();
  private readonly readers = new Map<string, AttributeReader>();

  /** @param staleAfterSeconds - from which age on a lag says nothing about now */
  constructor(
    input: EstateInput,
    readonly now: Date,
    staleAfterSeconds: number,
  ) {
    this.lags = new LagIndex(input.metrics, now, staleAfterSeconds);
    this.coverage = new CoverageIndex(input.coverage);
    this.entities = new Map(input.entities.map(one => [one.entityRef, one]));
    for (const entity of input.entities) {
      const key = `${entity.kind} ${entity.name}`;
      if (!this.byName.has(key)) this.byName.set(key, entity);
    }
    for (const resource of input.resources) {
      if (resource.deletedAt || this.byArn.has(resource.arn)) continue;
      this.byArn.set(resource.arn, resource);
      const ofType = this.byType.get(resource.type);
      if (ofType) {
        ofType.push(resource);
      } else {
        this.byType.set(resource.type, [resource]);
      }
    }
  }

  get(arn: string | undefined): SourceResource | undefined {
    return arn === undefined ? undefined : this.byArn.get(arn);
  }

  /**
   * The entity that a tag means: its name, or its reference.
   *
   * @remarks Tags name no namespace; of entities that share a name the first counts.
   */
  entityNamed(
    kind: SourceEntity['kind'],
    name: string | undefined,
  ): SourceEntity | undefined {
    if (name === undefined) return undefined;
    return this.entities.get(name) ?? this.byName.get(`${kind} ${name}`);
  }

  ofType(type: string): readonly SourceResource[] {
    return this.byType.get(type) ?? [];
  }

  /** The attributes and what is volatile of a resource, read with distrust. */
  read(resource: SourceResource): AttributeReader {
    let reader = this.readers.get(resource.arn);
    if (!reader) {
      reader = new AttributeReader({
        ...resource.attributes,
        ...resource.volatile,
      });
      this.readers.set(resource.arn, reader);
    }
    return reader;
  }

  /** Whether what was found of a type in a place is all that there is. */
  covered<T>(place: Place, type: string, value: T): Fact<T> {
    return this.coverage.factOf(place, type, value);
  }

  /**
   * Which of some types are meant to be read in a place and are not known there, with the reason. What the place
   * does not have, because AWS does not offer it there, is left out.
   */
  unreadAt(
    place: Place,
    types: readonly string[],
  ): readonly { readonly type: string; readonly fact: UnknownFact<true> }[] {
    return types.flatMap(type => {
      if (
        !this.coverage.regionsOf(place.accountId, type).includes(place.region)
      ) {
        return [];
      }
      const fact = this.coverage.factOf<true>(place, type, true);
      return fact.known || fact.reason === 'unsupported'
        ? []
        : [{ type, fact }];
    });
  }
}
