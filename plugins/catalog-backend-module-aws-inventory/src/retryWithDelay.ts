import { setTimeout as delay } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';

const DELAYS_SECONDS = [2, 5, 10, 30];

/**
 * Does something until it succeeds, with growing delays of at most 30 seconds.
 *
 * @param options.what - completes the sentence "Could not …"
 * @param options.shouldRetry - asked after each failure
 * @throws the last failure, when it is not to be tried again or the signal aborts
 */
export async function retryWithDelay<T>(
  action: () => Promise<T>,
  options: {
    what: string;
    logger: LoggerService;
    shouldRetry(): boolean;
    signal: AbortSignal;
    delaysSeconds?: readonly number[];
  },
): Promise<T> {
  const { what, logger, signal, delaysSeconds = DELAYS_SECONDS } = options;
  for (let attempt = 0; ; attempt++) {
    try {
      return await action();
    } catch (error) {
      if (signal.aborted || !options.shouldRetry()) {
        throw error;
      }
      const seconds =
        delaysSeconds[Math.min(attempt, delaysSeconds.length - 1)];
      logger.warn(
        `Could not ${what}, next attempt in ${seconds} s: ${stringifyError(
          error,
        )}`,
      );
      try {
        await delay(seconds * 1000, undefined, { signal });
      } catch {
        // It was aborted, which says less than what failed.
        throw error;
      }
    }
  }
}
