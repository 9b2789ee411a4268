import { InputError } from '@backstage/errors';

/**
 * Refuses what has the form of a date and is none, as `2026-02-31T00:00:00Z`, which the database
 * would refuse with an error of its own.
 *
 * @throws InputError
 */
export function checkChangedSince(query: { changedSince?: string }): void {
  const { changedSince } = query;
  if (changedSince !== undefined && Number.isNaN(Date.parse(changedSince))) {
    throw new InputError(
      `'changedSince' must be a time, for example 2026-10-31T12:00:00Z, and not '${changedSince}'.`,
    );
  }
}
