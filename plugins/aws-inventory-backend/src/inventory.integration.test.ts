import type { Knex } from 'knex';
import {
  ACCOUNTS,
  type SandboxProcess,
  startSandboxProcess,
} from './collectors/__testUtils__/sandboxProcess';
import { startInventoryBackend } from './__testUtils__/startInventoryBackend';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { waitFor } from './__testUtils__/waitFor';

jest.setTimeout(180_000);

const databases = createTestDatabases();
const ENVIRONMENT = { ...process.env };

let sandbox: SandboxProcess;
let db: Knex;
let backend: Awaited<ReturnType<typeof startInventoryBackend>>;

beforeAll(async () => {
  sandbox = await startSandboxProcess();
  // The estate moves with its clock: backups come and go.
  await sandbox.control('PUT', 'clock', {
    now: new Date().toISOString(),
    frozen: true,
  });
  process.env.AWS_ENDPOINT_URL = sandbox.url;
  process.env.AWS_ACCESS_KEY_ID = ACCOUNTS.management;
  process.env.AWS_SECRET_ACCESS_KEY = 'any';
  process.env.AWS_REGION = 'us-east-1';
  db = await databases.empty();
  backend = await startInventoryBackend({
    db,
    awsInventory: { metrics: { enabled: true } },
    config: {
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
    },
  });
  await backend.allScanned(120_000);
}, 180_000);

afterAll(async () => {
  await backend?.backend.stop();
  await sandbox?.stop();
  process.env = ENVIRONMENT;
});

async function scanAll() {
  const last = await db('scans').max('id').first();
  const { body } = await backend.api.post('/coverage/scan').send({});
  await waitFor(
    'all scans',
    async () => {
      const [{ count }] = await db('scans').where('id', '>', last?.max).count();
      return Number(count) >= body.queuedCount;
    },
    120_000,
  );
}

describe('the inventory over the network', () => {
  it('reads everything from every account and Region', async () => {
    const { body } = await backend.api.get('/coverage');
    const unread = body.items.filter(
      ({ outcome }: { outcome: string }) => outcome !== 'complete',
    );
    expect(unread).toEqual([]);
    expect(body.accounts).toHaveLength(5);
    const summary = await backend.api.get('/resources/summary');
    expect(summary.body.totalCount).toBeGreaterThan(200);
    expect(summary.body.unownedCount).toBeGreaterThan(0);
  });

  it('writes nothing when it reads the same again', async () => {
    const read = async () => ({
      changes: await db('resource_changes').select('arn', 'changes'),
      versions: await db('resources')
        .select('arn', 'content_hash', 'changed_at')
        .orderBy('arn'),
    });
    // What belongs to what was read later in the first scan settles in the second.
    await scanAll();
    const before = await read();
    await scanAll();
    expect(await read()).toEqual(before);
  });

  it('collects metrics', async () => {
    const found = await waitFor(
      'points of a metric',
      () =>
        db('metric_points')
          .join('metric_series', 'metric_series.id', 'series_id')
          .first('arn'),
      120_000,
    );
    const now = Date.now();
    const { body } = await backend.api.get(
      `/resource/metrics?arn=${encodeURIComponent(found.arn)}&from=${new Date(
        now - 3600_000,
      ).toISOString()}&to=${new Date(now).toISOString()}`,
    );
    expect(body.items[0].points.length).toBeGreaterThan(5);
  });

  it('knows the growth of storage from its first fetch on', async () => {
    const series = await waitFor(
      'the storage of databases',
      async () => {
        const { body } = await backend.api.get(
          '/metrics/summary?metric=rds-free-storage-space&metric=rds-volume-bytes-used',
        );
        // A database that is stopped has none.
        const some = body.items.filter(
          ({ pointCount }: { pointCount: number }) => pointCount > 0,
        );
        return some.length > 0 && some;
      },
      120_000,
    );
    for (const one of series) {
      expect(one).toMatchObject({ slopePerSecond: expect.any(Number) });
      expect(one.pointCount).toBeGreaterThan(24);
      expect(Date.now() - new Date(one.newest.time).getTime()).toBeLessThan(
        30 * 60_000,
      );
    }
    expect(
      Math.max(
        ...series.map(({ pointCount }: { pointCount: number }) => pointCount),
      ),
    ).toBeGreaterThan(29 * 24);
  });

  it('counts what it asks AWS', async () => {
    const { body } = await waitFor(
      'call counts',
      async () => {
        const usage = await backend.api.get('/usage');
        return usage.body.requestCount > 0 && usage;
      },
      90_000,
    );
    expect(body.lines).toContainEqual(
      expect.objectContaining({
        service: 'rds',
        operation: 'DescribeDBInstances',
        failedCount: 0,
      }),
    );
  });
});
