const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Distances between ticks that people count in. */
const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map(minutes => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map(hours => hours * HOUR),
  ...[1, 2, 5, 7, 14, 30, 90].map(days => days * DAY),
];

const MOST_TICKS = 6;
/** From here on labels are days, and two ticks of one day would read the same. */
export const DAYS_FROM_MILLIS = 2 * DAY;

/**
 * The ticks of a time axis at round times of the reader's day.
 *
 * @param from - milliseconds since the epoch
 * @param offsetMinutes - of the reader's zone, as `Date.getTimezoneOffset` gives it
 */
export function timeTicks(
  from: number,
  to: number,
  offsetMinutes: number = new Date(from).getTimezoneOffset(),
): number[] {
  const step =
    STEPS.find(
      candidate =>
        (to - from) / candidate <= MOST_TICKS &&
        (to - from <= DAYS_FROM_MILLIS || candidate >= DAY),
    ) ?? STEPS[STEPS.length - 1];
  const shift = offsetMinutes * MINUTE;
  const first = Math.ceil((from - shift) / step) * step + shift;
  const ticks: number[] = [];
  for (let tick = first; tick <= to; tick += step) {
    ticks.push(tick);
  }
  return ticks;
}
