import type { ReadFailure, Target } from '@meridian/aws-common';
import limitConcurrency from 'p-limit';
import { explainAwsError } from './failures/explainAwsError';

/** How one target of a fan-out ended: with a value, or with the reason why there is none. */
export type FanOutResult<T, V> =
  | { readonly target: T; readonly value: V; readonly failure?: undefined }
  | {
      readonly target: T;
      readonly failure: ReadFailure;
      readonly value?: undefined;
    };

/**
 * Reads from many targets at once and settles every one of them, in the order given.
 *
 * A target that fails or is slow takes nothing from the others. When the signal aborts, targets
 * that are not done are `unreachable` at once; their reads are told by the same signal.
 *
 * @param options.service - the IAM prefix of what is read, for the failures' messages
 * @param options.concurrency - how many targets run at once; by default all, so that slow ones
 *   never hold the places of others
 */
export async function fanOut<T extends Target, V>(
  targets: readonly T[],
  read: (target: T, signal: AbortSignal | undefined) => Promise<V>,
  options: {
    service: string;
    operation?: string;
    concurrency?: number;
    signal?: AbortSignal;
  },
): Promise<Array<FanOutResult<T, V>>> {
  const { service, operation, signal } = options;
  const limit = limitConcurrency(
    options.concurrency ?? Math.max(1, targets.length),
  );
  const abort = rejectOnAbort(signal);
  try {
    return await Promise.all(
      targets.map(async (target): Promise<FanOutResult<T, V>> => {
        try {
          const value = await Promise.race([
            limit(async () => {
              signal?.throwIfAborted();
              return read(target, signal);
            }),
            abort.promise,
          ]);
          return { target, value };
        } catch (error) {
          return {
            target,
            failure: explainAwsError(error, { service, operation, target }),
          };
        }
      }),
    );
  } finally {
    abort.dispose();
  }
}

function rejectOnAbort(signal: AbortSignal | undefined): {
  promise: Promise<never>;
  dispose(): void;
} {
  let onAbort = () => {};
  const promise = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal?.reason);
    if (signal?.aborted) onAbort();
    else signal?.addEventListener('abort', onAbort, { once: true });
  });
  // With no target to race against it, nobody else would look at the rejection.
  promise.catch(() => undefined);
  return {
    promise,
    dispose: () => signal?.removeEventListener('abort', onAbort),
  };
}
