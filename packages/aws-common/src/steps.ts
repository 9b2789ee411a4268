/**
 * A long computation that others can have a turn between the steps of. Where it pauses has no influence on what
 * comes of it.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Makes all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
