import { mockServices } from '@backstage/backend-test-utils';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { awsResourceConditions } from '@meridian/plugin-aws-inventory-node';

/** What the test's user may do. */
export type Policy =
  | 'everything'
  | 'nothing'
  /** Entity references of owners whose resources may be read, and nothing of coverage. */
  | { readonly owners: readonly string[] };

/** Permissions that a test changes while the backend runs. Plugins themselves may do everything. */
export function createPolicy() {
  const state: { policy: Policy } = { policy: 'everything' };
  const policyOf = (credentials: BackstageCredentials | undefined): Policy =>
    isService(credentials) ? 'everything' : state.policy;
  const permissions = mockServices.permissions.mock({
    authorize: async (requests, options) =>
      requests.map(() =>
        policyOf(options?.credentials) === 'everything'
          ? { result: AuthorizeResult.ALLOW }
          : { result: AuthorizeResult.DENY },
      ),
    authorizeConditional: async (requests, options) =>
      requests.map(() => {
        const policy = policyOf(options?.credentials);
        if (policy === 'everything') return { result: AuthorizeResult.ALLOW };
        if (policy === 'nothing') return { result: AuthorizeResult.DENY };
        return {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'aws-inventory',
          resourceType: 'aws-resource',
          conditions: awsResourceConditions.isOwnedBy({
            owners: [...policy.owners],
          }),
        };
      }),
  });
  return {
    factory: permissions.factory,
    /** Does something as somebody with another policy. */
    async as<T>(policy: Policy, act: () => Promise<T>): Promise<T> {
      const before = state.policy;
      state.policy = policy;
      try {
        return await act();
      } finally {
        state.policy = before;
      }
    },
  };
}

function isService(credentials: BackstageCredentials | undefined): boolean {
  const principal: unknown = credentials?.principal;
  return (
    typeof principal === 'object' &&
    principal !== null &&
    'type' in principal &&
    principal.type === 'service'
  );
}
