/** The first delay after a failed scan. */
const FIRST_RETRY_SECONDS = 30;

/**
 * How long to wait before a target is read again.
 *
 * After a success: its interval, give or take 5 %, so that targets do not stay in step. After
 * failures: from 30 s on twice as long each time, up to the interval, with jitter of a half.
 *
 * @param options.random - between 0 and 1
 * @returns seconds
 */
export function nextAttemptDelay(options: {
  failedAttemptCount: number;
  intervalSeconds: number;
  random: number;
}): number {
  const { failedAttemptCount, intervalSeconds, random } = options;
  if (failedAttemptCount === 0) {
    return intervalSeconds * (0.95 + 0.1 * random);
  }
  const backOffSeconds =
    FIRST_RETRY_SECONDS * 2 ** Math.min(failedAttemptCount - 1, 20);
  return Math.min(backOffSeconds, intervalSeconds) * (0.5 + 0.5 * random);
}
