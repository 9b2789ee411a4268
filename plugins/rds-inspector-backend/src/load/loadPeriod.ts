import type { TimeRange } from '../service/readRange';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** The periods of Performance Insights, with the longest range for which each is asked. */
const PERIODS = [
  { periodSeconds: 60, longestRangeSeconds: 6 * HOUR },
  { periodSeconds: 300, longestRangeSeconds: 2 * DAY },
  { periodSeconds: 3600, longestRangeSeconds: 31 * DAY },
] as const;

/** The range as it is asked of Performance Insights: whole periods, within what it keeps. */
export interface LoadWindow extends TimeRange {
  readonly periodSeconds: number;
  /** Whether the range begins before what is kept. */
  readonly isCut: boolean;
}

/**
 * The window for a range; undefined when nothing of it is kept any more.
 *
 * @param retentionDays - how long the instance keeps its load
 */
export function loadWindow(
  range: TimeRange,
  retentionDays: number,
  now: Date,
): LoadWindow | undefined {
  const oldest = now.getTime() - retentionDays * DAY * 1000;
  const from = Math.max(range.from.getTime(), oldest);
  const to = Math.min(range.to.getTime(), now.getTime());
  const seconds = (to - from) / 1000;
  const { periodSeconds } =
    PERIODS.find(({ longestRangeSeconds }) => seconds <= longestRangeSeconds) ??
    PERIODS[2];
  const period = periodSeconds * 1000;
  const window = {
    from: new Date(Math.ceil(from / period) * period),
    to: new Date(Math.floor(to / period) * period),
    periodSeconds,
    isCut: from > range.from.getTime(),
  };
  return window.from < window.to ? window : undefined;
}
