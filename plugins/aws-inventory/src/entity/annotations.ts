import type { Entity } from '@backstage/catalog-model';

/** The annotation of a catalog entity that names the AWS resource behind it. */
export const ARN_ANNOTATION = 'meridian.aws/arn';

/** The ARN of the AWS resource behind an entity, if it is one. */
export function arnOfEntity(entity: Entity): string | undefined {
  return entity.metadata.annotations?.[ARN_ANNOTATION];
}

/** Whether an entity stands for an AWS resource. */
export function isAwsResource(entity: Entity): boolean {
  return entity.kind === 'Resource' && arnOfEntity(entity) !== undefined;
}

/** The filter of the inventory that finds what runs behind a component or a system. */
export function filterOfEntity(
  entity: Entity,
): { component: string[] } | { system: string[] } {
  return entity.kind === 'System'
    ? { system: [entity.metadata.name] }
    : { component: [entity.metadata.name] };
}
