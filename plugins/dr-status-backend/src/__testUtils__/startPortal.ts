import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import type { JsonObject } from '@backstage/types';
import awsInventoryPlugin from '@meridian/plugin-aws-inventory-backend';
import type { Knex } from 'knex';
import request from 'supertest';
import { drStatusPlugin } from '../plugin';
import { createPolicy } from './policy';
import { ACCOUNTS } from './sandbox';
import { waitFor } from './waitFor';

/** The inventory and the recovery status on real databases, reading the sandbox over the network. */
export async function startPortal(
  databases: TestDatabases,
  options: {
    entities: Entity[];
    drStatus?: JsonObject;
  },
) {
  const knexes: Record<string, Knex> = {
    'aws-inventory': await databases.init('POSTGRES_18'),
    'dr-status': await databases.init('POSTGRES_18'),
  };
  const policy = createPolicy();
  const scheduler = mockServices.scheduler();
  const backend = await startTestBackend({
    features: [
      awsInventoryPlugin,
      drStatusPlugin,
      createServiceFactory({
        service: coreServices.database,
        deps: { plugin: coreServices.pluginMetadata },
        factory: ({ plugin }) => ({
          getClient: async () => knexes[plugin.getId()],
        }),
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({ send: async () => {} }),
      }),
      mockServices.rootConfig.factory({
        data: {
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
          awsInventory: { metrics: { enabled: true } },
          drStatus: {
            // Tests say when recovery is judged.
            assessment: { interval: { hours: 1 }, debounce: { hours: 1 } },
            ...options.drStatus,
          },
        },
      }),
      catalogServiceMock.factory({ entities: options.entities }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      policy.factory,
      mockServices.auditor.mock().factory,
    ],
  });
  const inventory = knexes['aws-inventory'];
  return {
    policy,
    inventory,
    db: knexes['dr-status'],
    get: (path: string) => request(backend.server).get(`/api/dr-status${path}`),
    /** The body of an answer that has to be one. */
    async read(path: string) {
      const { status, body } = await request(backend.server).get(
        `/api/dr-status${path}`,
      );
      if (status !== 200) {
        throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
      }
      return body;
    },
    /** Waits until AWS was read as a whole. */
    async allScanned() {
      await waitFor(
        'scans of all targets',
        async () => {
          const [{ planned, open }] = await inventory('scan_targets').select(
            inventory.raw('count(*)::int AS planned'),
            inventory.raw(
              'count(*) FILTER (WHERE last_outcome IS NULL)::int AS open',
            ),
          );
          return planned > 0 && open === 0;
        },
        150_000,
      );
    },
    /** Reads something anew in both Regions of the accounts that have it, and waits until that is done. */
    async scan(collector: string) {
      const last = await inventory('scans').max('id').first();
      const { body } = await request(backend.server)
        .post('/api/aws-inventory/coverage/scan')
        .send({ collector });
      await waitFor(
        `scans of ${collector}`,
        async () => {
          const scans = await inventory('scans')
            .join('scan_targets', 'scan_targets.id', 'scans.scan_target_id')
            .where('scans.id', '>', last?.max ?? 0)
            .where({ collector })
            .whereNotNull('scans.finished_at')
            .distinct('scan_targets.id');
          return scans.length >= body.queuedCount;
        },
        90_000,
      );
    },
    /** Judges everything now. */
    assess: () => scheduler.triggerTask('assessment'),
    run: (task: string) => scheduler.triggerTask(task),
    stop: () => backend.stop(),
  };
}
