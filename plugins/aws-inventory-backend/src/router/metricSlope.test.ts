import { createEmptyDatabases } from '@meridian/backend-test-utils';
import { arns, estateAws, estateCollector } from '../__testUtils__/estate';
import { startInventoryBackend } from '../__testUtils__/startInventoryBackend';
import { storeMetricReadings } from '../database/operations/storeMetricReadings';

jest.setTimeout(60_000);

const databases = createEmptyDatabases();

const HOUR_MILLISECONDS = 3_600_000;
const now = Date.now();
const daysSinceMidnight = (now % 86_400_000) / 86_400_000;
/** Six points a day for a month. */
const HOURS = Array.from({ length: 29 * 6 }, (_, index) => index * 4 + 1);
const BYTES_PER_DAY = 1000;

describe('the slope of a capacity', () => {
  let backend: Awaited<ReturnType<typeof startInventoryBackend>>;
  let db: Awaited<ReturnType<typeof databases.empty>>;

  beforeAll(async () => {
    db = await databases.empty();
    backend = await startInventoryBackend({
      db,
      collectors: [estateCollector()],
      aws: estateAws(),
    });
    await backend.allScanned();
  });

  afterEach(() => db('metric_series').delete());

  async function slopePerDay(
    metric: 'rds-free-storage-space' | 'rds-volume-bytes-used',
    valueAt: (daysAgo: number) => number,
  ): Promise<number> {
    const thisHour = Math.floor(now / HOUR_MILLISECONDS);
    await db.transaction(tx =>
      storeMetricReadings(tx, {
        observedAt: new Date(now),
        readings: [
          {
            arn: arns.ordersDb,
            metric,
            dimensions: {},
            dimensionsKey: '{}',
            periodSeconds: 300,
            observedUntil: new Date(now),
            points: HOURS.map(hours => ({
              time: new Date((thisHour - hours) * HOUR_MILLISECONDS),
              value: valueAt(hours / 24),
            })),
          },
        ],
      }),
    );
    const { body } = await backend.api.get(`/metrics/summary?metric=${metric}`);
    expect(body.items).toHaveLength(1);
    return Math.round(body.items[0].slopePerSecond * 86_400);
  }

  it.each<[string, readonly number[]]>([
    ['nothing was cleared', []],
    ['it was cleared 19 days ago', [19.4]],
    ['it was cleared five days ago', [5.1]],
    ['it was cleared at midnight some days ago', [daysSinceMidnight + 6]],
    ['it was cleared a day ago', [1.2]],
    ['it was cleared at midnight', [daysSinceMidnight]],
    ['it was cleared hours ago', [0.1]],
    ['it was cleared three times', [22.3, 15.9, 8.2]],
  ])('is that of how it fills up when %s', async (_when, cleared) => {
    const free = (daysAgo: number) =>
      10_000 +
      daysAgo * BYTES_PER_DAY +
      cleared.filter(days => daysAgo < days).length * 50_000;
    expect(await slopePerDay('rds-free-storage-space', free)).toBe(
      -BYTES_PER_DAY,
    );
  });

  it('is that of what is used since something was deleted', async () => {
    const used = (daysAgo: number) =>
      100_000 - daysAgo * BYTES_PER_DAY - (daysAgo < 12.5 ? 50_000 : 0);
    expect(await slopePerDay('rds-volume-bytes-used', used)).toBe(
      BYTES_PER_DAY,
    );
  });

  it.each([
    ['nothing was cleared', 0],
    ['it was cleared five days ago', 50_000],
  ])(
    'takes no file that comes and goes for a trend when %s',
    async (_when, cleared) => {
      const weekly = (daysAgo: number) =>
        60_000 +
        daysAgo * BYTES_PER_DAY +
        (daysAgo < 5.1 ? cleared : 0) -
        (Math.floor(daysAgo * 6) % 42 === 16 ? 50_000 : 0);
      const slope = await slopePerDay('rds-free-storage-space', weekly);
      expect(slope).toBeLessThan(-0.8 * BYTES_PER_DAY);
      expect(slope).toBeGreaterThan(-1.2 * BYTES_PER_DAY);
    },
  );

  it('takes growth in steps for growth', async () => {
    const weekly = (daysAgo: number) =>
      10_000 + Math.floor(daysAgo / 7) * 7 * BYTES_PER_DAY;
    const slope = await slopePerDay('rds-free-storage-space', weekly);
    expect(slope).toBeLessThan(-0.8 * BYTES_PER_DAY);
    expect(slope).toBeGreaterThan(-1.2 * BYTES_PER_DAY);
  });

  it('is that of the whole time where more is cleared every day', async () => {
    const free = (daysAgo: number) => 400_000 - daysAgo * 12_000;
    expect(await slopePerDay('rds-free-storage-space', free)).toBe(12_000);
  });
});
