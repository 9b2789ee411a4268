import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  notificationService,
  type NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import type { JsonObject } from '@backstage/types';
import awsInventoryPlugin from '@meridian/plugin-aws-inventory-backend';
import type { Knex } from 'knex';
import request from 'supertest';
import { rdsInspectorPlugin } from '../plugin';
import { ACCOUNTS } from './sandbox';
import { createPolicy } from './policy';
import { waitFor } from './waitFor';

/** The collectors of what databases are judged by. */
const COLLECTORS = [
  'backup-restore-jobs',
  'cloudwatch-alarms',
  'ec2-route-tables',
  'ec2-security-groups',
  'kms-keys',
  'rds-automated-backups',
  'rds-blue-green-deployments',
  'rds-db-cluster-parameter-groups',
  'rds-db-cluster-snapshots',
  'rds-db-clusters',
  'rds-db-instances',
  'rds-db-parameter-groups',
  'rds-db-proxies',
  'rds-db-snapshots',
  'rds-event-subscriptions',
  'rds-global-clusters',
];

/** The inventory and the inspector on real databases, reading the sandbox over the network. */
export async function startPortal(
  databases: TestDatabases,
  options: { entities?: Entity[]; rdsInspector?: JsonObject } = {},
) {
  const knexes: Record<string, Knex> = {
    'aws-inventory': await databases.init('POSTGRES_18'),
    'rds-inspector': await databases.init('POSTGRES_18'),
  };
  const policy = createPolicy();
  const scheduler = mockServices.scheduler();
  const auditor = mockServices.auditor.mock();
  const auditEvent = {
    success: jest.fn(async () => {}),
    fail: jest.fn(async () => {}),
  };
  auditor.createEvent.mockResolvedValue(auditEvent);
  const actions = actionsRegistryServiceMock();
  const sent: NotificationSendOptions[] = [];
  const backend = await startTestBackend({
    features: [
      awsInventoryPlugin,
      rdsInspectorPlugin,
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
        factory: () => ({
          send: async notification => {
            sent.push(notification);
          },
        }),
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
          awsInventory: {
            enabledCollectors: COLLECTORS,
            metrics: { enabled: true },
          },
          rdsInspector: {
            // Tests say when databases are judged.
            assessment: { debounce: { hours: 1 } },
            ...options.rdsInspector,
          },
        },
      }),
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => actions,
      }),
      catalogServiceMock.factory({ entities: options.entities }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      policy.factory,
      auditor.factory,
    ],
  });
  const inventory = knexes['aws-inventory'];
  return {
    policy,
    auditor,
    auditEvent,
    actions,
    sent,
    db: knexes['rds-inspector'],
    get: (path: string) =>
      request(backend.server).get(`/api/rds-inspector${path}`),
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
        120_000,
      );
    },
    /** Judges the databases now. */
    assess: () => scheduler.triggerTask('assessment'),
    run: (task: string) => scheduler.triggerTask(task),
    stop: () => backend.stop(),
  };
}
