/**
 * Stops after each test of the file what that test started.
 *
 * @returns takes note of what was started
 */
export function stopAfterEach() {
  const started: Array<{ stop(): Promise<void> }> = [];
  afterEach(async () => {
    await Promise.all(started.splice(0).map(one => one.stop()));
  });
  return (...some: Array<{ stop(): Promise<void> }>): void => {
    started.push(...some);
  };
}
