import type { Entity } from '@backstage/catalog-model';
import type { DatabaseRow } from '@meridian/plugin-rds-inspector-common';

/** The annotation of a catalog entity that names the AWS resource behind it. */
const ARN_ANNOTATION = 'meridian.aws/arn';

const DATABASE_ARN = /^arn:[^:]+:rds:[^:]*:\d*:(db|cluster|global-cluster):/;

/** The ARN of the database behind an entity, if it is one. */
export function databaseArnOf(entity: Entity): string | undefined {
  const arn = entity.metadata.annotations?.[ARN_ANNOTATION];
  return arn && DATABASE_ARN.test(arn) ? arn : undefined;
}

/** Whether an entity stands for an instance, a cluster or a global cluster. */
export function isDatabase(entity: Entity): boolean {
  return entity.kind === 'Resource' && databaseArnOf(entity) !== undefined;
}

/**
 * The filter of the fleet that finds the databases of a component or a system. Of a component that has none of its
 * own it finds those of its system.
 *
 * @param databases - of the entity
 */
export function fleetFilterOf(
  entity: Entity,
  databases: readonly DatabaseRow[],
): { component: string } | { system: string } {
  const { name } = entity.metadata;
  if (entity.kind === 'System') return { system: name };
  const shared = databases.find(({ component }) => component !== name);
  const hasOwn = databases.some(({ component }) => component === name);
  return !hasOwn && shared?.system
    ? { system: shared.system }
    : { component: name };
}
