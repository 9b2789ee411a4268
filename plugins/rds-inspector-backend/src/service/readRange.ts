import { readTime } from '@meridian/api-node';
import { InputError } from '@backstage/errors';

/** A span of time; the end is not part of it. */
export interface TimeRange {
  readonly from: Date;
  readonly to: Date;
}

const DAY_MILLISECONDS = 86_400_000;
const MAXIMUM_DAYS = 30;
/** How far back CloudWatch keeps anything. */
const MAXIMUM_AGE_DAYS = 455;
const MINUTE_MILLISECONDS = 60_000;

/**
 * Reads the range that a caller asks for.
 *
 * @throws InputError with a sentence when it is the wrong way round, too short, too long, or out of reach
 */
export function readRange(
  query: { readonly from: string; readonly to: string },
  now: Date,
): TimeRange {
  const from = readTime('from', query.from);
  const to = readTime('to', query.to);
  const length = to.getTime() - from.getTime();
  if (length <= 0) {
    throw new InputError(
      `The range is the wrong way round: 'from' (${query.from}) must be before 'to' (${query.to}).`,
    );
  }
  if (length < MINUTE_MILLISECONDS) {
    throw new InputError('The range is too short: give at least a minute.');
  }
  if (length > MAXIMUM_DAYS * DAY_MILLISECONDS) {
    throw new InputError(
      `The range is too long: give at most ${MAXIMUM_DAYS} days between 'from' and 'to'.`,
    );
  }
  if (from > now) {
    throw new InputError(
      `The range begins in the future: 'from' is ${
        query.from
      }, and it is ${now.toISOString()} now.`,
    );
  }
  if (now.getTime() - from.getTime() > MAXIMUM_AGE_DAYS * DAY_MILLISECONDS) {
    throw new InputError(
      `The range begins too long ago: AWS keeps nothing for more than ${MAXIMUM_AGE_DAYS} days.`,
    );
  }
  return { from, to };
}
