import {
  CloudWatchClient,
  GetMetricDataCommand,
  paginateListMetrics,
  type GetMetricDataOutput,
  type Metric,
} from '@aws-sdk/client-cloudwatch';
import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../collectors/__testUtils__/sandboxProcess';
import {
  planMetricQueries,
  type MetricQueryBatch,
  type MetricRequest,
  readMetricDataResults,
} from '@meridian/aws-node';

const NOW = new Date('2026-03-11T18:00:00Z');
const HOUR_AGO = new Date('2026-03-11T17:00:00Z');

describe('metrics over the network', () => {
  let sandbox: SandboxProcess;
  const clients = new Map<string, CloudWatchClient>();

  beforeAll(async () => {
    sandbox = await startSandboxProcess({ now: NOW.toISOString() });
    for (const region of ['us-east-1', 'us-west-2']) {
      clients.set(
        region,
        new CloudWatchClient({
          endpoint: sandbox.url,
          region,
          maxAttempts: 1,
          credentials: {
            accessKeyId: ACCOUNTS.prod,
            secretAccessKey: 'any',
          },
        }),
      );
    }
  }, 60_000);

  afterAll(async () => {
    clients.forEach(client => client.destroy());
    await sandbox?.stop();
  });

  function clientOf(region: string): CloudWatchClient {
    const client = clients.get(region);
    if (!client) {
      throw new Error(`The test has no client for ${region}.`);
    }
    return client;
  }

  async function list(region: string, metricName?: string): Promise<Metric[]> {
    const found: Metric[] = [];
    for await (const page of paginateListMetrics(
      { client: clientOf(region) },
      { MetricName: metricName },
    )) {
      found.push(...(page.Metrics ?? []));
    }
    return found;
  }

  async function send(
    batch: MetricQueryBatch,
    maxDatapoints?: number,
  ): Promise<GetMetricDataOutput[]> {
    const pages: GetMetricDataOutput[] = [];
    let NextToken: string | undefined;
    do {
      const page = await clientOf(batch.target.region).send(
        new GetMetricDataCommand({
          ...batch.input,
          NextToken,
          MaxDatapoints: maxDatapoints,
        }),
      );
      pages.push(page);
      NextToken = page.NextToken;
    } while (NextToken);
    return pages;
  }

  async function read(requests: MetricRequest[], maxDatapoints?: number) {
    const batches = planMetricQueries(requests);
    const answered = await Promise.all(
      batches.map(async batch => {
        const pages = await send(batch, maxDatapoints);
        return { pages, readings: readMetricDataResults(pages, batch) };
      }),
    );
    return {
      requestCount: answered.reduce((sum, one) => sum + one.pages.length, 0),
      readings: answered.flatMap(one => one.readings),
    };
  }

  it('reads more than 500 series in as few requests as CloudWatch allows', async () => {
    const metrics = await list('us-east-1', 'CPUUtilization');
    const names = metrics.map(metric => requestOf(metric, 'us-east-1'));
    const requests = Array.from({ length: 1001 }, (_, index) => ({
      ...names[index % names.length],
      statistic: index < 500 ? 'Average' : 'Maximum',
    }));
    const { requestCount, readings } = await read(requests);
    expect(requestCount).toBe(3);
    expect(readings).toHaveLength(1001);
    expect(readings.every(({ points }) => points.length === 12)).toBe(true);
    expect(readings.every(({ failure }) => !failure)).toBe(true);
  });

  it('reads the same over many pages as over one', async () => {
    const metrics = await list('us-west-2', 'ReplicaLag');
    const requests = metrics.map(metric => ({
      ...requestOf(metric, 'us-west-2'),
      periodSeconds: 60,
    }));
    const whole = await read(requests);
    const paged = await read(requests, 50);
    expect(whole.requestCount).toBe(1);
    expect(whole.readings.every(({ points }) => points.length === 60)).toBe(
      true,
    );
    expect(paged.requestCount).toBe(Math.ceil((requests.length * 60) / 50));
    expect(paged.readings).toEqual(whole.readings);
  });

  it('finds the lags of a global cluster in the Region of its secondary only, in seconds', async () => {
    expect(await list('us-east-1', 'AuroraGlobalDBRPOLag')).toEqual([]);
    const [metric] = await list('us-west-2', 'AuroraGlobalDBRPOLag');
    expect(metric.Dimensions).toEqual([
      { Name: 'DBClusterIdentifier', Value: 'orders-prod-west' },
      { Name: 'SourceRegion', Value: 'us-east-1' },
    ]);
    const { readings } = await read([
      {
        ...requestOf(metric, 'us-west-2'),
        periodSeconds: 60,
        unit: 'seconds',
        awsUnit: 'Milliseconds',
      },
    ]);
    const values = readings[0].points.map(({ value }) => value);
    expect(values).toHaveLength(60);
    expect(Math.min(...values)).toBeGreaterThan(0.1);
    expect(Math.max(...values)).toBeLessThan(1);
  });

  it('leaves a gap where there was no error to count', async () => {
    const metrics = await list('us-west-2', 'HTTPCode_Target_5XX_Count');
    const { readings } = await read(
      metrics.map(metric => ({
        ...requestOf(metric, 'us-west-2'),
        periodSeconds: 60,
        statistic: 'Sum',
      })),
    );
    const withGaps = readings.filter(({ points }) => points.length < 60);
    expect(withGaps).not.toEqual([]);
    expect(
      readings.flatMap(({ points }) => points).every(({ value }) => value > 0),
    ).toBe(true);
  });

  it('has no points of a metric that a resource does not emit', async () => {
    const { readings } = await read([
      {
        ...requestOf(
          {
            Namespace: 'AWS/RDS',
            MetricName: 'ReplicaLag',
            Dimensions: [
              { Name: 'DBInstanceIdentifier', Value: 'prod-postgres' },
            ],
          },
          'us-east-1',
        ),
      },
    ]);
    expect(readings).toEqual([expect.objectContaining({ points: [] })]);
    expect(readings[0].failure).toBeUndefined();
  });

  it('splits the requests of production 70 to 30 between its Regions', async () => {
    const total = async (region: string) => {
      const metrics = (await list(region, 'RequestCount')).filter(
        ({ Dimensions }) =>
          Dimensions?.length === 1 &&
          Dimensions[0].Value?.includes('prod-order-processing'),
      );
      const { readings } = await read(
        metrics.map(metric => ({
          ...requestOf(metric, region),
          statistic: 'Sum',
        })),
      );
      return readings
        .flatMap(({ points }) => points)
        .reduce((sum, { value }) => sum + value, 0);
    };
    const east = await total('us-east-1');
    const west = await total('us-west-2');
    expect(east / (east + west)).toBeCloseTo(0.7, 1);
  });

  it('finds a target group once, and once in each of its zones', async () => {
    const found = (await list('us-east-1', 'HealthyHostCount')).filter(
      ({ Dimensions }) =>
        Dimensions?.some(({ Value }) =>
          Value?.includes('/prod-order-service/'),
        ),
    );
    expect(
      found.map(
        ({ Dimensions }) =>
          Dimensions?.find(({ Name }) => Name === 'AvailabilityZone')?.Value,
      ),
    ).toEqual([undefined, 'us-east-1a', 'us-east-1b', 'us-east-1c']);
  });
});

function requestOf(metric: Metric, region: string): MetricRequest {
  return {
    target: { accountId: ACCOUNTS.prod, region },
    namespace: metric.Namespace ?? '',
    metricName: metric.MetricName ?? '',
    dimensions: Object.fromEntries(
      (metric.Dimensions ?? []).map(({ Name, Value }) => [
        Name ?? '',
        Value ?? '',
      ]),
    ),
    statistic: 'Average',
    periodSeconds: 300,
    unit: 'count',
    from: HOUR_AGO,
    to: NOW,
  };
}
