import { InputError } from '@backstage/errors';
import { readTime } from '@meridian/api-node';
import type { TimeRange } from '../history/segments';

const MINUTE_MILLISECONDS = 60_000;
const DAY_SECONDS = 86_400;

/**
 * Reads the range that a caller asks for, as far as it is over.
 *
 * @param keptSeconds - how far back there is any history
 * @throws InputError with a sentence when it is the wrong way round, too short, too long, or in the future
 */
export function readRange(
  query: { readonly from: string; readonly to: string },
  now: Date,
  keptSeconds: number,
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
  if (length > keptSeconds * 1000) {
    throw new InputError(
      `The range is too long: history is kept for ${Math.floor(
        keptSeconds / DAY_SECONDS,
      )} days, so give at most that.`,
    );
  }
  if (from > now) {
    throw new InputError(
      `The range begins in the future: 'from' is ${
        query.from
      }, and it is ${now.toISOString()} now.`,
    );
  }
  return { from, to: to > now ? now : to };
}
