import { InputError } from '@backstage/errors';
import { DateTime } from 'luxon';

/** Whether the text is a time in ISO 8601 that there is; the 31st of February is none. */
export function isTime(text: string): boolean {
  return DateTime.fromISO(text).isValid;
}

/**
 * Reads a time that a caller gave.
 *
 * @param name - what the caller calls it
 * @throws InputError
 */
export function readTime(name: string, text: string): Date {
  const time = DateTime.fromISO(text, { zone: 'utc' });
  if (!time.isValid) {
    throw new InputError(
      `'${name}' must be a time, for example 2026-10-31T12:00:00Z, and not '${text}'.`,
    );
  }
  return time.toJSDate();
}
