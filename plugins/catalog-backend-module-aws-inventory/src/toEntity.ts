import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
  parseEntityRef,
  type ResourceEntityV1alpha1,
} from '@backstage/catalog-model';
import type { InventoryResource } from '@meridian/plugin-aws-inventory-common';
import { entityNameOf, entityRefOf } from './entityName';

/** The location that marks entities as this provider's. */
export const PROVIDER_LOCATION = 'aws-inventory:default';

/** A Resource entity that may also say what it is a part of. */
export interface AwsResourceEntity extends ResourceEntityV1alpha1 {
  spec: ResourceEntityV1alpha1['spec'] & { partOf?: string[] };
}

/**
 * Makes the entity of an AWS resource.
 *
 * @param options.isEntity - whether the resource of an ARN is an entity too; relations to others would
 *   lead nowhere and are left out
 * @param options.unownedGroup - who owns what has no owner
 */
export function toEntity(
  resource: InventoryResource,
  options: { isEntity(arn: string): boolean; unownedGroup: string },
): AwsResourceEntity {
  // In an order of their own, so that equal resources make equal entities.
  const targetsOf = (relation: 'dependsOn' | 'partOf') =>
    (resource.relations ?? [])
      .filter(it => it.relation === relation && options.isEntity(it.targetArn))
      .map(it => entityRefOf(it.targetArn))
      .sort();
  const dependsOn = targetsOf('dependsOn');
  const partOf = targetsOf('partOf');
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: entityNameOf(resource.arn),
      title: resource.name,
      description: describe(resource),
      annotations: withoutUndefined({
        [ANNOTATION_LOCATION]: PROVIDER_LOCATION,
        [ANNOTATION_ORIGIN_LOCATION]: PROVIDER_LOCATION,
        'meridian.aws/arn': resource.arn,
        'meridian.aws/type': resource.type,
        'meridian.aws/resource-id': resource.resourceId,
        'meridian.aws/account-id': resource.accountId,
        'meridian.aws/account-name': resource.accountName,
        'meridian.aws/region': resource.region,
        'meridian.aws/environment': resource.environment,
      }),
      labels: withoutUndefined({
        'meridian.aws/account-id': resource.accountId,
        'meridian.aws/region': resource.region,
        'meridian.aws/environment': labelOf(resource.environment),
        'meridian.aws/unowned': resource.owner ? undefined : 'true',
      }),
    },
    spec: {
      type: resource.type,
      owner: resource.owner ?? options.unownedGroup,
      ...(resource.system ? { system: resource.system } : {}),
      ...(resource.component
        ? { dependencyOf: [`component:default/${resource.component}`] }
        : {}),
      ...(dependsOn.length > 0 ? { dependsOn } : {}),
      ...(partOf.length > 0 ? { partOf } : {}),
    },
  };
}

/** The group that stands for having no owner, so that its entities can be found in the catalog. */
export function unownedGroupEntity(unownedGroup: string): Entity {
  const { name, namespace } = parseEntityRef(unownedGroup);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name,
      namespace,
      title: 'Unowned',
      description:
        'AWS resources that no owner tag and no account default claims',
      annotations: {
        [ANNOTATION_LOCATION]: PROVIDER_LOCATION,
        [ANNOTATION_ORIGIN_LOCATION]: PROVIDER_LOCATION,
      },
    },
    spec: { type: 'unowned', children: [] },
  };
}

function describe(resource: InventoryResource): string {
  const account = resource.accountName ?? resource.accountId;
  return `${resource.type} ${resource.resourceId} in ${account}, ${resource.region}`;
}

function labelOf(value: string | undefined): string | undefined {
  return value && /^[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/.test(value)
    ? value
    : undefined;
}

function withoutUndefined(
  record: Record<string, string | undefined>,
): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [key, value] of Object.entries(record)) {
    if (value !== undefined) {
      result[key] = value;
    }
  }
  return result;
}
