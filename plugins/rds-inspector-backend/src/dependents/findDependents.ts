import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  type Entity,
  RELATION_API_CONSUMED_BY,
  RELATION_DEPENDENCY_OF,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  DatabaseDependent,
  DatabaseDependents,
  DatabaseRow,
} from '@meridian/plugin-rds-inspector-common';

const ARN_ANNOTATION = 'meridian.aws/arn';
const MAXIMUM_DEPENDENTS = 500;
const MAXIMUM_DISTANCE = 8;
const FIELDS = ['kind', 'metadata', 'spec', 'relations'];

/** What each relation leads to says of the entity at its other end. Others lead to nothing that depends. */
const RELATIONS: Readonly<Record<string, string>> = {
  [RELATION_DEPENDENCY_OF]: 'depends on',
  [RELATION_PROVIDES_API]: 'is provided by',
  [RELATION_API_CONSUMED_BY]: 'consumes',
  [RELATION_PART_OF]: 'has as a part',
};

interface Step {
  readonly ref: string;
  readonly viaEntityRef: string;
  readonly relation: string;
}

/**
 * Finds the entities that would notice if a database were gone: what depends on it, the APIs that these
 * provide, who consumes those, and the systems that all of them are part of.
 *
 * @param group - the databases of its group that the caller may read, itself included
 * @param options.credentials - the caller's: what they may not read in the catalog is not followed
 */
export async function findDependents(
  database: DatabaseRow,
  group: readonly DatabaseRow[],
  options: {
    readonly catalog: CatalogService;
    readonly credentials: BackstageCredentials;
  },
): Promise<DatabaseDependents> {
  const own = await findResources(group, options);
  const ownRefs = own.map(stringifyEntityRef);
  const seen = new Set(ownRefs);
  const items: DatabaseDependent[] = [];
  let frontier = [
    ...own.flatMap(entity => stepsFrom(entity)),
    ...stepsByTags(group),
  ];
  let distance = 1;
  while (frontier.length > 0 && distance <= MAXIMUM_DISTANCE) {
    const steps = firstOfEach(frontier).filter(({ ref }) => !seen.has(ref));
    steps.forEach(({ ref }) => seen.add(ref));
    const entities = await readEntities(
      steps.map(({ ref }) => ref),
      options,
    );
    frontier = [];
    for (const [index, step] of steps.entries()) {
      const entity = entities[index];
      if (entity) {
        items.push(toDependent(entity, step, distance));
        frontier.push(...stepsFrom(entity));
      }
    }
    if (items.length > MAXIMUM_DEPENDENTS) break;
    distance += 1;
  }
  return {
    arn: database.arn,
    entityRefs: ownRefs,
    items: items.slice(0, MAXIMUM_DEPENDENTS),
    truncated: items.length > MAXIMUM_DEPENDENTS,
    notices:
      own.length === 0
        ? [
            `The catalog has no Resource of ${database.name} that you may read, so only what its tags name was followed.`,
          ]
        : [],
  };
}

async function findResources(
  group: readonly DatabaseRow[],
  {
    catalog,
    credentials,
  }: { catalog: CatalogService; credentials: BackstageCredentials },
): Promise<Entity[]> {
  const { items } = await catalog.getEntities(
    {
      filter: {
        kind: 'Resource',
        [`metadata.annotations.${ARN_ANNOTATION}`]: group.map(({ arn }) => arn),
      },
      fields: FIELDS,
    },
    { credentials },
  );
  return items;
}

async function readEntities(
  entityRefs: string[],
  {
    catalog,
    credentials,
  }: { catalog: CatalogService; credentials: BackstageCredentials },
): Promise<Array<Entity | undefined>> {
  if (entityRefs.length === 0) return [];
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs, fields: FIELDS },
    { credentials },
  );
  return items;
}

/** Where an entity's relations lead. Nothing follows from a system: it is the widest that is told. */
function stepsFrom(entity: Entity): Step[] {
  if (entity.kind === 'System') return [];
  const viaEntityRef = stringifyEntityRef(entity);
  return (entity.relations ?? []).flatMap(({ type, targetRef }) => {
    const relation = RELATIONS[type];
    // A cluster is no dependent of its instance: both are the database.
    const isOfDatabase =
      type === RELATION_PART_OF && targetRef.startsWith('resource:');
    return relation && !isOfDatabase
      ? [{ ref: targetRef, viaEntityRef, relation }]
      : [];
  });
}

/** A database that is no entity still says by its tags whose it is. */
function stepsByTags(group: readonly DatabaseRow[]): Step[] {
  return group.flatMap(({ component, arn }) =>
    component
      ? [
          {
            ref: `component:default/${component.toLowerCase()}`,
            viaEntityRef: arn,
            relation: 'is named by the tags of',
          },
        ]
      : [],
  );
}

function firstOfEach(steps: readonly Step[]): Step[] {
  const found = new Map<string, Step>();
  for (const step of steps) {
    if (!found.has(step.ref)) found.set(step.ref, step);
  }
  return [...found.values()];
}

function toDependent(
  entity: Entity,
  { ref, viaEntityRef, relation }: Step,
  distance: number,
): DatabaseDependent {
  const text = (field: string) => {
    const value = entity.spec?.[field];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    entityRef: ref,
    kind: entity.kind,
    name: entity.metadata.name,
    title: entity.metadata.title,
    type: text('type'),
    lifecycle: text('lifecycle'),
    owner: text('owner'),
    system: text('system'),
    distance,
    viaEntityRef,
    relation,
  };
}
