import { setTimeout } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';

/**
 * Does something in this process again and again, with the same pause after each time, whether it
 * failed or not.
 *
 * Work that one process can do for all belongs to the scheduler instead.
 *
 * @param options.what - completes the sentence "Could not …"
 * @returns what stops it, after the last time ended
 */
export function repeat(options: {
  what: string;
  intervalSeconds: number;
  logger: LoggerService;
  act: () => Promise<void>;
}): { stop(): Promise<void> } {
  const { what, intervalSeconds, logger, act } = options;
  const stopped = new AbortController();
  const loop = (async () => {
    while (!stopped.signal.aborted) {
      try {
        await act();
      } catch (error) {
        logger.error(`Could not ${what}: ${stringifyError(error)}`);
      }
      await pause(intervalSeconds, stopped.signal);
    }
  })();
  return {
    async stop() {
      stopped.abort();
      await loop;
    },
  };
}

async function pause(seconds: number, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(seconds * 1000, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) {
      throw error;
    }
  }
}
