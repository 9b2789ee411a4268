import { formatDuration } from '@meridian/aws-common';
import { blocker } from '../probes/blockers';
import {
  BLOCKER_SEVERITIES,
  STATEFUL_KINDS,
  type Blocker,
  type BlockerCounts,
  type RecoveryObjective,
  type StoreRecovery,
} from '../types';

const NOTICEABLE_SECONDS = 60;

/** The strategies by which something runs in the other Region all the time. */
export function runsEverywhere({
  strategy,
}: Pick<RecoveryObjective, 'strategy'>): boolean {
  return strategy === 'warm-standby' || strategy === 'multi-site-active-active';
}

/** What is in the way of a store by what was promised for it: that it is not replicated, or falls behind. */
export function objectiveBlockers(
  store: StoreRecovery,
  objective: RecoveryObjective,
): Blocker[] {
  const others = store.copies.filter(copy => copy.role !== 'primary');
  const replicated = others.filter(copy => copy.role !== 'backup');
  const isStateful = STATEFUL_KINDS.includes(store.kind);
  const isCovered =
    store.mechanism === 'unknown' ||
    store.mechanism === 'replicated-automated-backups' ||
    replicated.length > 0 ||
    (others.length > 0 && !runsEverywhere(objective));
  if (isStateful && !isCovered) {
    return [
      blocker('single-region-state', {
        subjectArn: store.arn,
        why:
          others.length > 0
            ? `${store.name} is in ${store.primaryRegion} alone; the other Region has backups only, and ${objective.strategy} needs a copy.`
            : `${store.name} is in ${store.primaryRegion} alone.`,
        observedAt: store.observedAt,
      }),
    ];
  }
  return replicated.flatMap(copy => {
    const worst = copy.worstLagSeconds ?? copy.lagSeconds;
    // Objectives below a minute are kept or not by the verdict: only what people notice is in the way.
    const limit = Math.max(objective.rpoSeconds, NOTICEABLE_SECONDS);
    return worst !== undefined && worst > limit
      ? [
          blocker('replication-behind', {
            subjectArn: copy.arn,
            severity: (copy.lagSeconds ?? 0) > limit ? 'high' : 'medium',
            why: `The copy in ${copy.region} was up to ${formatDuration(
              worst,
            )} behind in the last 30 days.`,
            observedAt: copy.lagObservedAt,
          }),
        ]
      : [];
  });
}

/** Each once, the worst first. */
export function mergeBlockers(
  lists: readonly (readonly Blocker[])[],
): Blocker[] {
  const found = new Map<string, Blocker>();
  for (const one of lists.flat()) {
    const key = `${one.id} ${one.subjectArn}`;
    const other = found.get(key);
    if (!other || rankOf(one) < rankOf(other)) found.set(key, one);
  }
  return [...found.values()].sort(
    (a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1),
  );
}

function rankOf({ severity }: Blocker): number {
  return BLOCKER_SEVERITIES.indexOf(severity);
}

export function countBlockers(blockers: readonly Blocker[]): BlockerCounts {
  const counts = { critical: 0, high: 0, medium: 0, low: 0 };
  for (const { severity } of blockers) counts[severity] += 1;
  return counts;
}
