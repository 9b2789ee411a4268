/**
 * How much a fact that was read from outside can be trusted by its age.
 *
 * - `fresh`: read within twice its interval.
 * - `aging`: older than that, still shown with its age.
 * - `stale`: past the limit; what depends on it is unknown.
 * - `never`: not read yet.
 */
export type FreshnessState = 'fresh' | 'aging' | 'stale' | 'never';

export interface Freshness {
  readonly state: FreshnessState;
  /** Seconds since the fact was observed; absent when it never was. */
  readonly ageSeconds?: number;
}

/**
 * Judges the age of a fact.
 *
 * @param options.observedAt - when AWS was last read successfully
 * @param options.intervalSeconds - how often it is meant to be read
 * @param options.staleAfterSeconds - from which age on it counts as unknown; by default
 *   twelve intervals
 */
export function judgeFreshness(options: {
  observedAt: Date | undefined;
  now: Date;
  intervalSeconds: number;
  staleAfterSeconds?: number;
}): Freshness {
  const { observedAt, now, intervalSeconds } = options;
  if (!observedAt) {
    return { state: 'never' };
  }
  const ageSeconds = Math.max(
    0,
    Math.round((now.getTime() - observedAt.getTime()) / 1000),
  );
  const staleAfterSeconds = options.staleAfterSeconds ?? intervalSeconds * 12;
  if (ageSeconds > staleAfterSeconds) {
    return { state: 'stale', ageSeconds };
  }
  return {
    state: ageSeconds > intervalSeconds * 2 ? 'aging' : 'fresh',
    ageSeconds,
  };
}
