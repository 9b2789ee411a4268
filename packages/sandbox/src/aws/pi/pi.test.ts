import {
  CloudWatchClient,
  GetMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  DescribeDimensionKeysCommand,
  GetDimensionKeyDetailsCommand,
  GetResourceMetadataCommand,
  GetResourceMetricsCommand,
  ListAvailableResourceDimensionsCommand,
  ListAvailableResourceMetricsCommand,
  PIClient,
  type GetResourceMetricsCommandInput,
  type MetricKeyDataPoints,
  type MetricQuery,
} from '@aws-sdk/client-pi';
import type { DBInstance } from '@aws-sdk/client-rds';
import { ACCOUNT_ID, NOW, serveEstate } from '../__testUtils__/serveEstate';
import { registerCloudWatch } from '../cloudwatch/register';
import { EVERYWHERE, metricDerivations } from '../cloudwatch/collections';
import { databaseMetrics } from '../cloudwatch/databases/databaseMetrics';
import {
  databaseTunings,
  UNDISTURBED,
  USUAL_TUNINGS,
} from '../cloudwatch/databases/tuning';
import { dbInstances } from '../rds/collections';
import { makeDbInstance } from '../rds/factory';
import { databaseWorkloads, type DatabaseWorkload } from './collections';
import { registerPerformanceInsights } from './register';
import { nameStatement } from './sessionLoad';

const REGION = 'us-east-1';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DOWN_AT = new Date('2026-09-01T10:30:00Z');
const LONG = `SELECT ${Array.from(
  { length: 120 },
  (_, i) => `column_${i}`,
).join(', ')} FROM wide WHERE id = 7`;

const WORKLOAD: DatabaseWorkload = {
  databaseName: 'shop',
  applications: [
    { name: 'shop-web', user: 'shop', hosts: ['10.0.11.4', '10.0.12.9'] },
  ],
  statements: [
    {
      text: LONG,
      application: 'shop-web',
      weights: { cpu: 1, read: 3, client: 1 },
      milliseconds: 40,
      rowsPerCall: 1,
    },
    {
      text: "UPDATE carts SET state = 'paid' WHERE id = 12",
      application: 'shop-web',
      weights: { cpu: 1, commit: 1, lock: 1 },
      milliseconds: 2,
      rowsPerCall: 1,
    },
    {
      text: "UPDATE carts SET state = 'open' WHERE id = 13",
      application: 'shop-web',
      weights: { cpu: 1, commit: 1, lock: 1 },
      milliseconds: 2,
      rowsPerCall: 1,
    },
  ],
};

function instance(
  identifier: string,
  overrides: Partial<DBInstance> = {},
  engine = 'postgres',
): DBInstance {
  return makeDbInstance({
    accountId: ACCOUNT_ID,
    region: REGION,
    identifier,
    engine,
    engineVersion: engine === 'postgres' ? '16.8' : '8.0.41',
    instanceClass: 'db.r6g.large',
    network: {
      vpcId: 'vpc-1',
      subnetIds: ['subnet-1'],
      zones: ['us-east-1a'],
      securityGroupIds: [],
      subnetGroupName: 'databases',
    },
    storageGib: 100,
    retentionDays: 7,
    masterUsername: 'admin',
    kmsKeyArn: undefined,
    createdAt: new Date('2026-08-28T00:00:00Z'),
    tags: {},
    overrides,
  });
}

const SHOP = instance('shop');
const PLAIN = instance('plain', { PerformanceInsightsEnabled: false });
const MYSQL = instance('legacy', { MonitoringInterval: 0 }, 'mysql');

describe('registerPerformanceInsights', () => {
  let served: Awaited<ReturnType<typeof serveEstate>>;
  let client: PIClient;
  let cloudWatch: CloudWatchClient;

  beforeAll(async () => {
    served = await serveEstate(
      aws => {
        registerPerformanceInsights(aws);
        registerCloudWatch(aws);
      },
      estate => {
        estate.add(dbInstances, ACCOUNT_ID, REGION, SHOP, PLAIN, MYSQL);
        estate.add(metricDerivations, EVERYWHERE, EVERYWHERE, databaseMetrics);
        estate.add(databaseWorkloads, EVERYWHERE, EVERYWHERE, () => WORKLOAD);
        estate.add(databaseTunings, EVERYWHERE, EVERYWHERE, {
          ...USUAL_TUNINGS,
          ofInstance: () => ({
            load: 1,
            lagSeconds: () => 0,
            disturbanceAt: time =>
              time >= DOWN_AT && time.getTime() < DOWN_AT.getTime() + 60_000
                ? { isDown: true }
                : UNDISTURBED,
          }),
        });
      },
    );
    client = new PIClient(served.clientConfig());
    cloudWatch = new CloudWatchClient(served.clientConfig());
  });
  afterAll(async () => {
    client.destroy();
    cloudWatch.destroy();
    await served.stop();
  });

  const target = (of: DBInstance = SHOP) => ({
    ServiceType: 'RDS' as const,
    Identifier: of.DbiResourceId,
  });
  const ask = (
    queries: MetricQuery[],
    changes: Partial<GetResourceMetricsCommandInput> = {},
  ) =>
    client.send(
      new GetResourceMetricsCommand({
        ...target(),
        MetricQueries: queries,
        StartTime: new Date(NOW.getTime() - 4 * HOUR),
        EndTime: NOW,
        PeriodInSeconds: 60,
        ...changes,
      }),
    );
  const load = (Group: string, more: Partial<MetricQuery> = {}) => ({
    Metric: 'db.load.avg',
    GroupBy: { Group },
    ...more,
  });
  const valuesOf = (series: MetricKeyDataPoints | undefined) =>
    (series?.DataPoints ?? []).map(({ Value }) => Value);

  it.each([
    'db.wait_event',
    'db.wait_event_type',
    'db.user',
    'db.session_type',
    'db',
  ])('divides the load by %s, and the parts add up', async group => {
    const { MetricList = [] } = await ask([
      load(group, { GroupBy: { Group: group, Limit: 25 } }),
    ]);
    const [total, ...parts] = MetricList;
    expect(total?.Key).toEqual({ Metric: 'db.load.avg' });
    expect(parts.length).toBeGreaterThan(0);
    valuesOf(total).forEach((value, index) => {
      const sum = parts
        .map(part => part.DataPoints?.[index]?.Value ?? 0)
        .reduce((all, one) => all + one, 0);
      expect(sum).toBeCloseTo(value ?? 0, 9);
    });
  });

  it('gives the heaviest first, as many as asked for', async () => {
    const { MetricList = [] } = await ask([
      load('db.wait_event', { GroupBy: { Group: 'db.wait_event', Limit: 3 } }),
    ]);
    expect(MetricList).toHaveLength(4);
    const [, first, second] = MetricList;
    expect(first?.Key?.Dimensions).toEqual({
      'db.wait_event.name': 'CPU',
      'db.wait_event.type': 'CPU',
    });
    const sum = (series?: MetricKeyDataPoints) =>
      valuesOf(series).reduce<number>((all, one) => all + (one ?? 0), 0);
    expect(sum(first)).toBeGreaterThan(sum(second));
  });

  it('agrees with what CloudWatch says, minute by minute', async () => {
    const { MetricList = [] } = await ask([{ Metric: 'db.load.avg' }]);
    const { MetricDataResults: results } = await cloudWatch.send(
      new GetMetricDataCommand({
        StartTime: new Date(NOW.getTime() - 4 * HOUR),
        EndTime: NOW,
        ScanBy: 'TimestampAscending',
        MetricDataQueries: [
          {
            Id: 'load',
            MetricStat: {
              Metric: {
                Namespace: 'AWS/RDS',
                MetricName: 'DBLoad',
                Dimensions: [{ Name: 'DBInstanceIdentifier', Value: 'shop' }],
              },
              Period: 60,
              Stat: 'Average',
            },
          },
        ],
      }),
    );
    const counted = valuesOf(MetricList[0]).filter(
      value => value !== undefined,
    );
    expect(counted).toHaveLength(239);
    results?.[0]?.Values?.forEach((value, index) =>
      expect(counted[index]).toBeCloseTo(value, 6),
    );
  });

  it('tells the ends of periods, and has no value while the engine is down', async () => {
    const { MetricList, AlignedStartTime, AlignedEndTime } = await ask(
      [{ Metric: 'db.load.avg' }],
      { EndTime: new Date(NOW.getTime() - 30_000) },
    );
    expect(AlignedStartTime).toEqual(new Date('2026-09-01T08:00:00Z'));
    expect(AlignedEndTime).toEqual(NOW);
    const points = MetricList?.[0]?.DataPoints ?? [];
    expect(points[0]?.Timestamp).toEqual(new Date('2026-09-01T08:01:00Z'));
    expect(
      points
        .filter(({ Value }) => Value === undefined)
        .map(({ Timestamp }) => Timestamp),
    ).toEqual([new Date(DOWN_AT.getTime() + 60_000)]);
  });

  it('tells the starts of periods where that is asked for', async () => {
    const { MetricList } = await ask([{ Metric: 'db.load.avg' }], {
      PeriodAlignment: 'START_TIME',
    });
    expect(MetricList?.[0]?.DataPoints?.[0]?.Timestamp).toEqual(
      new Date('2026-09-01T08:00:00Z'),
    );
  });

  it('has no values from before the instance was there', async () => {
    const { MetricList } = await ask([{ Metric: 'db.load.avg' }], {
      StartTime: new Date('2026-08-27T00:00:00Z'),
      EndTime: new Date('2026-08-29T00:00:00Z'),
      PeriodInSeconds: 86_400,
    });
    expect(valuesOf(MetricList?.[0])).toEqual([undefined, expect.any(Number)]);
  });

  it('puts statements together that differ in their literals', async () => {
    const { MetricList: digests = [] } = await ask([load('db.sql_tokenized')]);
    const { MetricList: statements = [] } = await ask([load('db.sql')]);
    expect(digests).toHaveLength(3);
    expect(statements).toHaveLength(4);
    expect(
      digests.map(({ Key }) => Key?.Dimensions?.['db.sql_tokenized.statement']),
    ).toContain('UPDATE carts SET state = ? WHERE id = ?');
  });

  it('shortens statements in lists, and gives them whole when asked', async () => {
    const { MetricList = [] } = await ask([load('db.sql')]);
    const dimensions = MetricList.map(({ Key }) => Key?.Dimensions).find(one =>
      one?.['db.sql.statement']?.includes('column_1'),
    );
    expect(dimensions?.['db.sql.statement']).toHaveLength(500);
    const details = await client.send(
      new GetDimensionKeyDetailsCommand({
        ...target(),
        Group: 'db.sql',
        GroupIdentifier: dimensions?.['db.sql.id'],
        RequestedDimensions: ['statement'],
      }),
    );
    expect(details.Dimensions).toEqual([
      { Value: LONG, Dimension: 'db.sql.statement', Status: 'AVAILABLE' },
    ]);
  });

  it('filters by one dimension while it divides by another', async () => {
    const { digestId } = nameStatement(LONG);
    const [all, ofLong] =
      (
        await ask([
          load('db.wait_event'),
          load('db.wait_event', {
            Filter: { 'db.sql_tokenized.id': digestId },
            GroupBy: {
              Group: 'db.wait_event',
              Dimensions: ['db.wait_event.name'],
            },
          }),
        ])
      ).MetricList?.filter(({ Key }) => !Key?.Dimensions) ?? [];
    const first = (series?: MetricKeyDataPoints) => valuesOf(series)[0] ?? 0;
    expect(first(ofLong)).toBeGreaterThan(0);
    expect(first(ofLong)).toBeLessThan(first(all));
  });

  it('goes on where a page ended, by series and by points', async () => {
    const day = {
      StartTime: new Date(NOW.getTime() - 8 * HOUR),
      MaxResults: 2,
    };
    const whole: Record<string, number> = {};
    let pages = 0;
    let NextToken: string | undefined;
    do {
      const page = await ask([load('db.user')], { ...day, NextToken });
      pages += 1;
      for (const { Key, DataPoints } of page.MetricList ?? []) {
        const name = Key?.Dimensions?.['db.user.name'] ?? 'all';
        whole[name] = (whole[name] ?? 0) + (DataPoints?.length ?? 0);
      }
      NextToken = page.NextToken;
    } while (NextToken);
    expect(pages).toBe(4);
    expect(whole).toEqual({ all: 480, shop: 480, rdsadmin: 480 });
  });

  it('chooses a period that gives 100 to 200 points', async () => {
    const { MetricList } = await ask([{ Metric: 'db.load.avg' }], {
      StartTime: new Date(NOW.getTime() - 7 * DAY),
      PeriodInSeconds: undefined,
    });
    expect(MetricList?.[0]?.DataPoints).toHaveLength(168);
  });

  it('counts', async () => {
    const { MetricList = [] } = await ask([
      { Metric: 'os.general.numVCPUs.max' },
      { Metric: 'db.User.numbackends.avg' },
    ]);
    expect(valuesOf(MetricList[0])[0]).toBe(2);
    expect(valuesOf(MetricList[1])[0]).toBeGreaterThan(1);
  });

  it('describes keys with what they are divided into', async () => {
    const { Keys = [], PartitionKeys = [] } = await client.send(
      new DescribeDimensionKeysCommand({
        ...target(),
        Metric: 'db.load.avg',
        StartTime: new Date(NOW.getTime() - HOUR),
        EndTime: NOW,
        PeriodInSeconds: 60,
        GroupBy: { Group: 'db.sql_tokenized' },
        PartitionBy: { Group: 'db.wait_event', Limit: 25 },
        AdditionalMetrics: [
          'db.sql_tokenized.stats.calls_per_sec.avg',
          'db.sql_tokenized.stats.avg_latency_per_call.avg',
        ],
      }),
    );
    expect(Keys).toHaveLength(2);
    for (const key of Keys) {
      expect(key.Partitions).toHaveLength(PartitionKeys.length);
      const sum = key.Partitions?.reduce((all, one) => all + one, 0);
      expect(sum).toBeCloseTo(key.Total ?? 0, 9);
      const calls =
        key.AdditionalMetrics?.['db.sql_tokenized.stats.calls_per_sec.avg'];
      const latency =
        key.AdditionalMetrics?.[
          'db.sql_tokenized.stats.avg_latency_per_call.avg'
        ];
      expect(((calls ?? 0) * (latency ?? 0)) / 1000).toBeCloseTo(
        key.Total ?? 0,
        9,
      );
    }
  });

  it.each<[string, DBInstance, string[], boolean]>([
    ['PostgreSQL', SHOP, ['db.application', 'db.session_type'], true],
    ['MySQL', MYSQL, ['db.application', 'db.session_type'], false],
  ])('lists the dimensions of %s', async (_, of, groups, has) => {
    const { MetricDimensions } = await client.send(
      new ListAvailableResourceDimensionsCommand({
        ...target(of),
        Metrics: ['db.load'],
      }),
    );
    const found = MetricDimensions?.[0]?.Groups?.map(({ Group }) => Group);
    expect(found).toContain('db.wait_event');
    groups.forEach(group => expect(found?.includes(group)).toBe(has));
  });

  it('lists counters, those of the system only with enhanced monitoring', async () => {
    const list = async (of: DBInstance) =>
      (
        await client.send(
          new ListAvailableResourceMetricsCommand({
            ...target(of),
            MetricTypes: ['os'],
          }),
        )
      ).Metrics?.length;
    expect(await list(SHOP)).toBeGreaterThan(0);
    expect(await list(MYSQL)).toBe(0);
  });

  it('tells what can be asked of an instance', async () => {
    const { Features } = await client.send(
      new GetResourceMetadataCommand(target(MYSQL)),
    );
    expect(Features).toMatchObject({
      SQL_STATISTICS: { Status: 'UNSUPPORTED' },
      OS_COUNTERS: { Status: 'DISABLED' },
    });
  });

  it.each<
    [
      string,
      MetricQuery[],
      Partial<GetResourceMetricsCommandInput>,
      string,
      RegExp,
    ]
  >([
    [
      'an instance without Performance Insights',
      [load('db.user')],
      target(PLAIN),
      'NotAuthorizedException',
      /^The resource db-\w+ for service type RDS is not authorized for this account$/,
    ],
    [
      'an instance that is not there',
      [load('db.user')],
      { Identifier: 'db-NOTHING' },
      'NotAuthorizedException',
      /db-NOTHING/,
    ],
    [
      'a name for an id',
      [load('db.user')],
      { Identifier: 'db:shop' },
      'ValidationException',
      /'identifier'/,
    ],
    [
      'what is older than the retention',
      [load('db.user')],
      { StartTime: new Date(NOW.getTime() - 7 * DAY - HOUR) },
      'InvalidArgumentException',
      /retention period of 7 days/,
    ],
    [
      'a window the wrong way round',
      [load('db.user')],
      { StartTime: NOW, EndTime: new Date(NOW.getTime() - HOUR) },
      'InvalidArgumentException',
      /before the end time/,
    ],
    [
      'a period that is none',
      [load('db.user')],
      { PeriodInSeconds: 120 },
      'InvalidArgumentException',
      /120/,
    ],
    [
      'a statistic that is none',
      [{ Metric: 'db.load' }],
      {},
      'InvalidArgumentException',
      /^The specified statistic is not a known statistic$/,
    ],
    [
      'a metric that is none',
      [{ Metric: 'db.nothing.avg' }],
      {},
      'InvalidArgumentException',
      /^The specified metric is not a known metric$/,
    ],
    [
      'a group that is none',
      [load('db.nothing')],
      {},
      'InvalidArgumentException',
      /^The specified group is not a known group$/,
    ],
    [
      'a group of another engine',
      [load('db.application')],
      target(MYSQL),
      'InvalidArgumentException',
      /db.application is not valid for current resource/,
    ],
    [
      'too many groups',
      [load('db.user', { GroupBy: { Group: 'db.user', Limit: 26 } })],
      {},
      'ValidationException',
      /less than or equal to 25/,
    ],
    ['no queries', [], {}, 'ValidationException', /metricQueries/],
    [
      'a foreign token',
      [load('db.user')],
      { NextToken: 'x' },
      'InvalidArgumentException',
      /token/,
    ],
  ])('refuses %s', async (_, queries, changes, name, message) => {
    await expect(ask(queries, changes)).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('knows no statistics of statements for MySQL', async () => {
    await expect(
      client.send(
        new DescribeDimensionKeysCommand({
          ...target(MYSQL),
          Metric: 'db.load.avg',
          StartTime: new Date(NOW.getTime() - HOUR),
          EndTime: NOW,
          GroupBy: { Group: 'db.sql_tokenized' },
          AdditionalMetrics: ['db.sql_tokenized.stats.calls_per_sec.avg'],
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidArgumentException' });
  });
});
