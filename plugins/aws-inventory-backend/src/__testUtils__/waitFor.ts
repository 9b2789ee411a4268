/** Waits until something is so, and fails with `what` when it is not in time. */
export async function waitFor<T>(
  what: string,
  probe: () => Promise<T | undefined | false> | T | undefined | false,
  timeoutMilliseconds = 15_000,
): Promise<T> {
  const end = Date.now() + timeoutMilliseconds;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== false) {
      return value;
    }
    if (Date.now() > end) {
      throw new Error(`Waited ${timeoutMilliseconds} ms in vain for ${what}`);
    }
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}
