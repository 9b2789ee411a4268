/** A length of time that charts can show, ending now. */
export interface TimeRange {
  /** As it stands in the address. */
  readonly id: string;
  readonly label: string;
  readonly hours: number;
}

/** The lengths of what is kept for a month. */
export const MONTH_RANGES: readonly TimeRange[] = [
  { id: '1h', label: '1 h', hours: 1 },
  { id: '3h', label: '3 h', hours: 3 },
  { id: '12h', label: '12 h', hours: 12 },
  { id: '1d', label: '1 d', hours: 24 },
  { id: '7d', label: '7 d', hours: 168 },
  { id: '30d', label: '30 d', hours: 720 },
];

/** The lengths of what is kept for a quarter or longer. */
export const QUARTER_RANGES: readonly TimeRange[] = [
  { id: '1h', label: '1 h', hours: 1 },
  { id: '6h', label: '6 h', hours: 6 },
  { id: '1d', label: '1 d', hours: 24 },
  { id: '7d', label: '7 d', hours: 168 },
  { id: '30d', label: '30 d', hours: 720 },
  { id: '90d', label: '90 d', hours: 2_160 },
];

const MILLIS_PER_HOUR = 3_600_000;
const MILLIS_PER_MINUTE = 60_000;

/** What of time the charts show. */
export interface TimeSpan {
  /** ISO 8601. */
  readonly from: string;
  readonly to: string;
  /** The id of the length that the reader chose; absent where they cut out a part. */
  readonly chosen?: string;
}

function instantOf(text: string | null): number | undefined {
  const millis = text === null ? NaN : new Date(text).getTime();
  return Number.isNaN(millis) ? undefined : millis;
}

/**
 * The time that an address asks for: a length that ends now, or a part from one time to another. What
 * cannot be shown is shown as the usual length.
 *
 * @param ranges - the lengths that there are
 * @param usual - the id of the length where the address asks for none
 * @param now - rounded down to the minute, so that the same minute asks the same question
 */
export function parseTimeSpan(
  params: URLSearchParams,
  now: Date,
  ranges: readonly TimeRange[],
  usual: string,
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
    ranges.find(({ id }) => id === params.get('range')) ??
    ranges.find(({ id }) => id === usual) ??
    ranges[0];
  const end = Math.floor(now.getTime() / MILLIS_PER_MINUTE) * MILLIS_PER_MINUTE;
  return {
    from: new Date(end - range.hours * MILLIS_PER_HOUR).toISOString(),
    to: new Date(end).toISOString(),
    chosen: range.id,
  };
}
