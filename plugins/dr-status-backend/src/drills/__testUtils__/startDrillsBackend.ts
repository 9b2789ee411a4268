import {
  coreServices,
  type BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  AuthorizeResult,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { mockAuditor, provide } from '@meridian/backend-test-utils';
import { awsInventoryServiceRef } from '@meridian/plugin-aws-inventory-node';
import { drSystemConditions } from '@meridian/plugin-dr-status-node';
import type { Knex } from 'knex';
import request from 'supertest';
import { drStatusPlugin } from '../../plugin';

/** Who asks. The developer is in the orders team; what is the platform's may be read by everybody. */
export const PEOPLE = {
  developer: 'user:default/olivia',
  platformEngineer: 'user:default/priya',
  auditor: 'user:default/aaron',
  nobody: 'user:default/nora',
} as const;

export type Person = keyof typeof PEOPLE;

const OWN = 'group:default/orders-team';
const SHARED = 'group:default/platform-engineering';

/** The plugin with drills on a real database, and an inventory that answers nothing. */
export async function startDrillsBackend(
  db: Knex,
  options: { readonly entities?: Entity[] } = {},
) {
  const { auditor, auditEvent } = mockAuditor();
  const actions = actionsRegistryServiceMock();
  const backend = await startTestBackend({
    features: [
      drStatusPlugin,
      mockServices.database.factory({ knex: db }),
      provide(notificationService, { send: async () => {} }),
      provide(awsInventoryServiceRef, {
        as: async () => {
          throw new ServiceUnavailableError('There is no inventory here.');
        },
      }),
      provide(actionsRegistryServiceRef, actions),
      provide(coreServices.scheduler, mockServices.scheduler()),
      catalogServiceMock.factory({ entities: options.entities }),
      mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(() => ({ result: AuthorizeResult.DENY })),
        authorizeConditional: async (requests, caller) =>
          requests.map(({ permission }) =>
            decide(permission, caller?.credentials),
          ),
      }).factory,
      auditor.factory,
    ],
  });
  const as = (person: Person) => ({
    Authorization: mockCredentials.user.header(PEOPLE[person]),
  });
  return {
    auditor,
    auditEvent,
    actions,
    get: (path: string, person: Person = 'platformEngineer') =>
      request(backend.server).get(`/api/dr-status${path}`).set(as(person)),
    post: (path: string, body: object, person: Person = 'platformEngineer') =>
      request(backend.server)
        .post(`/api/dr-status${path}`)
        .set(as(person))
        .send(body),
    stop: () => backend.stop(),
  };
}

function decide(
  permission: Permission,
  credentials: BackstageCredentials | undefined,
): PolicyDecision {
  const principal: unknown = credentials?.principal;
  const person =
    typeof principal === 'object' &&
    principal !== null &&
    'userEntityRef' in principal
      ? principal.userEntityRef
      : undefined;
  const isRead = permission.attributes.action === 'read';
  switch (person) {
    case PEOPLE.platformEngineer:
      return { result: AuthorizeResult.ALLOW };
    case PEOPLE.auditor:
      return { result: isRead ? AuthorizeResult.ALLOW : AuthorizeResult.DENY };
    case PEOPLE.developer:
      return {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'dr-status',
        resourceType: 'dr-system',
        conditions: drSystemConditions.isSystemOwnedBy({
          owners: isRead ? [OWN, SHARED] : [OWN],
        }),
      };
    default:
      return { result: AuthorizeResult.DENY };
  }
}
