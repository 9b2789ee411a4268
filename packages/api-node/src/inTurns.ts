import { setImmediate } from 'node:timers/promises';
import type { Steps } from '@meridian/aws-common';

/** So that nobody who waits for an answer notices. */
const TURN_MILLISECONDS = 15;

/**
 * Makes the steps of a long computation, and lets requests be answered whenever it has kept the process for long
 * enough.
 *
 * @param signal - ends it between two steps, with its reason
 */
export async function inTurns<T>(
  steps: Steps<T>,
  signal?: AbortSignal,
): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since >= TURN_MILLISECONDS) {
      await setImmediate();
      signal?.throwIfAborted();
      since = performance.now();
    }
  }
}

/** Maps a long list, each element a step of {@link inTurns}. */
export function mapInTurns<T, R>(
  items: Iterable<T>,
  map: (item: T) => R,
  signal?: AbortSignal,
): Promise<R[]> {
  return inTurns(mapSteps(items, map), signal);
}

function* mapSteps<T, R>(items: Iterable<T>, map: (item: T) => R): Steps<R[]> {
  const results: R[] = [];
  for (const item of items) {
    results.push(map(item));
    yield;
  }
  return results;
}
