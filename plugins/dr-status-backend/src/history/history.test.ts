import { createTestDatabases } from '@meridian/backend-test-utils';
import { setUpRecovery } from '../__testUtils__/setUpRecovery';
import { applyMigrations } from '../database/applyMigrations';
import { pruneHistory } from './pruneHistory';

jest.setTimeout(120_000);

const databases = createTestDatabases(applyMigrations);
const REF = 'system:default/orders';
const MINUTE = 60;
const HOUR = 3600;
const DAY = 24 * HOUR;

/** Measures a lag every five minutes, and judges it. */
async function recordLags(
  recovery: Awaited<ReturnType<typeof setUpRecovery>>,
  lags: readonly (number | undefined)[],
) {
  for (const lagSeconds of lags) {
    const at = recovery.pass(5 * MINUTE);
    if (lagSeconds !== undefined) {
      recovery.inventory.putReplicatedDatabase('orders', { at, lagSeconds });
      await recovery.run();
    }
  }
}

function rangeOf(recovery: { now: () => Date }, seconds: number) {
  const to = recovery.now();
  return {
    from: new Date(to.getTime() - seconds * 1000).toISOString(),
    to: to.toISOString(),
  };
}

describe('the history of lags and verdicts', () => {
  it('says how long an objective was kept, exceeded and not known', async () => {
    const recovery = await setUpRecovery(await databases.migrated());
    // 20 minutes within 60 s, 10 minutes beyond, then half an hour in which nothing is judged.
    await recordLags(recovery, [5, 5, 5, 5, 120, 120]);
    recovery.pass(30 * MINUTE);
    const range = rangeOf(recovery, 55 * MINUTE);
    const { series } = await recovery.recovery.getLag(
      { ref: REF, ...range },
      recovery.as,
    );
    const [own, copy] = series;
    expect(own).toMatchObject({ subject: REF, objectiveSeconds: 60 });
    expect(copy).toMatchObject({ region: 'us-west-2', objectiveSeconds: 60 });
    for (const { met, points } of [own, copy]) {
      // What was measured last counts for 15 minutes more.
      expect(met).toEqual({
        share: 20 / 55,
        metSeconds: 20 * MINUTE,
        exceededSeconds: 20 * MINUTE,
        unknownSeconds: 15 * MINUTE,
      });
      expect(points).toHaveLength(40);
      expect(Math.max(...points.map(({ maximum }) => maximum))).toBe(120);
    }
    const { shares, points, resolutionSeconds } =
      await recovery.recovery.getVerdicts({ ref: REF, ...range }, recovery.as);
    expect(resolutionSeconds).toBe(60);
    expect(shares.notMet).toBe(20 * MINUTE);
    expect(shares.unknown).toBeGreaterThanOrEqual(15 * MINUTE);
    const sum = Object.values(shares).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(55 * MINUTE);
    expect(points[0].rpoVerdict).toBe('met');
    expect(points[points.length - 1].rpoVerdict).toBe('not-met');
  });

  it('says the same when it is rolled up, however often', async () => {
    const db = await databases.migrated();
    const recovery = await setUpRecovery(db);
    await recordLags(recovery, [
      ...Array<number>(24).fill(5),
      ...Array<number>(6).fill(300),
      ...Array<undefined>(12),
      ...Array<number>(18).fill(5),
    ]);
    recovery.pass(HOUR);
    const range = rangeOf(recovery, 6 * HOUR);
    const read = async () => {
      const lag = await recovery.recovery.getLag(
        { ref: REF, ...range },
        recovery.as,
      );
      const { shares } = await recovery.recovery.getVerdicts(
        { ref: REF, ...range },
        recovery.as,
      );
      return [...lag.series.map(({ met }) => met), shares];
    };
    const raw = await read();
    await recovery.rollUp();
    await recovery.rollUp();
    // Only what is rolled up is left.
    await db('lag_points').where({ resolution: 0 }).delete();
    await db('verdict_points').where({ resolution: 0 }).delete();
    recovery.pass(8 * DAY);
    const rolled = await read();
    rolled.forEach((values, index) => {
      for (const [name, value] of Object.entries(values)) {
        expect([name, value]).toEqual([
          name,
          expect.closeTo(
            new Map<string, number>(Object.entries(raw[index])).get(name) ??
              NaN,
            1,
          ),
        ]);
      }
    });
    await db('lag_points').where({ resolution: 300 }).delete();
    await db('verdict_points').where({ resolution: 300 }).delete();
    recovery.pass(90 * DAY);
    const { points, shares, resolutionSeconds } =
      await recovery.recovery.getVerdicts({ ref: REF, ...range }, recovery.as);
    expect(resolutionSeconds).toBe(HOUR);
    expect(points.map(({ rpoVerdict }) => rpoVerdict)).toContain('not-met');
    expect(shares.notMet).toBeCloseTo(40 * MINUTE);
  });

  it('is deleted when it is older than it is kept, by resolution', async () => {
    const db = await databases.migrated();
    const recovery = await setUpRecovery(db);
    await recordLags(recovery, Array<number>(36).fill(5));
    recovery.pass(HOUR);
    await recovery.rollUp();
    const count = async () => {
      const rows: Array<{ resolution: number }> = await db('lag_points')
        .distinct('resolution')
        .orderBy('resolution');
      return rows.map(({ resolution }) => resolution);
    };
    const prune = () =>
      pruneHistory(db, recovery.now(), {
        rawSeconds: 7 * DAY,
        fiveMinutesSeconds: 90 * DAY,
        hourlySeconds: 730 * DAY,
      });
    await prune();
    expect(await count()).toEqual([0, 300, 3600]);
    recovery.pass(8 * DAY);
    await prune();
    expect(await count()).toEqual([300, 3600]);
    recovery.pass(90 * DAY);
    await prune();
    expect(await count()).toEqual([3600]);
    recovery.pass(730 * DAY);
    await prune();
    expect(await count()).toEqual([]);
    expect(await db('lag_series').select()).toEqual([]);
    expect(
      (await recovery.recovery.getState(recovery.as)).assessedAt,
    ).toBeDefined();
  });
});
