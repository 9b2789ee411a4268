import type { Target } from '@meridian/aws-common';
import type { Limit } from 'p-limit';
import { CallDeadlineError } from '../failures/errors';
import { isOutage } from '../failures/explainAwsError';
import type { AnyInitializeMiddleware } from '../types';
import { withDeadline } from '../withDeadline';
import {
  abortSignalOf,
  callStateOf,
  operationOf,
  setAbortSignal,
} from './callContext';
import type { CircuitBreaker } from './CircuitBreaker';

export interface CallGuardOptions {
  /** The IAM prefix. */
  readonly service: string;
  readonly target: Target;
  readonly timeoutMs: number;
  /** Of the service in the target. */
  readonly breaker: CircuitBreaker;
  /** Of the target, shared by all services. */
  readonly limit: Limit;
  /** Fetches the target's credentials, where they are not there yet. */
  readonly credentials: () => Promise<unknown>;
}

/**
 * The middleware that decides whether and when a call is sent, and when it ends.
 *
 * In this order: the circuit breaker, the credentials, the turn among the target's calls, and
 * only then the deadline. So neither a queue nor a slow STS eats a call's time, and neither counts
 * against the service.
 */
export function createCallGuard(
  options: CallGuardOptions,
): AnyInitializeMiddleware {
  const { service, target, timeoutMs, breaker, limit } = options;
  return (next, context) => async args => {
    const callerSignal = abortSignalOf(context);
    breaker.check();
    await untilAborted(callerSignal, options.credentials());
    const turn = limit(async () => {
      callerSignal?.throwIfAborted();
      const permit = breaker.enter();
      const state = callStateOf(context);
      try {
        const result = await withDeadline(timeoutMs, {
          run: signal => {
            setAbortSignal(context, signal);
            return next(args);
          },
          error: () => new CallDeadlineError(timeoutMs, state.lastError),
          signal: callerSignal,
        });
        permit.success();
        return result;
      } catch (error) {
        const errorContext = {
          service,
          operation: operationOf(context),
          target,
        };
        if (callerSignal?.aborted || state.attempts === 0) {
          permit.ignore();
        } else if (isOutage(error, errorContext)) {
          permit.failure();
        } else {
          permit.success();
        }
        throw error;
      }
    });
    return untilAborted(callerSignal, turn);
  };
}

async function untilAborted<V>(
  signal: AbortSignal | undefined,
  promise: Promise<V>,
): Promise<V> {
  if (!signal) {
    return promise;
  }
  let onAbort = () => {};
  try {
    return await Promise.race([
      promise,
      new Promise<never>((_, reject) => {
        onAbort = () => reject(signal.reason);
        if (signal.aborted) onAbort();
        else signal.addEventListener('abort', onAbort, { once: true });
      }),
    ]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
