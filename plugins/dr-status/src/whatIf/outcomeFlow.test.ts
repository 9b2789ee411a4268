import type { WhatIfTotals } from '@meridian/plugin-dr-status-common';
import { layoutOutcomeFlow, pathOfBand } from './outcomeFlow';

const NONE: WhatIfTotals = {
  survives: 0,
  degrades: 0,
  stops: 0,
  unknown: 0,
  unaffected: 0,
};

describe('layoutOutcomeFlow', () => {
  it('has nothing to show where nothing is hit', () => {
    expect(layoutOutcomeFlow({ ...NONE, unaffected: 9 }, 200)).toEqual({
      height: 0,
      bands: [],
    });
  });

  it('puts the worst on top and gives each its share of the room', () => {
    const { height, bands } = layoutOutcomeFlow(
      { ...NONE, survives: 3, stops: 1, unaffected: 7 },
      200,
    );
    expect(height).toBe(200);
    expect(bands.map(({ outcome, count }) => [outcome, count])).toEqual([
      ['stops', 1],
      ['survives', 3],
    ]);
    expect(
      bands.map(({ fromTop, fromHeight }) => [fromTop, fromHeight]),
    ).toEqual([
      [0, 50],
      [50, 150],
    ]);
  });

  it('leaves room for words, however small the share, and never overlaps', () => {
    const { height, bands } = layoutOutcomeFlow(
      { ...NONE, survives: 500, degrades: 1, unknown: 1, stops: 1 },
      100,
    );
    bands.forEach(({ toTop, toHeight }, index) => {
      expect(toHeight).toBeGreaterThanOrEqual(40);
      const next = bands[index + 1];
      expect(toTop + toHeight).toBeLessThanOrEqual(next ? next.toTop : height);
    });
  });
});

describe('pathOfBand', () => {
  it('goes from the lost place to the outcome and back', () => {
    expect(
      pathOfBand({
        outcome: 'stops',
        count: 1,
        fromTop: 0,
        fromHeight: 10,
        toTop: 20,
        toHeight: 40,
      }),
    ).toBe('M0 0 C50 0 50 20 100 20 L100 60 C50 60 50 10 0 10 Z');
  });
});
