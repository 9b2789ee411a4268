import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PermissionCondition,
  type PermissionCriteria,
} from '@backstage/plugin-permission-common';

/** What the test's user may do. */
export type Policy =
  | 'everything'
  | 'nothing'
  /** Entity references of owners whose resources may be read, and nothing that is not a resource's. */
  | { readonly owners: readonly string[] };

/** What a conditional decision is about. */
export interface OwnedResources {
  readonly pluginId: string;
  readonly resourceType: string;
  /** What has to be true of a resource that belongs to one of the owners. */
  readonly conditionsFor: (
    owners: string[],
  ) => PermissionCriteria<PermissionCondition>;
}

/** Permissions that a test changes while the backend runs. Plugins themselves may do everything. */
export function createPolicy(resources: OwnedResources) {
  const { pluginId, resourceType, conditionsFor } = resources;
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
          pluginId,
          resourceType,
          conditions: conditionsFor([...policy.owners]),
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
