import {
  type BackendFeature,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { type AwsService, awsServiceRef } from '@meridian/aws-node';
import {
  allScanned,
  mockAuditor,
  provide,
  scanAgain,
} from '@meridian/backend-test-utils';
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
  const { auditor, auditEvent } = mockAuditor();
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
      ...(aws ? [provide(awsServiceRef, aws)] : []),
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
  const api = {
    get: (path: string) =>
      request(backend.server).get(`/api/aws-inventory${path}`),
    post: (path: string) =>
      request(backend.server).post(`/api/aws-inventory${path}`),
  };
  return {
    backend,
    auditor,
    auditEvent,
    /** Requests of the inventory's API by the test's user. */
    api,
    /** Waits until every target was scanned. */
    allScanned: (timeoutMilliseconds?: number) =>
      allScanned(db, timeoutMilliseconds),
    /** Reads what one collector reads, or everything, anew from AWS, and waits until that is done. */
    scan: (collector?: string) =>
      scanAgain(db, {
        collector,
        request: what => api.post('/coverage/scan').send(what),
        timeoutMilliseconds: 120_000,
      }),
  };
}
