import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PermissionCriteria,
  type PermissionCondition,
} from '@backstage/plugin-permission-common';
import { awsResourceConditions } from '@meridian/plugin-aws-inventory-node';

/** Permissions of somebody who may do everything that is named, and nothing else. */
export function permissionsOf(
  allowed: readonly string[],
  resourceConditions?: PermissionCriteria<PermissionCondition<'aws-resource'>>,
) {
  const resultFor = (name: string) =>
    allowed.includes(name) ? AuthorizeResult.ALLOW : AuthorizeResult.DENY;
  return mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission: { name } }) => {
        const result = resultFor(name);
        return result === AuthorizeResult.ALLOW ? { result } : { result };
      }),
    authorizeConditional: async requests =>
      requests.map(({ permission: { name } }) =>
        resourceConditions && name === 'aws-inventory.resource.read'
          ? {
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'aws-inventory',
              resourceType: 'aws-resource',
              conditions: resourceConditions,
            }
          : { result: resultFor(name) },
      ),
  });
}

/** Reads what belongs to the orders team. */
export function developer() {
  return permissionsOf(
    [],
    awsResourceConditions.isOwnedBy({ owners: ['group:default/orders-team'] }),
  );
}

/** Reads everything and changes nothing. */
export function auditor() {
  return permissionsOf([
    'aws-inventory.resource.read',
    'aws-inventory.coverage.read',
    'aws-inventory.usage.read',
  ]);
}

/** May do nothing. */
export function stranger() {
  return permissionsOf([]);
}
