import { formatInstant } from '../format';

const MILLIS_PER_DAY = 86_400_000;

/**
 * The label of a tick of the time axis: the time of day on short ranges, the day on long ones.
 *
 * @param timeMillis - milliseconds since the epoch
 * @param rangeMillis - how much time the axis spans
 */
export function formatTick(
  timeMillis: number,
  rangeMillis: number,
  timeZone?: string,
): string {
  const text = formatInstant(new Date(timeMillis).toISOString(), timeZone);
  return rangeMillis > 2 * MILLIS_PER_DAY
    ? text.slice(5, 10)
    : text.slice(11, 16);
}
