import { formatInstant } from '../format';
import { DAYS_FROM_MILLIS } from './timeTicks';

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
  return rangeMillis > DAYS_FROM_MILLIS
    ? text.slice(5, 10)
    : text.slice(11, 16);
}
