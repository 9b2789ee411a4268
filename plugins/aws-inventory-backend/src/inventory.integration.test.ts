import {
  ACCOUNTS,
  createEmptyDatabases,
  organizationConfig,
  type Sandbox,
  startSandbox,
  waitFor,
} from '@meridian/backend-test-utils';
import type { Knex } from 'knex';
import { readCallCounts } from './database/operations/readCallCounts';
import { startInventoryBackend } from './__testUtils__/startInventoryBackend';

jest.setTimeout(180_000);

const databases = createEmptyDatabases();

/** What tells more of resources than their lists do. */
const DETAILS = [
  'acm:DescribeCertificate',
  'backup:GetBackupPlan',
  'backup:GetBackupSelection',
  'dynamodb:DescribeContinuousBackups',
  'ecr:DescribeRegistry',
  'elasticloadbalancing:DescribeTargetHealth',
  'kms:GetKeyRotationStatus',
  'rds:DescribeDBClusterParameters',
  'rds:DescribeDBClusterSnapshotAttributes',
  'rds:DescribeDBParameters',
  'rds:DescribeDBProxyTargets',
  'rds:DescribeDBSnapshotAttributes',
  'rds:DescribePendingMaintenanceActions',
  'route53:GetHealthCheckStatus',
  'route53:GetHostedZone',
  'route53:ListTagsForResources',
  's3:GetBucketEncryption',
  's3:GetBucketLifecycleConfiguration',
  's3:GetBucketReplication',
  's3:GetBucketVersioning',
  's3:GetPublicAccessBlock',
  'secretsmanager:DescribeSecret',
  'tagging:GetResources',
];

let sandbox: Sandbox;
let db: Knex;
let backend: Awaited<ReturnType<typeof startInventoryBackend>>;

beforeAll(async () => {
  // The estate moves with its clock: backups come and go.
  sandbox = await startSandbox({ now: new Date().toISOString() });
  db = await databases.empty();
  backend = await startInventoryBackend({
    db,
    awsInventory: { metrics: { enabled: true } },
    config: organizationConfig(),
  });
  await backend.allScanned(120_000);
}, 180_000);

afterAll(async () => {
  await backend?.backend.stop();
  await sandbox?.stop();
});

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
    await backend.scan();
    const before = await read();
    await backend.scan();
    expect(await read()).toEqual(before);
  });

  it('takes nothing that may not be read any more for gone', async () => {
    const readHistory = () =>
      db('resource_changes').select('arn', 'changes').orderBy('id');
    const before = await readHistory();
    for (const detail of DETAILS) {
      const [service, operation] = detail.split(':');
      await sandbox.control('POST', 'faults', {
        kind: 'denied',
        match: { service, operation },
      });
    }
    await backend.scan();
    expect(await readHistory()).toEqual(before);
    const unread = await db('resources')
      .whereNotNull('unread')
      .select('type')
      .count()
      .groupBy('type');
    expect(unread.length).toBeGreaterThan(12);
    const { body } = await backend.api.get(
      '/resources?type=AWS::S3::Bucket&view=full&limit=1',
    );
    expect(body.items[0].attributes).not.toHaveProperty(
      'ServerSideEncryptionConfiguration',
    );
    expect(body.items[0].unread).toContainEqual({
      path: '/attributes/ServerSideEncryptionConfiguration',
      lastKnown: expect.objectContaining({ Rules: expect.any(Array) }),
      readAt: expect.any(String),
    });

    await sandbox.control('DELETE', 'faults');
    await backend.scan();
    expect(await readHistory()).toEqual(before);
    expect(await db('resources').whereNotNull('unread')).toEqual([]);
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

  // They are stored once a minute, and when the portal stops.
  it('counts what it asks AWS', async () => {
    await backend.backend.stop();
    const today = new Date(new Date().setUTCHours(0, 0, 0, 0));
    const counts = await readCallCounts(db, { from: today, recentFrom: today });
    const found = counts.filter(
      ({ service, operation }) =>
        service === 'rds' && operation === 'DescribeDBInstances',
    );
    expect(found).toContainEqual(
      expect.objectContaining({
        accountId: ACCOUNTS.prod,
        region: 'us-west-2',
      }),
    );
    expect(found.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  });
});
