import type {
  PendingMaintenanceAction,
  ResourcePendingMaintenanceActions,
} from '@aws-sdk/client-rds';
import type { PendingMaintenance } from './collections';

const DAY_MILLISECONDS = 86_400_000;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** From being applied by itself to being forced. */
const FORCED_AFTER_DAYS = 28;

/** Pending maintenance as RDS lists it: one entry a resource, with all of its actions. */
export function describeMaintenance(
  pending: readonly PendingMaintenance[],
  now: Date,
): ResourcePendingMaintenanceActions[] {
  const byResource = new Map<string, PendingMaintenanceAction[]>();
  for (const item of pending) {
    const actions = byResource.get(item.resourceArn) ?? [];
    actions.push(describeAction(item, now));
    byResource.set(item.resourceArn, actions);
  }
  return [...byResource].map(
    ([ResourceIdentifier, PendingMaintenanceActionDetails]) => ({
      ResourceIdentifier,
      PendingMaintenanceActionDetails,
    }),
  );
}

function describeAction(
  item: PendingMaintenance,
  now: Date,
): PendingMaintenanceAction {
  const base = { Action: item.action, Description: item.description };
  switch (item.timing) {
    case 'next-maintenance':
      return {
        ...base,
        OptInStatus: 'next-maintenance',
        CurrentApplyDate: nextWindow(item.maintenanceWindow, now),
      };
    case 'automatic': {
      const autoAppliedAfter = nextQuarter(now);
      return {
        ...base,
        AutoAppliedAfterDate: autoAppliedAfter,
        ForcedApplyDate: new Date(
          autoAppliedAfter.getTime() + FORCED_AFTER_DAYS * DAY_MILLISECONDS,
        ),
        CurrentApplyDate: nextWindow(item.maintenanceWindow, autoAppliedAfter),
      };
    }
    default:
      return base;
  }
}

/** The first of January, April, July or October that comes next, UTC. */
export function nextQuarter(now: Date): Date {
  const month = Math.floor(now.getUTCMonth() / 3) * 3 + 3;
  return new Date(Date.UTC(now.getUTCFullYear(), month, 1));
}

/**
 * The next start of a weekly window.
 *
 * @param window - in UTC, for example `sun:05:00-sun:06:00`
 */
export function nextWindow(window: string, after: Date): Date {
  const [, weekday = 'sun', hours = '05', minutes = '00'] =
    /^([a-z]{3}):(\d\d):(\d\d)/.exec(window) ?? [];
  const midnight = after.getTime() - (after.getTime() % DAY_MILLISECONDS);
  const days =
    (WEEKDAYS.indexOf(weekday) - new Date(midnight).getUTCDay() + 7) % 7;
  const start =
    midnight +
    days * DAY_MILLISECONDS +
    Number(hours) * 3_600_000 +
    Number(minutes) * 60_000;
  return new Date(
    start > after.getTime() ? start : start + 7 * DAY_MILLISECONDS,
  );
}
