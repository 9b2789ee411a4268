import type { RecoveryOrderEntry } from '@meridian/plugin-dr-status-common';
import { orderEntry, systemOutcome } from './__testUtils__/losses';
import { planRecoveryTimeline } from './recoveryTimeline';

function plan(order: readonly RecoveryOrderEntry[]) {
  return planRecoveryTimeline({
    order,
    systems: [
      systemOutcome('lost', { outcome: 'stops' }),
      systemOutcome('shop', { outcome: 'degrades' }),
    ],
  });
}

describe('planRecoveryTimeline', () => {
  it('has no waves where nothing has to come back', () => {
    expect(plan([]).waves).toEqual([]);
  });

  it.each([
    [0.4, [0, 1]],
    [50, [0, 15, 30, 45, 60]],
    [190, [0, 60, 120, 180, 240]],
    [14_400, [0, 3_600, 7_200, 10_800, 14_400]],
  ])('has round ticks up to %s s', (readyAfterSeconds, ticks) => {
    const timeline = plan([orderEntry('shop-api', 1, { readyAfterSeconds })]);
    expect(timeline.ticks).toEqual(ticks);
    expect(timeline.axisSeconds).toBe(ticks[ticks.length - 1]);
  });

  it('has few ticks however long it takes', () => {
    const { ticks, axisSeconds } = plan([
      orderEntry('shop-api', 1, { readyAfterSeconds: 9_000_000 }),
    ]);
    expect(ticks.length).toBeLessThanOrEqual(5);
    expect(axisSeconds).toBeGreaterThanOrEqual(9_000_000);
  });

  it('orders waves, and in each what does not come back before what takes longest', () => {
    const { waves } = plan([
      orderEntry('shop-web', 2, { readyAfterSeconds: 90 }),
      orderEntry('shop-fast', 1, { readyAfterSeconds: 10 }),
      orderEntry('shop-slow', 1, { readyAfterSeconds: 60 }),
      orderEntry('lost-api', 1, { readyAfterSeconds: undefined }),
    ]);
    expect(
      waves.map(({ wave, bars }) => [wave, bars.map(bar => bar.entry.title)]),
    ).toEqual([
      [1, ['lost-api', 'shop-slow', 'shop-fast']],
      [2, ['shop-web']],
    ]);
    expect(waves[0]).toMatchObject({ seconds: 60, lostCount: 1 });
  });

  it('tells what is lost from what nobody knows', () => {
    const { waves } = plan([
      orderEntry('lost-api', 1, { readyAfterSeconds: undefined }),
      orderEntry('shop-api', 1, { readyAfterSeconds: undefined }),
    ]);
    expect(
      waves[0].bars.map(({ entry, isLost }) => [entry.title, isLost]),
    ).toEqual([
      ['lost-api', true],
      ['shop-api', false],
    ]);
  });

  it('says what decides when something is back: itself or what it waits for', () => {
    const { waves } = plan([
      orderEntry('shop-db', 1, { title: 'Shop DB', readyAfterSeconds: 300 }),
      orderEntry('shop-api', 2, {
        waitsFor: ['component:default/shop-db'],
        readyAfterSeconds: 300,
      }),
      orderEntry('shop-web', 2, {
        waitsFor: ['component:default/shop-db'],
        readyAfterSeconds: 420,
      }),
    ]);
    expect(
      waves[1].bars.map(({ entry, decidedBy }) => [entry.title, decidedBy]),
    ).toEqual([
      ['shop-web', undefined],
      ['shop-api', 'Shop DB'],
    ]);
  });

  it('calls a wave a lower bound where one of it is', () => {
    const { waves } = plan([
      orderEntry('shop-api', 1),
      orderEntry('shop-web', 1, { isLowerBound: true }),
    ]);
    expect(waves[0].isLowerBound).toBe(true);
  });
});
