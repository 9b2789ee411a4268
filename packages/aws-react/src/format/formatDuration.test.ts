import { formatAge, formatDuration } from './formatDuration';

describe('formatDuration', () => {
  it.each([
    [0, '0 s'],
    [0.25, '250 ms'],
    [59.4, '59 s'],
    [60, '1 min'],
    [250, '4 min 10 s'],
    [3_600, '1 h'],
    [3_661, '1 h 1 min'],
    [90_000, '1 d 1 h'],
    [86_400 * 30, '30 d'],
    [-90, '−1 min 30 s'],
    [Number.NaN, 'unknown'],
    [Number.POSITIVE_INFINITY, 'unknown'],
  ])('%s s is written %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });
});

describe('formatAge', () => {
  it.each([
    [-3, 'just now'],
    [4, 'just now'],
    [45, '45 s ago'],
    [200, '3 min ago'],
    [7_500, '2 h ago'],
    [86_400 * 3 + 5, '3 d ago'],
    [Number.NaN, 'unknown'],
  ])('%s s is %s', (seconds, text) => {
    expect(formatAge(seconds)).toBe(text);
  });
});
