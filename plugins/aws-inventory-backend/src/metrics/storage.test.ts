import { createTestDatabases } from '@meridian/backend-test-utils';
import { applyMigrations } from '../database/applyMigrations';
import { prune } from '../database/operations/prune';
import {
  storeMetricReadings,
  type StoredReading,
} from '../database/operations/storeMetricReadings';

jest.setTimeout(60_000);

const databases = createTestDatabases(applyMigrations);
const HOUR = new Date('2026-06-30T12:00:00Z').getTime();
const minute = (index: number) => new Date(HOUR + index * 60_000);

const series = {
  arn: 'arn:aws:rds:us-east-1:111122223333:db:orders',
  metric: 'rds-cpu-utilization',
  dimensions: { DBInstanceIdentifier: 'orders' },
  dimensionsKey: '{"DBInstanceIdentifier":"orders"}',
  periodSeconds: 60,
  observedUntil: minute(10),
};

type Db = Awaited<ReturnType<typeof databases.migrated>>;

async function store(db: Db, reading: Partial<StoredReading>, at = minute(10)) {
  await db.transaction(tx =>
    storeMetricReadings(tx, {
      observedAt: at,
      readings: [{ ...series, points: [], ...reading }],
    }),
  );
}

async function pointsOf(db: Db, resolution: number) {
  const rows = await db('metric_points')
    .where({ resolution_seconds: resolution })
    .orderBy('time');
  return rows.map(({ time, average, minimum, maximum }) => [
    (time.getTime() - HOUR) / 60_000,
    average,
    minimum,
    maximum,
  ]);
}

describe('storeMetricReadings', () => {
  it('stores points and what they are rolled up to, gaps as gaps', async () => {
    const db = await databases.migrated();
    await store(db, {
      points: [0, 1, 4, 12].map(index => ({
        time: minute(index),
        value: index * 10,
      })),
    });
    expect(await pointsOf(db, 60)).toEqual([
      [0, 0, 0, 0],
      [1, 10, 10, 10],
      [4, 40, 40, 40],
      [12, 120, 120, 120],
    ]);
    expect(await pointsOf(db, 300)).toEqual([
      [0, 50 / 3, 0, 40],
      [10, 120, 120, 120],
    ]);
    expect(await pointsOf(db, 3600)).toEqual([[0, 42.5, 0, 120]]);
  });

  it('is done twice as once, and takes late points in', async () => {
    const db = await databases.migrated();
    const points = [0, 1].map(i => ({ time: minute(i), value: 10 }));
    await store(db, { points });
    const versions = () =>
      db('metric_points').select(db.raw('xmin::text')).orderBy('time');
    const before = await versions();
    await store(db, { points });
    expect(await versions()).toEqual(before);

    await store(db, { points: [{ time: minute(2), value: 40 }] });
    expect(await pointsOf(db, 300)).toEqual([[0, 20, 10, 40]]);
  });

  it('remembers why a series failed, and how far it was read before', async () => {
    const db = await databases.migrated();
    await store(db, {});
    await store(
      db,
      {
        observedUntil: minute(20),
        failure: { reason: 'denied', message: 'No.' },
      },
      minute(20),
    );
    expect(await db('metric_series')).toEqual([
      expect.objectContaining({
        observed_at: minute(10),
        observed_until: minute(10),
        failure: { reason: 'denied', message: 'No.' },
      }),
    ]);
    await store(db, { observedUntil: minute(30) }, minute(30));
    expect(await db('metric_series').first()).toMatchObject({
      observed_until: minute(30),
      failure: null,
    });
  });
});

describe('prune', () => {
  it('keeps each resolution as long as config says', async () => {
    const db = await databases.migrated();
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3.6e6);
    await store(db, {
      points: [30, 10, 1].map(hours => ({ time: hoursAgo(hours), value: 1 })),
    });
    await db('scan_targets').insert({
      account_id: '111122223333',
      region: 'us-east-1',
      collector: 'fake',
      next_attempt_at: db.fn.now(),
    });
    await db.raw(
      `INSERT INTO resources (arn, scan_target_id, source, type, name, name_key, resource_id,
        account_id, region, attribution, first_seen_at, observed_at, changed_at, content_hash,
        volatile_hash, search, attributes, volatile, relations)
      SELECT ?, id, '', '', '', '', '', '', '', '{}', now(), now(), now(), '', '', '', '{}', '{}',
        '[]' FROM scan_targets`,
      [series.arn],
    );
    await store(db, {
      arn: 'arn:aws:rds:us-east-1:111122223333:db:forgotten',
      points: [{ time: hoursAgo(1), value: 1 }],
    });
    await prune(db, {
      scanSeconds: 60,
      historySeconds: 60,
      metricSeconds: {
        raw: 5 * 3600,
        fiveMinutes: 20 * 3600,
        hourly: 86_400 * 9,
      },
    });
    expect(await pointsOf(db, 60)).toHaveLength(1);
    expect(await pointsOf(db, 300)).toHaveLength(2);
    expect(await pointsOf(db, 3600)).toHaveLength(3);
  });
});
