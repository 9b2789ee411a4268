import type { UpgradeDue } from '@meridian/plugin-rds-inspector-common';

/** A month of the next twelve, or all that is overdue. */
export interface UpgradeMonth {
  /** `overdue`, or the month as `2026-03`, in UTC as AWS's dates are. */
  readonly id: string;
  /** `Mar` */
  readonly label: string;
  /** `March 2027` */
  readonly title: string;
  readonly due: readonly UpgradeDue[];
}

const MONTHS = 12;

const NAME = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  timeZone: 'UTC',
});

const TITLE = new Intl.DateTimeFormat('en-US', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * What is due, by month. What is overdue comes before; without any there is no such month.
 */
export function upgradeMonths(
  due: readonly UpgradeDue[],
  now: Date,
): UpgradeMonth[] {
  const overdue = due.filter(({ daysLeft }) => daysLeft < 0);
  const ahead = due.filter(({ daysLeft }) => daysLeft >= 0);
  // Twelve months from a day within one reach into a thirteenth.
  const months = Array.from({ length: MONTHS + 1 }, (_, index) => {
    const first = new Date(
      Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + index, 1),
    );
    const id = first.toISOString().slice(0, 7);
    return {
      id,
      label: NAME.format(first),
      title: TITLE.format(first),
      due: ahead.filter(({ dueAt }) => dueAt.startsWith(id)),
    };
  });
  return [
    ...(overdue.length > 0
      ? [{ id: 'overdue', label: 'Overdue', title: 'Overdue', due: overdue }]
      : []),
    ...months,
  ];
}
