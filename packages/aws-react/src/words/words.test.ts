import { daysUntil, distanceInWords } from './dates';
import { listOfWords, withoutRepetition } from './lists';

const NOW = new Date('2026-03-10T12:00:00Z');

describe('distances', () => {
  it.each([
    ['2026-03-22T12:00:00Z', 12, 'in 12 days'],
    ['2026-03-11T12:00:00Z', 1, 'in 1 day'],
    ['2026-03-10T13:00:00Z', 0, 'today'],
    ['2026-03-09T12:00:00Z', -1, '1 day ago'],
  ])('%s is %s days away', (at, days, words) => {
    expect(daysUntil(at, NOW)).toBe(days);
    expect(distanceInWords(at, NOW)).toBe(words);
  });
});

describe('listOfWords', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%s', (words, expected) => {
    expect(listOfWords(words)).toBe(expected);
  });
});

describe('withoutRepetition', () => {
  it('leaves out what another sentence says already', () => {
    expect(
      withoutRepetition(['It hangs.', 'CloudWatch: It hangs.', 'It hangs.']),
    ).toEqual(['CloudWatch: It hangs.']);
  });
});
