import { formatDuration } from './formatDuration';

describe('formatDuration', () => {
  it.each([
    [0, '0 s'],
    [0.0001, '1 ms'],
    [0.25, '250 ms'],
    [0.9999, '1 s'],
    [1, '1 s'],
    [4.24, '4.2 s'],
    [9.96, '10 s'],
    [42.4, '42 s'],
    [59.7, '1 min'],
    [250, '4 min 10 s'],
    [3_599, '59 min 59 s'],
    [3_600, '1 h'],
    [3_599.6, '1 h'],
    [7_265, '2 h 1 min'],
    [86_399, '1 d'],
    [86_400 * 3 + 7_200, '3 d 2 h'],
    [86_400 * 30, '30 d'],
    [-250, '-4 min 10 s'],
    [Number.NaN, 'unknown'],
    [Number.POSITIVE_INFINITY, 'unknown'],
  ])('says %d seconds as %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });
});
