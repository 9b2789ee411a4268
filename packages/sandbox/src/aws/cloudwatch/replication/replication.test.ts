import {
  CloudWatchClient,
  GetMetricDataCommand,
  ListMetricsCommand,
} from '@aws-sdk/client-cloudwatch';
import { ACCOUNTS } from '../../../estate/organization';
import { controlSandbox } from '../../__testUtils__/controlSandbox';
import { serveReference } from '../../__testUtils__/serveReference';
import { registerCloudWatch } from '../register';

const EAST = 'us-east-1';
const WEST = 'us-west-2';
/** A Wednesday, in working hours. */
const NOW = new Date('2026-09-02T15:00:00Z');

describe('metrics of replication', () => {
  let served: Awaited<ReturnType<typeof serveReference>>;
  let control: ReturnType<typeof controlSandbox>;
  const clients = new Map<string, CloudWatchClient>();

  beforeAll(async () => {
    served = await serveReference(registerCloudWatch, NOW);
    control = controlSandbox(served.clientConfig(ACCOUNTS.prod, EAST).endpoint);
    for (const region of [EAST, WEST]) {
      clients.set(
        region,
        new CloudWatchClient(served.clientConfig(ACCOUNTS.prod, region)),
      );
    }
  });
  afterEach(() => control.allWell());
  afterAll(async () => {
    clients.forEach(client => client.destroy());
    await served.stop();
  });

  const clientOf = (region: string): CloudWatchClient => {
    const client = clients.get(region);
    if (!client) throw new Error(`No client of ${region}.`);
    return client;
  };

  async function list(region: string, namespace: string, metricName: string) {
    const { Metrics = [] } = await clientOf(region).send(
      new ListMetricsCommand({ Namespace: namespace, MetricName: metricName }),
    );
    return Metrics.map(({ Dimensions = [] }) =>
      Object.fromEntries(
        Dimensions.map(({ Name = '', Value = '' }) => [Name, Value]),
      ),
    );
  }

  /** The newest value of the last ten minutes. */
  async function latest(
    region: string,
    namespace: string,
    metricName: string,
    dimensions: Record<string, string>,
    unit?: 'Milliseconds' | 'Seconds',
  ) {
    const { MetricDataResults } = await clientOf(region).send(
      new GetMetricDataCommand({
        StartTime: new Date(NOW.getTime() - 600_000),
        EndTime: NOW,
        MetricDataQueries: [
          {
            Id: 'm',
            MetricStat: {
              Metric: {
                Namespace: namespace,
                MetricName: metricName,
                Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({
                  Name,
                  Value,
                })),
              },
              Period: 60,
              Stat: 'Maximum',
              Unit: unit,
            },
          },
        ],
      }),
    );
    return MetricDataResults?.[0]?.Values?.[0];
  }

  const TABLE_TO_WEST = { TableName: 'user-profiles', ReceivingRegion: WEST };
  const TABLE_TO_EAST = { TableName: 'user-profiles', ReceivingRegion: EAST };
  const LOGS = {
    SourceBucket: 'company-logs',
    DestinationBucket: 'company-logs-us-west-2',
    RuleId: 'to-us-west-2',
  };
  const CACHE = { CacheClusterId: 'order-cache-dr-0001-001' };
  const AURORA = {
    DBClusterIdentifier: 'orders-prod-west',
    SourceRegion: EAST,
  };
  const tableLatency = (region: string, dimensions: Record<string, string>) =>
    latest(
      region,
      'AWS/DynamoDB',
      'ReplicationLatency',
      dimensions,
      'Milliseconds',
    );

  it('tell of tables in the Region of the source, for replicas that exist', async () => {
    const east = await list(EAST, 'AWS/DynamoDB', 'ReplicationLatency');

    expect(east).toContainEqual(TABLE_TO_WEST);
    expect(east.map(({ TableName }) => TableName)).not.toContain(
      'user-preferences',
    );
    expect(
      await list(WEST, 'AWS/DynamoDB', 'ReplicationLatency'),
    ).toContainEqual(TABLE_TO_EAST);
    const value = await tableLatency(EAST, TABLE_TO_WEST);
    expect(value).toBeGreaterThan(200);
    expect(value).toBeLessThan(2000);
  });

  it('tell of buckets in the Region of the destination, where the rule is measured', async () => {
    const pending = await list(WEST, 'AWS/S3', 'OperationsPendingReplication');

    expect(pending).toContainEqual(LOGS);
    expect(pending.map(({ SourceBucket }) => SourceBucket)).not.toContain(
      'company-archives',
    );
    expect(await list(EAST, 'AWS/S3', 'ReplicationLatency')).toEqual([]);
    expect(
      await list(EAST, 'AWS/S3', 'OperationsFailedReplication'),
    ).toContainEqual(LOGS);
    const seconds = await latest(
      WEST,
      'AWS/S3',
      'ReplicationLatency',
      LOGS,
      'Seconds',
    );
    expect(seconds).toBeLessThan(60);
  });

  it('tell of caches by node and cluster, in the Region of the secondary', async () => {
    const metric = 'GlobalDatastoreReplicationLag';
    const west = await list(WEST, 'AWS/ElastiCache', metric);

    // One primary in each of two shards.
    expect(west).toHaveLength(4);
    expect(west).toContainEqual(CACHE);
    expect(west).toContainEqual({ ...CACHE, CacheNodeId: '0001' });
    expect(await list(EAST, 'AWS/ElastiCache', metric)).toEqual([]);
    expect(
      await latest(WEST, 'AWS/ElastiCache', metric, CACHE, 'Seconds'),
    ).toBeLessThan(1);
  });

  it('tell of health checks in us-east-1 alone, but not of one that is disabled', async () => {
    const east = await list(EAST, 'AWS/Route53', 'HealthCheckStatus');

    // Nine health checks, of which one is disabled: that of records is not used by any record.
    expect(east).toHaveLength(8);
    expect(await list(WEST, 'AWS/Route53', 'HealthCheckStatus')).toEqual([]);
    const states = await Promise.all(
      east.map(dimensions =>
        latest(EAST, 'AWS/Route53', 'HealthCheckStatus', dimensions),
      ),
    );
    // Planted: one asks for a path that does not exist.
    expect(states.filter(state => state === 0)).toHaveLength(1);
  });

  it('count the vCPUs that run, as Service Quotas names them', async () => {
    const usage = (region: string, instanceClass: string) =>
      latest(region, 'AWS/Usage', 'ResourceCount', {
        Class: instanceClass,
        Resource: 'vCPU',
        Service: 'EC2',
        Type: 'Resource',
      });

    // Five m5.large, three c5.2xlarge and an m4.large.
    expect(await usage(EAST, 'Standard/OnDemand')).toBe(36);
    expect(await usage(WEST, 'Standard/OnDemand')).toBe(10);
    expect(await usage(WEST, 'Standard/Spot')).toBe(10);
  });

  it.each<[string, () => Promise<number | undefined>, number]>([
    ['tables', () => tableLatency(EAST, TABLE_TO_WEST), 1000],
    ['buckets', () => latest(WEST, 'AWS/S3', 'ReplicationLatency', LOGS), 1],
    [
      'caches',
      () =>
        latest(WEST, 'AWS/ElastiCache', 'GlobalDatastoreReplicationLag', CACHE),
      1,
    ],
    [
      'Aurora',
      () => latest(WEST, 'AWS/RDS', 'AuroraGlobalDBProgressLag', AURORA),
      1000,
    ],
    [
      'replicas',
      () =>
        latest(WEST, 'AWS/RDS', 'ReplicaLag', {
          DBInstanceIdentifier: 'user-service-prod-west',
        }),
      1,
    ],
  ])(
    'let %s fall behind with the clock',
    async (_what, read, unitsPerSecond) => {
      const before = await read();
      await control.startIncident({
        kind: 'replication-behind',
        match: { region: WEST },
        startedSecondsAgo: 3600,
        lagSecondsPerSecond: 0.25,
      });
      const after = await read();

      // The newest period began up to a minute ago.
      const grown = ((after ?? 0) - (before ?? 0)) / unitsPerSecond;
      expect(grown).toBeGreaterThan(870);
      expect(grown).toBeLessThanOrEqual(900);
    },
  );

  it('concern one direction, one service or one store alone', async () => {
    const other = { TableName: 'product-catalog', ReceivingRegion: WEST };
    await control.startIncident({
      kind: 'replication-behind',
      match: {
        service: 'dynamodb',
        arn: `arn:aws:dynamodb:us-east-1:${ACCOUNTS.prod}:table/user-profiles`,
        region: WEST,
      },
      startedSecondsAgo: 3600,
    });

    expect(await tableLatency(EAST, TABLE_TO_WEST)).toBeGreaterThan(1_700_000);
    expect(await tableLatency(WEST, TABLE_TO_EAST)).toBeLessThan(2000);
    expect(await tableLatency(EAST, other)).toBeLessThan(2000);
  });

  it('are missing of tables and caches while nothing arrives, and pile up for buckets', async () => {
    await control.startIncident({
      kind: 'replication-stopped',
      startedSecondsAgo: 7200,
    });

    expect(await tableLatency(EAST, TABLE_TO_WEST)).toBeUndefined();
    expect(
      await latest(
        WEST,
        'AWS/ElastiCache',
        'GlobalDatastoreReplicationLag',
        CACHE,
      ),
    ).toBeUndefined();
    expect(
      await latest(WEST, 'AWS/S3', 'ReplicationLatency', LOGS),
    ).toBeGreaterThan(7000);
    expect(
      await latest(WEST, 'AWS/S3', 'OperationsPendingReplication', LOGS),
    ).toBeGreaterThan(100);
  });

  it('show a lost Region to Route 53 after the failures that it waits for', async () => {
    const failing = async () => {
      const found = await list(EAST, 'AWS/Route53', 'HealthCheckStatus');
      const states = await Promise.all(
        found.map(dimensions =>
          latest(EAST, 'AWS/Route53', 'HealthCheckStatus', dimensions),
        ),
      );
      return states.filter(state => state === 0).length;
    };
    await control.startIncident({
      kind: 'region-lost',
      match: { region: WEST },
      startedSecondsAgo: 60,
    });
    const beforeThreshold = await failing();
    await control.startIncident({
      kind: 'region-lost',
      match: { region: WEST },
      startedSecondsAgo: 900,
    });

    expect(beforeThreshold).toBe(1);
    // users, orders and app; analytics' own is disabled.
    expect(await failing()).toBe(3);
    await expect(tableLatency(WEST, TABLE_TO_EAST)).rejects.toThrow();
    expect(await tableLatency(EAST, TABLE_TO_WEST)).toBeUndefined();
  });
});
