import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { batchesOf } from '@meridian/api-node';
import type { SourceEntity } from '@meridian/plugin-dr-status-common';

const PAGE_SIZE = 500;

/** The annotations that recovery reads, by how their names begin. */
const ANNOTATION_PREFIXES = ['meridian.dr/', 'backstage.io/techdocs-'];

const FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'metadata.annotations',
  'spec.type',
  'relations',
];

/**
 * All Systems and Components of the catalog, and the Resources that they depend on.
 *
 * @throws when the catalog does not answer; nothing is taken for the whole
 */
export async function readEntities(
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<SourceEntity[]> {
  const entities: SourceEntity[] = [];
  let cursor: string | undefined;
  do {
    const page = await catalog.queryEntities(
      cursor
        ? { cursor, limit: PAGE_SIZE }
        : {
            filter: { kind: ['System', 'Component'] },
            fields: FIELDS,
            limit: PAGE_SIZE,
          },
      { credentials },
    );
    entities.push(...page.items.flatMap(one => toSourceEntity(one) ?? []));
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return [...entities, ...(await readResources(entities))];

  async function readResources(
    dependents: readonly SourceEntity[],
  ): Promise<SourceEntity[]> {
    const refs = new Set(
      dependents
        .flatMap(({ dependsOn }) => dependsOn)
        .filter(ref => ref.startsWith('resource:')),
    );
    const resources: SourceEntity[] = [];
    for (const entityRefs of batchesOf([...refs])) {
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs, fields: FIELDS },
        { credentials },
      );
      resources.push(
        ...items.flatMap(one => (one && toSourceEntity(one)) ?? []),
      );
    }
    return resources;
  }
}

/** An entity as far as recovery needs it; undefined of another kind. */
export function toSourceEntity(entity: Entity): SourceEntity | undefined {
  const kind = (['System', 'Component', 'Resource'] as const).find(
    one => one === entity.kind,
  );
  if (!kind) return undefined;
  const { metadata, spec, relations = [] } = entity;
  const targets = (type: string, prefix = '') =>
    relations
      .filter(one => one.type === type && one.targetRef.startsWith(prefix))
      .map(({ targetRef }) => targetRef);
  const type = spec?.type;
  return {
    entityRef: stringifyEntityRef(entity),
    kind,
    name: metadata.name,
    title: metadata.title,
    owner: targets(RELATION_OWNED_BY)[0],
    domain: targets(RELATION_PART_OF, 'domain:')[0],
    systemRef: targets(RELATION_PART_OF, 'system:')[0],
    type: typeof type === 'string' ? type : undefined,
    annotations: Object.fromEntries(
      Object.entries(metadata.annotations ?? {}).filter(([name]) =>
        ANNOTATION_PREFIXES.some(prefix => name.startsWith(prefix)),
      ),
    ),
    dependsOn: targets(RELATION_DEPENDS_ON),
  };
}
