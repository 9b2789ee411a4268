import { formatDuration } from '@meridian/aws-react';
import type {
  BackupPanel,
  RestorableWindow,
} from '@meridian/plugin-rds-inspector-common';

const MILLIS_PER_DAY = 86_400_000;
/** How much of the axis is left free before the earliest time. */
const LEAD_SHARE = 0.04;

/** The bar of a window on an axis that ends now; shares of the axis, from 0 to 1. */
export interface RestorableBarPlan {
  readonly axisFrom: Date;
  readonly start: number;
  readonly end: number;
  readonly ticks: ReadonlyArray<{ readonly at: Date; readonly share: number }>;
  /** Where snapshots stand; those before the axis begins are only counted. */
  readonly snapshots: readonly number[];
  readonly earlierSnapshotCount: number;
}

/** Days between ticks, so that there are at most eight. */
function tickDays(spanDays: number): number {
  return [1, 2, 5, 7, 14, 30, 90].find(days => spanDays / days <= 8) ?? 365;
}

/**
 * Plans the drawing of what can be restored.
 *
 * @returns undefined when an end of the window is not known
 */
export function planRestorableBar(
  window: RestorableWindow,
  snapshotTimes: readonly string[],
  now: Date,
): RestorableBarPlan | undefined {
  if (!window.earliest || !window.latest) return undefined;
  const earliest = new Date(window.earliest).getTime();
  const latest = new Date(window.latest).getTime();
  const end = Math.max(now.getTime(), latest);
  const lead = Math.max((end - earliest) * LEAD_SHARE, 60_000);
  const begin = earliest - lead;
  const share = (millis: number) => (millis - begin) / (end - begin);
  const step = tickDays((end - begin) / MILLIS_PER_DAY) * MILLIS_PER_DAY;
  const ticks: Array<{ at: Date; share: number }> = [];
  for (let tick = Math.ceil(begin / step) * step; tick < end; tick += step) {
    ticks.push({ at: new Date(tick), share: share(tick) });
  }
  const times = snapshotTimes.map(at => new Date(at).getTime());
  return {
    axisFrom: new Date(begin),
    start: share(earliest),
    end: share(latest),
    ticks,
    snapshots: times.filter(at => at >= begin && at <= end).map(share),
    earlierSnapshotCount: times.filter(at => at < begin).length,
  };
}

/** Whether and to when it can be restored, in a sentence. */
export function recoverySentence(backups: BackupPanel, name: string): string {
  const { retentionDays, window } = backups;
  if (retentionDays === 0) {
    return `Automated backups of ${name} are off: it can be restored to its snapshots only.`;
  }
  if (window?.latestAgeSeconds !== undefined) {
    return `${name} can be restored to any second until ${formatDuration(
      window.latestAgeSeconds,
    )} ago: what was written since would be lost.`;
  }
  if (window?.latest) {
    return `${name} can be restored to any second of the window below.`;
  }
  return `To which time ${name} can be restored is not known.`;
}
