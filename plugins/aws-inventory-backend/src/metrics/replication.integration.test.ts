import { RDSClient, SwitchoverGlobalClusterCommand } from '@aws-sdk/client-rds';
import {
  ACCOUNTS,
  createEmptyDatabases,
  type Sandbox,
  startSandbox,
} from '@meridian/backend-test-utils';
import type { MetricSummary } from '@meridian/plugin-aws-inventory-common';
import type { Knex } from 'knex';
import { startInventoryBackend } from '../__testUtils__/startInventoryBackend';

jest.setTimeout(180_000);

const databases = createEmptyDatabases();
const COLLECTORS = [
  'dynamodb-tables',
  'elasticache-global-replication-groups',
  'elasticache-replication-groups',
  'rds-db-clusters',
  'rds-db-instances',
  'rds-global-clusters',
  's3-buckets',
];
/** How far the sandbox is behind at first, so that there is a past to change roles in. */
const BEHIND_SECONDS = 600;

const PROD = ACCOUNTS.prod;
const GLOBAL_CLUSTER = `arn:aws:rds::${PROD}:global-cluster:analytics-global`;
const EAST_CLUSTER = `arn:aws:rds:us-east-1:${PROD}:cluster:analytics-prod`;
const WEST_CLUSTER = `arn:aws:rds:us-west-2:${PROD}:cluster:analytics-prod-west`;

let sandbox: Sandbox;
let db: Knex;
let backend: Awaited<ReturnType<typeof startInventoryBackend>>;

beforeAll(async () => {
  sandbox = await startSandbox({ accountId: PROD });
  await sandbox.control('PUT', 'clock', { offsetSeconds: -BEHIND_SECONDS });
  db = await databases.empty();
  backend = await startInventoryBackend({
    db,
    awsInventory: {
      enabledCollectors: COLLECTORS,
      metrics: { enabled: true },
    },
    config: {
      aws: { accountDefaults: { roleName: 'MeridianReadOnly' } },
      meridian: {
        aws: {
          regions: ['us-east-1', 'us-west-2'],
          organizations: { enabled: false },
          accounts: [{ accountId: PROD, name: 'prod' }],
        },
      },
    },
  });
  await backend.allScanned(120_000);
  await backend.scan('cloudwatch-metrics');
}, 180_000);

afterAll(async () => {
  await backend?.backend.stop();
  await sandbox?.stop();
});

async function summaryOf(metric: string): Promise<MetricSummary[]> {
  const { body } = await backend.api.get(
    `/metrics/summary?metric=${metric}&limit=200`,
  );
  return body.items;
}

async function globalCluster() {
  const { body } = await backend.api.get(
    `/resource?arn=${encodeURIComponent(GLOBAL_CLUSTER)}`,
  );
  return body;
}

describe('replication, from CloudWatch to a summary', () => {
  it.each([
    [
      'dynamodb-replication-latency',
      `arn:aws:dynamodb:us-east-1:${PROD}:table/user-profiles`,
      { TableName: 'user-profiles', ReceivingRegion: 'us-west-2' },
      10,
    ],
    [
      'dynamodb-replication-latency',
      `arn:aws:dynamodb:us-west-2:${PROD}:table/user-profiles`,
      { TableName: 'user-profiles', ReceivingRegion: 'us-east-1' },
      10,
    ],
    [
      's3-replication-latency',
      'arn:aws:s3:::innovate-web-assets-us-west-2',
      {
        SourceBucket: 'innovate-web-assets',
        DestinationBucket: 'innovate-web-assets-us-west-2',
        RuleId: 'to-us-west-2',
      },
      60,
    ],
    [
      'elasticache-global-datastore-replication-lag',
      `arn:aws:elasticache:us-west-2:${PROD}:replicationgroup:order-cache-dr`,
      { CacheClusterId: 'order-cache-dr-0001-001' },
      10,
    ],
    [
      'rds-aurora-global-replication-lag',
      WEST_CLUSTER,
      {
        DBClusterIdentifier: 'analytics-prod-west',
        SourceRegion: 'us-east-1',
      },
      10,
    ],
  ])('tells %s of %s in seconds', async (metric, arn, dimensions, most) => {
    const series = (await summaryOf(metric)).find(
      one =>
        one.arn === arn &&
        JSON.stringify(Object.entries(one.dimensions).sort()) ===
          JSON.stringify(Object.entries(dimensions).sort()),
    );

    expect(series).toMatchObject({ unit: 'seconds', statistic: 'Maximum' });
    expect(series?.failure).toBeUndefined();
    expect(series?.newest?.value).toBeGreaterThan(0);
    expect(series?.newest?.value).toBeLessThan(most);
    // The worst of a month is known from the first day.
    expect(
      Date.now() - Date.parse(series?.oldestPointAt ?? ''),
    ).toBeGreaterThan(29 * 86_400_000);
  });

  it('counts what waits and what failed with the bucket of its Region', async () => {
    const arnsOf = async (metric: string) => [
      ...new Set((await summaryOf(metric)).map(({ arn }) => arn)),
    ];

    expect(await arnsOf('s3-operations-pending-replication')).toContain(
      'arn:aws:s3:::innovate-web-assets-us-west-2',
    );
    expect(await arnsOf('s3-bytes-pending-replication')).toContain(
      'arn:aws:s3:::innovate-web-assets-us-west-2',
    );
    expect(await arnsOf('s3-operations-failed-replication')).toContain(
      'arn:aws:s3:::innovate-web-assets',
    );
  });

  it('asks for no lag of a primary', async () => {
    const arns = (await summaryOf('rds-aurora-global-rpo-lag')).map(
      ({ arn }) => arn,
    );
    expect(arns).toContain(WEST_CLUSTER);
    expect(arns).not.toContain(EAST_CLUSTER);
  });

  it('follows a switchover with the next scans', async () => {
    expect(await globalCluster()).toMatchObject({ region: 'us-east-1' });
    const rds = new RDSClient({
      endpoint: sandbox.url,
      region: 'us-east-1',
      credentials: { accessKeyId: PROD, secretAccessKey: 'any' },
    });
    await rds.send(
      new SwitchoverGlobalClusterCommand({
        GlobalClusterIdentifier: 'analytics-global',
        TargetDbClusterIdentifier: WEST_CLUSTER,
      }),
    );
    rds.destroy();
    // It is over, and the new secondary has been one for minutes.
    await sandbox.control('PUT', 'clock', { reset: true });

    await backend.scan('rds-global-clusters');
    expect(await globalCluster()).toMatchObject({
      region: 'us-west-2',
      state: 'available',
      attributes: {
        GlobalClusterMembers: [
          { DBClusterArn: EAST_CLUSTER, IsWriter: false },
          { DBClusterArn: WEST_CLUSTER, IsWriter: true },
        ],
      },
    });
    await backend.scan('rds-db-clusters');
    await backend.scan('cloudwatch-metrics');
    const lags = await summaryOf('rds-aurora-global-rpo-lag');
    expect(lags.find(({ arn }) => arn === EAST_CLUSTER)).toMatchObject({
      dimensions: {
        DBClusterIdentifier: 'analytics-prod',
        SourceRegion: 'us-west-2',
      },
      newest: { value: expect.any(Number) },
    });

    // Nobody saw it disappear meanwhile.
    expect(
      await db('resource_changes')
        .where({ arn: GLOBAL_CLUSTER })
        .orderBy('id')
        .pluck('kind'),
    ).toEqual(['appeared', 'changed']);
  });
});
