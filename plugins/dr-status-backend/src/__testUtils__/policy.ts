import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { drSystemConditions } from '@meridian/plugin-dr-status-node';

/** What the test's user may do. */
export type Policy =
  | 'everything'
  | 'nothing'
  /** Entity references of owners whose systems may be read, and nothing of coverage. */
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
          pluginId: 'dr-status',
          resourceType: 'dr-system',
          conditions: drSystemConditions.isSystemOwnedBy({
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
