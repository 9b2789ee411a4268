import type { InventoryUsage } from '@meridian/plugin-aws-inventory-common';
import { usageAnswer } from './usageAnswer';

function usage(overrides: Partial<InventoryUsage>): InventoryUsage {
  return {
    from: '2026-03-01T00:00:00Z',
    to: '2026-03-01T12:00:00Z',
    requestCount: 1_200,
    failedCount: 0,
    costUsd: 0.2,
    costUsdPerDay: 0.2,
    days: [],
    lines: [],
    targets: [],
    ...overrides,
  };
}

describe('usageAnswer', () => {
  it.each([
    [
      {},
      'Reading AWS has cost $0.20 in the last 24 hours, $6.00 a month if it goes on so: 1,200 requests in the time shown, none failed.',
    ],
    [
      { costUsdPerDay: 0, requestCount: 1, failedCount: 1 },
      'Reading AWS has cost nothing in the last 24 hours: 1 request in the time shown, 1 failed.',
    ],
    [{ requestCount: 0 }, 'The portal has sent AWS no requests in this time.'],
  ])('%#', (overrides, sentence) => {
    expect(usageAnswer(usage(overrides))).toBe(sentence);
  });
});
