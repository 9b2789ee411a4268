import {
  ACCOUNTS,
  createEmptyDatabases,
  type Sandbox,
  startSandbox,
  waitFor,
} from '@meridian/backend-test-utils';
import { startInventoryBackend } from '../__testUtils__/startInventoryBackend';

jest.setTimeout(120_000);

const databases = createEmptyDatabases();

let sandbox: Sandbox;
let backend: Awaited<ReturnType<typeof startInventoryBackend>>;

afterAll(async () => {
  await backend?.backend.stop();
  await sandbox?.stop();
});

it('reads what need not be looked for where ListMetrics is denied, and says so', async () => {
  sandbox = await startSandbox({
    accountId: ACCOUNTS.prod,
    region: 'us-west-2',
  });
  await sandbox.control('POST', 'faults', {
    kind: 'denied',
    match: { service: 'monitoring', operation: 'ListMetrics' },
  });
  const db = await databases.empty();
  backend = await startInventoryBackend({
    db,
    awsInventory: {
      enabledCollectors: ['dynamodb-tables', 'rds-db-instances'],
      metrics: { enabled: true },
    },
    config: {
      aws: { accountDefaults: { roleName: 'MeridianReadOnly' } },
      meridian: {
        aws: {
          regions: ['us-west-2'],
          organizations: { enabled: false },
          accounts: [{ accountId: ACCOUNTS.prod, name: 'prod' }],
        },
      },
    },
  });
  await backend.allScanned(60_000);
  await backend.api
    .post('/coverage/scan')
    .send({ collector: 'cloudwatch-metrics' });
  const coverage = await waitFor(
    'a scan of metrics that finds resources',
    async () => {
      const { body } = await backend.api.get('/coverage');
      return body.items.find(
        (item: { collector: string; outcome: string }) =>
          item.collector === 'cloudwatch-metrics' && item.outcome === 'partial',
      );
    },
    60_000,
  );

  // Once, however many tables there are.
  expect(coverage.problems).toEqual([
    expect.objectContaining({
      reason: 'denied',
      missingAction: 'cloudwatch:ListMetrics',
    }),
  ]);
  const { body } = await backend.api.get('/metrics/summary?limit=200');
  const metrics = body.items.map(({ metric }: { metric: string }) => metric);
  expect(metrics).toContain('rds-replica-lag');
  expect(metrics).not.toContain('dynamodb-replication-latency');
});
