export const DAY_MILLISECONDS = 86_400_000;

const DAY_FORMAT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Whole days from now until a time, rounded down; negative when it is past. */
export function daysUntil(time: string, now: Date): number {
  return Math.floor((Date.parse(time) - now.getTime()) / DAY_MILLISECONDS);
}

/** A day for people, in UTC: `28 February 2027`. */
export function formatDay(time: string): string {
  return DAY_FORMAT.format(new Date(time));
}

/** A number with its noun: `1 day`, `35 days`. */
export function count(
  value: number,
  singular: string,
  plural: string = `${singular}s`,
): string {
  return `${value.toLocaleString('en-GB')} ${value === 1 ? singular : plural}`;
}

/** Words as a list for people: `a, b and c`. */
export function listOf(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
