import { choosePeriod } from './choosePeriod';

const now = new Date('2026-03-31T12:00:00Z');

describe('choosePeriod', () => {
  it.each([
    ['the last hour', '2026-03-31T11:00:00Z', '2026-03-31T12:00:00Z', 60],
    ['six hours', '2026-03-31T06:00:00Z', '2026-03-31T12:00:00Z', 60],
    ['a day', '2026-03-30T12:00:00Z', '2026-03-31T12:00:00Z', 300],
    ['three days', '2026-03-28T12:00:00Z', '2026-03-31T12:00:00Z', 300],
    ['a week', '2026-03-24T12:00:00Z', '2026-03-31T12:00:00Z', 3600],
    ['30 days', '2026-03-01T12:00:00Z', '2026-03-31T12:00:00Z', 3600],
    [
      'an hour, 16 days ago',
      '2026-03-15T11:00:00Z',
      '2026-03-15T12:00:00Z',
      300,
    ],
    [
      'an hour, 64 days ago',
      '2026-01-26T11:00:00Z',
      '2026-01-26T12:00:00Z',
      3600,
    ],
  ])(
    'of %s is one that has not too many points',
    (_what, from, to, expected) => {
      const range = { from: new Date(from), to: new Date(to) };
      expect(choosePeriod(range, now)).toBe(expected);
    },
  );
});
