import {
  type BackendFeature,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { type AwsService, awsServiceRef } from '@meridian/aws-node';
import {
  type AwsCollector,
  awsInventoryCollectorsExtensionPoint,
  awsInventoryMetricsExtensionPoint,
  type MetricSeriesDefinition,
} from '@meridian/plugin-aws-inventory-node';
import type { Knex } from 'knex';
import request from 'supertest';
import { awsInventoryPlugin } from '../plugin';
import { fakeAws } from './fakeAws';
import { waitFor } from './waitFor';

/** A backend with the real plugin on a real database. */
export async function startInventoryBackend(options: {
  db: Knex;
  /** Instead of the built-in ones; without them those run. */
  collectors?: AwsCollector[];
  metricSeries?: MetricSeriesDefinition[];
  /** Instead of what `config` says. */
  aws?: AwsService;
  /** More of the root config. */
  config?: JsonObject;
  awsInventory?: JsonObject;
  permissions?: ReturnType<typeof mockServices.permissions.mock>;
  /** More services. */
  features?: BackendFeature[];
}) {
  const { db, collectors = [], metricSeries = [] } = options;
  const aws = options.aws ?? (options.config ? undefined : fakeAws());
  const auditor = mockServices.auditor.mock();
  const auditEvent = {
    success: jest.fn(async () => {}),
    fail: jest.fn(async () => {}),
  };
  auditor.createEvent.mockResolvedValue(auditEvent);
  const backend = await startTestBackend({
    features: [
      awsInventoryPlugin,
      createBackendModule({
        pluginId: 'aws-inventory',
        moduleId: 'test',
        register(env) {
          env.registerInit({
            deps: {
              extension: awsInventoryCollectorsExtensionPoint,
              metrics: awsInventoryMetricsExtensionPoint,
            },
            async init({ extension, metrics }) {
              extension.addCollector(...collectors);
              metrics.addMetricSeries(...metricSeries);
            },
          });
        },
      }),
      ...(aws
        ? [
            createServiceFactory({
              service: awsServiceRef,
              deps: {},
              factory: () => aws,
            }),
          ]
        : []),
      mockServices.database.factory({ knex: db }),
      mockServices.rootConfig.factory({
        data: {
          ...options.config,
          awsInventory: {
            ...(options.collectors && {
              enabledCollectors: collectors.map(({ id }) => id),
            }),
            metrics: { enabled: false },
            ...options.awsInventory,
          },
        },
      }),
      auditor.factory,
      ...(options.features ?? []),
      ...(options.permissions ? [options.permissions.factory] : []),
    ],
  });
  return {
    backend,
    auditor,
    auditEvent,
    /** Requests of the inventory's API by the test's user. */
    api: {
      get: (path: string) =>
        request(backend.server).get(`/api/aws-inventory${path}`),
      post: (path: string) =>
        request(backend.server).post(`/api/aws-inventory${path}`),
    },
    /** Waits until every target was scanned. */
    async allScanned(timeoutMilliseconds?: number) {
      await waitFor(
        'scans of all targets',
        async () => {
          const [{ planned, open }] = await db('scan_targets').select(
            db.raw('count(*)::int AS planned'),
            db.raw('count(*) FILTER (WHERE last_outcome IS NULL)::int AS open'),
          );
          return planned > 0 && open === 0;
        },
        timeoutMilliseconds,
      );
    },
  };
}
