/** Waits until something is so, and fails with `what` when it is not in time. */
export async function waitFor<T>(
  what: string,
  probe: () => Promise<T> | T,
  timeoutMilliseconds = 15_000,
): Promise<Exclude<T, undefined | false>> {
  const end = Date.now() + timeoutMilliseconds;
  for (;;) {
    const value = await probe();
    if (isSo(value)) {
      return value;
    }
    if (Date.now() > end) {
      throw new Error(`Waited ${timeoutMilliseconds} ms in vain for ${what}`);
    }
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

function isSo<T>(value: T): value is Exclude<T, undefined | false> {
  return value !== undefined && value !== false;
}
