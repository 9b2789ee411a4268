export const DAY_MILLISECONDS = 86_400_000;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

// One for all: making a formatter for each number takes longer than all checks together.
const NUMBER_FORMAT = new Intl.NumberFormat('en-GB');

/** Whole days from now until a time, rounded down; negative when it is past. */
export function daysUntil(time: string, now: Date): number {
  return Math.floor((Date.parse(time) - now.getTime()) / DAY_MILLISECONDS);
}

/** A day for people, in UTC: `28 February 2027`. */
export function formatDay(time: string): string {
  const day = new Date(time);
  return `${day.getUTCDate()} ${
    MONTHS[day.getUTCMonth()]
  } ${day.getUTCFullYear()}`;
}

/** A number with its noun: `1 day`, `35 days`. */
export function count(
  value: number,
  singular: string,
  plural: string = `${singular}s`,
): string {
  return `${NUMBER_FORMAT.format(value)} ${value === 1 ? singular : plural}`;
}

/** Words as a list for people: `a, b and c`. */
export function listOf(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
