import type { LiveState } from '@meridian/plugin-rds-inspector-common';

/** The state of several answers as one: a failure before none, and the oldest observation. */
export function worstState(states: readonly LiveState[]): LiveState {
  const failed = states.find(({ failure }) => failure);
  const [oldest] = states
    .filter(({ observedAt }) => observedAt !== undefined)
    .sort((a, b) => (b.ageSeconds ?? 0) - (a.ageSeconds ?? 0));
  return {
    ...(oldest && {
      observedAt: oldest.observedAt,
      ageSeconds: oldest.ageSeconds,
    }),
    ...(failed && { failure: failed.failure }),
  };
}
