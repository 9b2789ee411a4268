import type { LagPoint, VerdictPoint } from '../types';
import { metShareOf } from './metShare';
import { recoveryTrendOf } from './recoveryTrend';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 8, minute));
const point = (minute: number, maximum: number): LagPoint => ({
  time: at(minute).toISOString(),
  average: maximum / 2,
  minimum: 0,
  maximum,
});

describe('metShareOf', () => {
  it.each<[string, LagPoint[], number, number, number]>([
    ['all met', [0, 1, 2, 3].map(m => point(m, 1)), 1, 0, 0],
    [
      'half exceeded',
      [point(0, 1), point(1, 9), point(2, 1), point(3, 9)],
      0.5,
      120,
      0,
    ],
    ['gaps, which are not met', [point(0, 1), point(3, 1)], 0.5, 0, 120],
    ['nothing', [], 0, 0, 240],
    ['judged by the maximum, not the average', [point(0, 2.5)], 0, 60, 180],
    [
      'what begins before the range',
      [{ ...point(0, 1), time: at(-1).toISOString() }, point(0, 1)],
      0.25,
      0,
      180,
    ],
    [
      'points that overlap',
      [
        point(0, 1),
        {
          ...point(0, 1),
          time: new Date(at(0).getTime() + 30_000).toISOString(),
        },
      ],
      0.375,
      0,
      150,
    ],
  ])('of %s', (_what, points, share, exceededSeconds, unknownSeconds) => {
    expect(metShareOf(points, { from: at(0), to: at(4) }, 60, 2)).toMatchObject(
      { share, exceededSeconds, unknownSeconds },
    );
  });

  it('says nothing of an empty range', () => {
    expect(
      metShareOf([point(0, 1)], { from: at(0), to: at(0) }, 60, 2).share,
    ).toBeUndefined();
  });
});

describe('recoveryTrendOf', () => {
  const verdict = (
    rpoVerdict: VerdictPoint['rpoVerdict'],
    rpoSeconds?: number,
    minute = 0,
  ): VerdictPoint => ({
    time: at(minute).toISOString(),
    rpoVerdict,
    rtoVerdict: 'met',
    rpoSeconds,
  });

  it.each<[string, VerdictPoint[], VerdictPoint, string]>([
    ['nothing known', [], verdict('met', 1), 'unknown'],
    ['the same', [verdict('met', 1)], verdict('met', 1.05), 'steady'],
    [
      'a worse verdict',
      [verdict('met', 1)],
      verdict('not-met', 9),
      'worsening',
    ],
    ['a better verdict', [verdict('unknown')], verdict('met', 1), 'improving'],
    [
      'unknown, which is worse than met',
      [verdict('met', 1)],
      verdict('unknown'),
      'worsening',
    ],
    ['a longer lag', [verdict('met', 1)], verdict('met', 1.5), 'worsening'],
    ['a shorter lag', [verdict('met', 1)], verdict('met', 0.5), 'improving'],
  ])('of %s', (_what, points, now, direction) => {
    expect(recoveryTrendOf(points, now, 300).direction).toBe(direction);
  });

  it('says since when the verdicts are as they are', () => {
    const points = [
      verdict('met', 1, 0),
      verdict('not-met', 9, 5),
      verdict('not-met', 9, 10),
    ];
    expect(recoveryTrendOf(points, verdict('not-met', 9), 300)).toMatchObject({
      since: points[1].time,
      yesterday: { rpoVerdict: 'met', rpoSeconds: 1 },
    });
  });
});
