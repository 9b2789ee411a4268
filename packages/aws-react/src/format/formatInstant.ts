const FIELDS = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
} as const;

/**
 * Writes a point in time as `2026-03-01 23:05:09`.
 *
 * @param at - ISO 8601
 * @param timeZone - an IANA name; the reader's own by default
 */
export function formatInstant(at: string, timeZone?: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) {
    return 'unknown';
  }
  // Swedish writes dates the ISO way.
  return new Intl.DateTimeFormat('sv-SE', { ...FIELDS, timeZone }).format(date);
}

/** Writes the time of day only, as `23:05`. */
export function formatTimeOfDay(at: string, timeZone?: string): string {
  return formatInstant(at, timeZone).slice(11, 16);
}

/** Both times of one moment, for what shows on hover. */
export function formatInstantUtcAndLocal(at: string): string {
  return `${formatInstant(at, 'UTC')} UTC, ${formatInstant(at)} your time`;
}
