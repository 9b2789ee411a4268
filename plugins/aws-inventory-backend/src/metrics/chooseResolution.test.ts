import { chooseResolution } from './chooseResolution';

const now = new Date('2026-06-30T00:00:00Z');
const retention = {
  rawRetentionSeconds: 7 * 86_400,
  fiveMinuteRetentionSeconds: 90 * 86_400,
  hourlyRetentionSeconds: 730 * 86_400,
};

describe('chooseResolution', () => {
  it.each([
    ['the last day of minutes', 60, 1, 0, 60],
    ['two days of minutes, which are too many points', 60, 2, 0, 300],
    ['a day longer ago than minutes are kept', 60, 30, 29, 300],
    ['a month', 60, 30, 0, 3600],
    ['a day longer ago than five minutes are kept', 60, 200, 199, 3600],
    ['more than fits at all', 60, 700, 0, 3600],
    ['five minutes as they were collected', 300, 3, 0, 300],
    ['days, which are not rolled up', 86_400, 500, 0, 86_400],
  ])('of %s', (_title, periodSeconds, fromDays, toDays, expected) => {
    const daysAgo = (days: number) => new Date(now.getTime() - days * 86.4e6);
    expect(
      chooseResolution({
        periodSeconds,
        from: daysAgo(fromDays),
        to: daysAgo(toDays),
        now,
        retention,
      }),
    ).toBe(expected);
  });
});
