const HOUR = 3600;
const DAY = 24 * HOUR;

/** CloudWatch keeps periods of a minute for 15 days, of five minutes for 63, and of an hour for 455. */
const PERIODS = [
  { periodSeconds: 60, longestRangeSeconds: 6 * HOUR, keptDays: 15 },
  { periodSeconds: 300, longestRangeSeconds: 3 * DAY, keptDays: 63 },
  { periodSeconds: 3600, longestRangeSeconds: 31 * DAY, keptDays: 455 },
] as const;

/**
 * The shortest period of which a range has fewer than about 900 points and that CloudWatch still keeps at
 * the range's begin.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html#metrics-retention
 */
export function choosePeriod(
  range: { readonly from: Date; readonly to: Date },
  now: Date,
): number {
  const seconds = (range.to.getTime() - range.from.getTime()) / 1000;
  const ageDays = (now.getTime() - range.from.getTime()) / 1000 / DAY;
  const fitting = PERIODS.find(
    ({ longestRangeSeconds, keptDays }) =>
      seconds <= longestRangeSeconds && ageDays < keptDays,
  );
  return (fitting ?? PERIODS[2]).periodSeconds;
}
