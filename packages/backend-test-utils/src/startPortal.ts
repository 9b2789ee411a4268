import {
  type BackendFeature,
  coreServices,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  notificationService,
  type NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import type { JsonObject } from '@backstage/types';
import request from 'supertest';
import type { createPolicy } from './createPolicy';
import { mockAuditor } from './mockAuditor';
import { provide, provideDatabases } from './provide';
import { ACCOUNTS } from './sandbox';
import { allScanned, scanAgain } from './scans';
import type { EmptyDatabases } from './testDatabases';

/** The root config of a portal that reads both Regions of every account of the sandbox's organization. */
export function organizationConfig(): JsonObject {
  return {
    aws: { accountDefaults: { roleName: 'MeridianReadOnly' } },
    meridian: {
      aws: {
        regions: ['us-east-1', 'us-west-2'],
        organizations: {
          enabled: true,
          managementAccountId: ACCOUNTS.management,
        },
      },
    },
  };
}

/**
 * The inventory and a plugin that judges what it holds, on real databases, reading the sandbox over the
 * network.
 *
 * @param options.pluginId - of the plugin that judges
 * @param options.plugins - the inventory and the plugin that judges
 * @param options.config - the root config of the plugins
 */
export async function startPortal(options: {
  databases: EmptyDatabases;
  pluginId: string;
  plugins: BackendFeature[];
  config: JsonObject;
  policy: ReturnType<typeof createPolicy>;
  entities?: Entity[];
}) {
  const { databases, pluginId, policy } = options;
  const inventory = await databases.empty();
  const db = await databases.empty();
  const scheduler = mockServices.scheduler();
  const { auditor, auditEvent } = mockAuditor();
  const actions = actionsRegistryServiceMock();
  const sent: NotificationSendOptions[] = [];
  const backend = await startTestBackend({
    features: [
      ...options.plugins,
      provideDatabases({ 'aws-inventory': inventory, [pluginId]: db }),
      provide(notificationService, {
        send: async notification => {
          sent.push(notification);
        },
      }),
      mockServices.rootConfig.factory({
        data: { ...organizationConfig(), ...options.config },
      }),
      provide(actionsRegistryServiceRef, actions),
      catalogServiceMock.factory({ entities: options.entities }),
      provide(coreServices.scheduler, scheduler),
      policy.factory,
      auditor.factory,
    ],
  });
  const get = (path: string) =>
    request(backend.server).get(`/api/${pluginId}${path}`);
  return {
    policy,
    auditor,
    auditEvent,
    actions,
    /** The notifications that were sent. */
    sent,
    /** The inventory's database. */
    inventory,
    /** The database of the plugin that judges. */
    db,
    get,
    /** The body of an answer that has to be one. */
    async read(path: string) {
      const { status, body } = await get(path);
      if (status !== 200) {
        throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
      }
      return body;
    },
    /** Waits until AWS was read as a whole. */
    allScanned: () => allScanned(inventory, 150_000),
    /** Reads something anew in both Regions of the accounts that have it, and waits until that is done. */
    scan: (collector: string) =>
      scanAgain(inventory, {
        collector,
        request: what =>
          request(backend.server)
            .post('/api/aws-inventory/coverage/scan')
            .send(what),
        timeoutMilliseconds: 90_000,
      }),
    /** Judges everything now. */
    assess: () => scheduler.triggerTask('assessment'),
    run: (task: string) => scheduler.triggerTask(task),
    stop: () => backend.stop(),
  };
}
