import { formatCount, formatCountOf, formatMoney } from '@meridian/aws-react';
import type { InventoryUsage } from '@meridian/plugin-aws-inventory-common';

const DAYS_PER_MONTH = 30;

/** Says what the portal's own AWS requests cost. */
export function usageAnswer(usage: InventoryUsage): string {
  if (usage.requestCount === 0) {
    return 'The portal has sent AWS no requests in this time.';
  }
  const failed = usage.failedCount ?? 0;
  const perMonth = formatMoney(usage.costUsdPerDay * DAYS_PER_MONTH);
  const cost =
    usage.costUsdPerDay === 0
      ? 'Reading AWS has cost nothing in the last 24 hours'
      : `Reading AWS has cost ${formatMoney(
          usage.costUsdPerDay,
        )} in the last 24 hours, ${perMonth} a month if it goes on so`;
  return `${cost}: ${formatCountOf(
    usage.requestCount,
    'request',
  )} in the time shown, ${
    failed === 0 ? 'none failed' : `${formatCount(failed)} failed`
  }.`;
}
