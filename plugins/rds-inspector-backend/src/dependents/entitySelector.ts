import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** Which databases are those of an entity. */
export type EntitySelector =
  | { readonly component: string }
  | { readonly system: string }
  | { readonly arn: string };

const ARN_ANNOTATION = 'meridian.aws/arn';

/**
 * Finds out which databases are those of an entity: a Resource is one, a Component or System is named by the
 * tags of some.
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
  const { name, annotations } = entity.metadata;
  const arn = annotations?.[ARN_ANNOTATION];
  if (kind === 'resource') {
    return { entityRef: ref, selector: arn ? { arn } : undefined };
  }
  return {
    entityRef: ref,
    selector: kind === 'component' ? { component: name } : { system: name },
  };
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
