/**
 * Waits for what `run` promises, but not beyond the deadline and not once the caller gave up.
 *
 * `run` gets a signal that aborts in both cases, so that what it started can stop as well.
 *
 * @param timeoutMs - the deadline, counted from now
 * @param options.error - the error that the deadline fails with
 * @throws the caller's reason when its signal aborts
 */
export async function withDeadline<V>(
  timeoutMs: number,
  options: {
    run: (signal: AbortSignal) => Promise<V>;
    error: () => Error;
    signal?: AbortSignal;
  },
): Promise<V> {
  const { run, error, signal: callerSignal } = options;
  callerSignal?.throwIfAborted();
  const controller = new AbortController();
  const onCallerAbort = () => controller.abort(callerSignal?.reason);
  callerSignal?.addEventListener('abort', onCallerAbort, { once: true });
  const timer = setTimeout(() => controller.abort(error()), timeoutMs);
  let onAbort = () => {};
  try {
    return await Promise.race([
      run(controller.signal),
      new Promise<never>((_, reject) => {
        onAbort = () => reject(controller.signal.reason);
        controller.signal.addEventListener('abort', onAbort, { once: true });
      }),
    ]);
  } catch (failure) {
    // What was stopped fails with an error of its own, which says less than the reason.
    throw controller.signal.aborted ? controller.signal.reason : failure;
  } finally {
    clearTimeout(timer);
    controller.signal.removeEventListener('abort', onAbort);
    callerSignal?.removeEventListener('abort', onCallerAbort);
  }
}
