import { formatDuration } from './formatDuration';

/** Below this, an exact age says less than the words. */
const JUST_NOW_SECONDS = 5;

/**
 * How long ago something was observed, for people: `4 min 10 s ago`, `just now`, `never`.
 *
 * A moment in the future, which clocks that differ produce, counts as just now.
 */
export function formatAge(observedAt: Date | undefined, now: Date): string {
  if (!observedAt) {
    return 'never';
  }
  const ageSeconds = Math.round((now.getTime() - observedAt.getTime()) / 1000);
  if (Number.isNaN(ageSeconds)) {
    return 'unknown';
  }
  return ageSeconds < JUST_NOW_SECONDS
    ? 'just now'
    : `${formatDuration(ageSeconds)} ago`;
}
