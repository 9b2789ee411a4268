import type { RecoveryEstate } from '../facts';
import type {
  ComponentRow,
  InputAges,
  RecoveryUnknownNotice,
  StoreRecovery,
  SystemRow,
} from '../types';
import type { EntityAssessment } from '../verdicts/assessEntity';
import type { SystemAssessment } from '../verdicts/assessEstate';
import { isCurrent } from '../verdicts/judge';
import { countBlockers } from '../verdicts/objectiveBlockers';

/** What a row takes from the past and from drills, which the assessment does not know. */
export type SystemRowContext = Pick<
  SystemRow,
  'lastDrill' | 'nextDrillDueAt' | 'isDrillOverdue' | 'trend'
>;

/** The row of a system on the overview. */
export function buildSystemRow(
  assessed: SystemAssessment,
  estate: RecoveryEstate,
  context: SystemRowContext,
): SystemRow {
  return {
    ...rowOf(assessed, estate),
    ...(assessed.entity.domain ? { domain: assessed.entity.domain } : {}),
    componentCount: assessed.components.length,
    ...context,
  };
}

export function buildComponentRow(
  assessed: EntityAssessment,
  estate: RecoveryEstate,
): ComponentRow {
  const { systemRef, type, dependsOn } = assessed.entity;
  return { ...rowOf(assessed, estate), systemRef, type, dependsOn };
}

function rowOf(assessed: EntityAssessment, { now }: RecoveryEstate) {
  const { entity, stores, feasibility } = assessed;
  return {
    entityRef: entity.entityRef,
    name: entity.name,
    title: entity.title ?? entity.name,
    owner: entity.owner,
    objective: assessed.objective,
    rpo: assessed.rpo,
    rto: assessed.rto,
    isImpossible: feasibility.some(one => one.outcome === 'impossible'),
    blockerCounts: countBlockers(assessed.blockers),
    storeCount: stores.filter(({ kind }) => kind !== 'workload').length,
    regions: regionsOf(stores),
    primaryRegion: primaryRegionOf(stores),
    ages: agesOf(assessed, now),
    unknowns: unknownsOf(assessed),
  };
}

function regionsOf(stores: readonly StoreRecovery[]): string[] {
  const regions = stores.flatMap(({ copies }) =>
    copies.map(({ region }) => region),
  );
  return [...new Set(regions)].sort();
}

/** Where most stores take writes; of equals the first by name. */
export function primaryRegionOf(
  stores: readonly StoreRecovery[],
): string | undefined {
  const counts = new Map<string, number>();
  for (const { primaryRegion } of stores) {
    if (primaryRegion) {
      counts.set(primaryRegion, (counts.get(primaryRegion) ?? 0) + 1);
    }
  }
  const [first] = [...counts].sort(
    ([a, m], [b, n]) => n - m || (a < b ? -1 : 1),
  );
  return first?.[0];
}

function agesOf(
  { rpoContributions, rtoContributions }: EntityAssessment,
  now: Date,
): InputAges {
  const all = [...rpoContributions, ...rtoContributions];
  const oldest = all
    .flatMap(({ observedAt }) => observedAt ?? [])
    .reduce<string | undefined>((a, b) => (a && a < b ? a : b), undefined);
  return {
    ...(oldest === undefined
      ? {}
      : {
          oldestObservedAt: oldest,
          oldestAgeSeconds: Math.max(
            0,
            Math.round((now.getTime() - Date.parse(oldest)) / 1000),
          ),
        }),
    staleCount: all.filter(
      one => one.freshness.state === 'stale' || one.unknown?.reason === 'stale',
    ).length,
  };
}

function unknownsOf({
  rpoContributions,
  rtoContributions,
}: EntityAssessment): RecoveryUnknownNotice[] {
  const notices = new Map<string, RecoveryUnknownNotice>();
  for (const one of [...rpoContributions, ...rtoContributions]) {
    if (isCurrent(one)) continue;
    const subject = one.subjectArn ?? one.name;
    const unknown = one.unknown ?? {
      reason: 'stale' as const,
      message: `What is known of ${one.name} is too old to judge by.`,
    };
    notices.set(`${subject} ${unknown.message}`, { subject, ...unknown });
  }
  return [...notices.values()];
}
