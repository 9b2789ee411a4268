import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  type Entity,
  parseEntityRef,
  RELATION_DEPENDS_ON,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** Which databases are those of an entity: all that any of these names. */
export interface EntitySelector {
  /** The tag of those of a component. */
  readonly component?: string;
  /** The tag of those of a system, whatever component they name. */
  readonly system?: string;
  /** The tag of the system whose databases are the component's too when they name no component. */
  readonly sharedBySystem?: string;
  readonly arns: readonly string[];
}

const ARN_ANNOTATION = 'meridian.aws/arn';

/**
 * Finds out which databases are those of an entity: a Resource is one, a Component or System is named by the
 * tags of some, and depends on the Resources of others.
 *
 * @throws InputError when it is not the reference of an entity that can have databases
 * @throws NotFoundError when there is no such entity that the caller may read
 */
export async function readEntitySelector(
  entityRef: string,
  options: {
    readonly catalog: CatalogService;
    readonly credentials: BackstageCredentials;
  },
): Promise<{ entityRef: string; selector: EntitySelector | undefined }> {
  const parsed = parseRef(entityRef);
  const ref = stringifyEntityRef(parsed);
  const kind = parsed.kind.toLowerCase();
  if (!['component', 'system', 'resource'].includes(kind)) {
    throw new InputError(
      `A ${parsed.kind} has no databases; ask for a Component, a System or a Resource.`,
    );
  }
  const { catalog, credentials } = options;
  const entity = await catalog.getEntityByRef(ref, { credentials });
  if (!entity) {
    throw new NotFoundError(
      `The catalog has no entity ${ref} that you may read.`,
    );
  }
  const { name } = entity.metadata;
  if (kind === 'resource') {
    const arns = arnsOf([entity]);
    return { entityRef: ref, selector: arns.length > 0 ? { arns } : undefined };
  }
  const arns = await readNeededArns(entity, options);
  return {
    entityRef: ref,
    selector:
      kind === 'component'
        ? { component: name, sharedBySystem: systemOf(entity), arns }
        : { system: name, arns },
  };
}

function targetsOf(entity: Entity, relation: string, kind: string): string[] {
  return (entity.relations ?? [])
    .filter(
      ({ type, targetRef }) =>
        type === relation && targetRef.startsWith(`${kind}:`),
    )
    .map(({ targetRef }) => targetRef);
}

function systemOf(component: Entity): string | undefined {
  const [ref] = targetsOf(component, RELATION_PART_OF, 'system');
  return ref && parseEntityRef(ref).name;
}

/** The ARNs of the Resources that an entity depends on by the catalog. */
async function readNeededArns(
  entity: Entity,
  {
    catalog,
    credentials,
  }: {
    readonly catalog: CatalogService;
    readonly credentials: BackstageCredentials;
  },
): Promise<string[]> {
  const entityRefs = targetsOf(entity, RELATION_DEPENDS_ON, 'resource');
  if (entityRefs.length === 0) return [];
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs, fields: ['kind', 'metadata'] },
    { credentials },
  );
  return arnsOf(items.flatMap(item => item ?? []));
}

function arnsOf(entities: readonly Entity[]): string[] {
  return entities.flatMap(
    ({ metadata }) => metadata.annotations?.[ARN_ANNOTATION] ?? [],
  );
}

function parseRef(entityRef: string) {
  try {
    return parseEntityRef(entityRef);
  } catch (error) {
    throw new InputError(
      `'${entityRef}' is not an entity reference; write it as component:default/orders-api.`,
      error,
    );
  }
}
