/** The lengths of time that charts can show, ending now. */
export const TIME_RANGES = [
  { id: '1h', label: '1 h', hours: 1 },
  { id: '3h', label: '3 h', hours: 3 },
  { id: '12h', label: '12 h', hours: 12 },
  { id: '1d', label: '1 d', hours: 24 },
  { id: '7d', label: '7 d', hours: 168 },
  { id: '30d', label: '30 d', hours: 720 },
] as const;

export type TimeRangeId = (typeof TIME_RANGES)[number]['id'];

const MILLIS_PER_HOUR = 3_600_000;
const MILLIS_PER_MINUTE = 60_000;

/** What of time the charts show. */
export interface TimeSpan {
  /** ISO 8601. */
  readonly from: string;
  readonly to: string;
  /** The length that the reader chose; absent where they cut out a part. */
  readonly chosen?: TimeRangeId;
}

function instantOf(text: string | null): number | undefined {
  const millis = text === null ? NaN : new Date(text).getTime();
  return Number.isNaN(millis) ? undefined : millis;
}

/**
 * The time that an address asks for: a length that ends now, or a part from one time to another. What
 * cannot be shown is shown as the usual length.
 *
 * @param usual - the length where the address asks for none
 * @param now - rounded down to the minute, so that the same minute asks the same question
 */
export function parseTimeSpan(
  params: URLSearchParams,
  now: Date,
  usual: TimeRangeId,
): TimeSpan {
  const from = instantOf(params.get('from'));
  const to = instantOf(params.get('to'));
  if (from !== undefined && to !== undefined && from < to) {
    return {
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
    };
  }
  const range =
    TIME_RANGES.find(({ id }) => id === params.get('range')) ??
    TIME_RANGES.find(({ id }) => id === usual) ??
    TIME_RANGES[0];
  const end = Math.floor(now.getTime() / MILLIS_PER_MINUTE) * MILLIS_PER_MINUTE;
  return {
    from: new Date(end - range.hours * MILLIS_PER_HOUR).toISOString(),
    to: new Date(end).toISOString(),
    chosen: range.id,
  };
}
