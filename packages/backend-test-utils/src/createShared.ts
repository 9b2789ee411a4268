/**
 * Something that a test file starts once, for the suites in other files that it imports.
 *
 * @param what - in the sentence that says that it was not shared, for example `portal`
 */
export function createShared<T extends object>(what: string) {
  let shared: T | undefined;
  return {
    /** Lets the suites of the test file have what it started. */
    share(started: T): void {
      shared = started;
    },
    /** What the test file started. */
    started(): T {
      if (!shared) throw new Error(`The test file shares no ${what}.`);
      return shared;
    },
  };
}
