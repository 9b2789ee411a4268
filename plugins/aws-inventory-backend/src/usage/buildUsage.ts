import { estimateCostUsd } from '@meridian/aws-node';
import type { InventoryUsage } from '@meridian/plugin-aws-inventory-common';
import type { DailyCallCount } from '../database/operations/readCallCounts';

const DAY_MILLISECONDS = 24 * 3600 * 1000;

/** The first moment of a range of whole days in UTC that ends with today. */
export function startOfUsage(days: number, now: Date): Date {
  const today = Date.UTC(
    now.getUTCFullYear(),
    now.getUTCMonth(),
    now.getUTCDate(),
  );
  return new Date(today - (days - 1) * DAY_MILLISECONDS);
}

/** Adds up what the portal asked of AWS, and what AWS charges for it at list prices. */
export function buildUsage(
  counts: readonly DailyCallCount[],
  range: { from: Date; to: Date },
  accountName: (accountId: string) => string | undefined,
): InventoryUsage {
  const lines = sumBy(
    counts,
    ({ service, operation }) => `${service} ${operation}`,
    ([{ service, operation }], sums) => ({ service, operation, ...sums }),
  );
  const targets = sumBy(
    counts,
    ({ accountId, region }) => `${accountId} ${region}`,
    ([{ accountId, region }], { requestCount, failedCount }) => ({
      accountId,
      accountName: accountName(accountId),
      region,
      requestCount,
      failedCount,
    }),
  );
  const total = sumOf(counts);
  return {
    from: range.from.toISOString(),
    to: range.to.toISOString(),
    requestCount: total.requestCount,
    failedCount: total.failedCount,
    costUsd: total.costUsd,
    costUsdPerDay: counts.reduce(
      (sum, { service, operation, recentBillableUnits }) =>
        sum +
        estimateCostUsd({
          service,
          operation,
          billableUnits: recentBillableUnits,
        }),
      0,
    ),
    days: daysOf(counts, range),
    lines: lines.sort(
      (a, b) => b.costUsd - a.costUsd || b.requestCount - a.requestCount,
    ),
    targets: targets.sort((a, b) => b.requestCount - a.requestCount),
  };
}

/** Every day of the range, also those without a request. */
function daysOf(
  counts: readonly DailyCallCount[],
  range: { from: Date; to: Date },
): InventoryUsage['days'] {
  const byDay = new Map(
    sumBy(
      counts,
      ({ day }) => day,
      ([{ day }], { requestCount, failedCount, costUsd }) => ({
        day,
        requestCount,
        failedCount,
        costUsd,
      }),
    ).map(line => [line.day, line]),
  );
  const days: InventoryUsage['days'] = [];
  for (
    let time = range.from.getTime();
    time <= range.to.getTime();
    time += DAY_MILLISECONDS
  ) {
    const day = new Date(time).toISOString().slice(0, 10);
    days.push(
      byDay.get(day) ?? { day, requestCount: 0, failedCount: 0, costUsd: 0 },
    );
  }
  return days;
}

interface Sums {
  requestCount: number;
  failedCount: number;
  billableUnits: number;
  costUsd: number;
}

function sumBy<T>(
  counts: readonly DailyCallCount[],
  keyOf: (count: DailyCallCount) => string,
  toLine: (group: [DailyCallCount, ...DailyCallCount[]], sums: Sums) => T,
): T[] {
  const groups = new Map<string, [DailyCallCount, ...DailyCallCount[]]>();
  for (const count of counts) {
    const group = groups.get(keyOf(count));
    if (group) group.push(count);
    else groups.set(keyOf(count), [count]);
  }
  return [...groups.values()].map(group => toLine(group, sumOf(group)));
}

function sumOf(counts: readonly DailyCallCount[]): Sums {
  const sums = {
    requestCount: 0,
    failedCount: 0,
    billableUnits: 0,
    costUsd: 0,
  };
  for (const count of counts) {
    sums.requestCount += count.requestCount;
    if (count.outcome !== 'ok') sums.failedCount += count.requestCount;
    sums.billableUnits += count.billableUnits;
    sums.costUsd += estimateCostUsd(count);
  }
  return sums;
}
