import { createEmptyDatabases } from '@meridian/backend-test-utils';
import type { MetricSummary } from '@meridian/plugin-aws-inventory-common';
import { arns, estateAws, estateCollector } from '../__testUtils__/estate';
import { developer } from '../__testUtils__/policies';
import { startInventoryBackend } from '../__testUtils__/startInventoryBackend';
import {
  storeMetricReadings,
  type StoredReading,
} from '../database/operations/storeMetricReadings';

jest.setTimeout(60_000);

const databases = createEmptyDatabases();

const HOUR_MILLISECONDS = 3_600_000;
const now = Date.now();
/** The beginning of the hour that lies so many hours back. */
const hoursAgo = (hours: number) =>
  new Date((Math.floor(now / HOUR_MILLISECONDS) - hours) * HOUR_MILLISECONDS);

const denied = { reason: 'denied', message: 'No.' } as const;

function reading(
  arn: string,
  metric: string,
  points: StoredReading['points'],
  overrides: Partial<StoredReading> = {},
): StoredReading {
  const dimensions = { DBInstanceIdentifier: arn };
  return {
    arn,
    metric,
    dimensions,
    dimensionsKey: JSON.stringify(dimensions),
    periodSeconds: 300,
    points,
    observedUntil: new Date(now),
    ...overrides,
  };
}

/** Shrinks by 3,600 bytes an hour, and by nothing in the hour that has two points. */
const SHRINKING = [
  { time: hoursAgo(40 * 24), value: 1e9 },
  ...[9, 8, 6, 5].map(hours => ({
    time: hoursAgo(hours),
    value: 1_000_000 + hours * 3600,
  })),
  { time: hoursAgo(4), value: 1_000_000 + 4 * 3600 + 100 },
  {
    time: new Date(hoursAgo(4).getTime() + 300_000),
    value: 1_000_000 + 4 * 3600 - 100,
  },
];

async function start(permissions?: ReturnType<typeof developer>) {
  const db = await databases.empty();
  const backend = await startInventoryBackend({
    db,
    collectors: [estateCollector()],
    aws: estateAws(),
    permissions,
  });
  await backend.allScanned();
  await db.transaction(tx =>
    storeMetricReadings(tx, {
      observedAt: new Date(now),
      readings: [
        reading(arns.ordersDb, 'rds-free-storage-space', SHRINKING),
        reading(arns.ordersDb, 'rds-cpu-utilization', [
          { time: hoursAgo(2), value: 40 },
        ]),
        reading(arns.paymentsDb, 'rds-cpu-utilization', [], {
          failure: denied,
        }),
        reading(arns.ordersCluster, 'rds-volume-bytes-used', [
          { time: hoursAgo(1), value: 7 },
        ]),
        reading(arns.scratchDb, 'rds-cpu-utilization', [
          { time: hoursAgo(10 * 24), value: 5 },
        ]),
        reading(
          'arn:aws:rds:us-east-1:111122223333:db:gone',
          'rds-cpu-utilization',
          [{ time: hoursAgo(2), value: 90 }],
        ),
      ],
    }),
  );
  return { ...backend, db };
}

describe('GET /metrics/summary', () => {
  let backend: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    backend = await start();
  });

  async function summaries(query: string): Promise<MetricSummary[]> {
    const { body, status } = await backend.api.get(`/metrics/summary${query}`);
    expect({ status, body }).toMatchObject({ status: 200 });
    return body.items;
  }

  it('tells what a series came to over the days, and its newest point', async () => {
    const [summary, ...others] = await summaries(
      `?metric=rds-free-storage-space&arn=${arns.ordersDb}`,
    );
    expect(others).toEqual([]);
    expect(summary).toEqual({
      arn: arns.ordersDb,
      metric: 'rds-free-storage-space',
      unit: 'bytes',
      statistic: 'Average',
      dimensions: { DBInstanceIdentifier: arns.ordersDb },
      observedAt: new Date(now).toISOString(),
      newest: {
        time: new Date(hoursAgo(4).getTime() + 300_000).toISOString(),
        value: 1_000_000 + 4 * 3600 - 100,
      },
      pointCount: 5,
      oldestPointAt: hoursAgo(9).toISOString(),
      minimum: 1_000_000 + 4 * 3600 - 100,
      maximum: 1_000_000 + 9 * 3600,
      average: 1_000_000 + (32 / 5) * 3600,
      slopePerSecond: expect.closeTo(-1, 9),
    });
  });

  it('counts the points of the days that are asked for', async () => {
    const query = `?metric=rds-free-storage-space&arn=${arns.ordersDb}`;
    expect(await summaries(`${query}&days=60`)).toEqual([
      expect.objectContaining({
        pointCount: 6,
        oldestPointAt: hoursAgo(40 * 24).toISOString(),
        maximum: 1e9,
      }),
    ]);
    const [old] = await summaries(
      `?metric=rds-cpu-utilization&arn=${arns.scratchDb}&days=1`,
    );
    expect(old).toMatchObject({
      pointCount: 0,
      newest: { time: hoursAgo(10 * 24).toISOString(), value: 5 },
    });
    expect(old).not.toHaveProperty('minimum');
    expect(old).not.toHaveProperty('oldestPointAt');
  });

  it('has no slope of one point, and a failure where there is one', async () => {
    const [one] = await summaries(
      `?metric=rds-cpu-utilization&arn=${arns.ordersDb}`,
    );
    expect(one).toMatchObject({ pointCount: 1, average: 40 });
    expect(one).not.toHaveProperty('slopePerSecond');
    const [none] = await summaries(`?arn=${arns.paymentsDb}`);
    expect(none).toMatchObject({ pointCount: 0, failure: denied });
    expect(none).not.toHaveProperty('newest');
    expect(none).not.toHaveProperty('observedAt');
  });

  it('takes the newest point of the roll-up where the others are kept no more', async () => {
    await backend
      .db('metric_points')
      .where('resolution_seconds', 300)
      .whereIn(
        'series_id',
        backend.db('metric_series').select('id').where('arn', arns.scratchDb),
      )
      .delete();
    expect(await summaries(`?arn=${arns.scratchDb}`)).toEqual([
      expect.objectContaining({
        newest: { time: hoursAgo(10 * 24).toISOString(), value: 5 },
      }),
    ]);
  });

  it.each([
    ['', ['ordersCluster', 'ordersDb', 'ordersDb', 'scratchDb', 'paymentsDb']],
    [
      '?metric=rds-cpu-utilization&metric=rds-volume-bytes-used',
      ['ordersCluster', 'ordersDb', 'scratchDb', 'paymentsDb'],
    ],
    ['?type=AWS::RDS::DBCluster', ['ordersCluster']],
    [
      `?arn=${arns.ordersCluster}&arn=${arns.paymentsDb}`,
      ['ordersCluster', 'paymentsDb'],
    ],
    ['?type=AWS::S3::Bucket', []],
  ])('%s finds the series of %j', async (query, expected) => {
    const found = (await summaries(query)).map(
      ({ arn }) => Object.entries(arns).find(([, other]) => other === arn)?.[0],
    );
    expect(found).toEqual(expected);
  });

  it('pages through all of them', async () => {
    const all = await summaries('');
    const paged: MetricSummary[] = [];
    let cursor = '';
    do {
      const { body } = await backend.api.get(
        `/metrics/summary?limit=2${cursor}`,
      );
      paged.push(...body.items);
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor && paged.length < 10);
    expect(paged).toEqual(all);
    expect(all).toHaveLength(5);
  });

  it.each([
    ['?metric=bogus', /no metric 'bogus'/],
    ['?days=0', /days/],
    ['?days=91', /days/],
    ['?limit=1001', /limit/],
    ['?cursor=bogus', /cursor is not one/],
    ['?arn=x', /arn/],
    ['?region=us-east-1', /region/i],
  ])('refuses %s', async (query, message) => {
    const { status, body } = await backend.api.get(`/metrics/summary${query}`);
    expect({ status, message: body.error?.message }).toEqual({
      status: 400,
      message: expect.stringMatching(message),
    });
  });

  it('tells nobody of what they may not read', async () => {
    const restricted = await start(developer());
    const { body } = await restricted.api.get('/metrics/summary');
    expect(body.items.map(({ arn }: MetricSummary) => arn)).toEqual([
      arns.ordersDb,
      arns.ordersDb,
    ]);
  });
});
