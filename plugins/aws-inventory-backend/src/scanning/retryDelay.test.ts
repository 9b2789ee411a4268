import { nextAttemptDelay } from './retryDelay';

describe('nextAttemptDelay', () => {
  it.each([
    [0, 600, 0, 570],
    [0, 600, 1, 630],
    [1, 600, 1, 30],
    [1, 600, 0, 15],
    [2, 600, 1, 60],
    [5, 600, 1, 480],
    [6, 600, 1, 600],
    [5000, 600, 1, 600],
    [1, 10, 1, 10],
  ])(
    'after %d failures at an interval of %d s and chance %d is %d s',
    (failedAttemptCount, intervalSeconds, random, expected) => {
      expect(
        nextAttemptDelay({ failedAttemptCount, intervalSeconds, random }),
      ).toBeCloseTo(expected);
    },
  );
});
