import { formatCountOf, formatInstant } from '../format';

const MILLIS_PER_DAY = 86_400_000;

/** Whole days from now to a time; negative when it is past. */
export function daysUntil(at: string, now: Date): number {
  return Math.floor((new Date(at).getTime() - now.getTime()) / MILLIS_PER_DAY);
}

/** How far a date is away, in words: `in 12 days`, `today`, `3 days ago`. */
export function distanceInWords(at: string, now: Date): string {
  const days = daysUntil(at, now);
  if (days === 0) return 'today';
  return days > 0
    ? `in ${formatCountOf(days, 'day')}`
    : `${formatCountOf(-days, 'day')} ago`;
}

/** The day of a time as `2026-03-01`. */
export function formatDay(at: string, timeZone?: string): string {
  return formatInstant(at, timeZone).slice(0, 10);
}
