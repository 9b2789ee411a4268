import type { TierPolicy } from '../objectives';
import { defaultTierOf } from '../objectives/resolveObjective';
import type { Drill, DrillCadence, RecoveryObjective } from '../types';

const DAY_MILLISECONDS = 86_400_000;

/** A system that has to be exercised. */
export interface DrilledEntity {
  readonly entityRef: string;
  readonly title: string;
  readonly objective: Pick<RecoveryObjective, 'tier'>;
  /** Since when it is known, ISO 8601: the first drill is due one cadence later. */
  readonly knownSince: string;
}

/** What of a drill decides when the next one is due. */
export type CadencedDrill = Pick<
  Drill,
  'id' | 'scope' | 'state' | 'plannedFor' | 'closedAt' | 'isSuccessful'
>;

/** When the next drill of each system is due, the most overdue first. Only successful drills count. */
export function drillCadence(
  entities: readonly DrilledEntity[],
  drills: readonly CadencedDrill[],
  policy: TierPolicy,
  now: Date,
): DrillCadence[] {
  const closed = new Map<string, string>();
  const planned = new Map<string, CadencedDrill>();
  for (const drill of drills) {
    for (const ref of drill.scope.entityRefs) {
      const { closedAt, state } = drill;
      if (state === 'closed' && drill.isSuccessful && closedAt !== undefined) {
        const other = closed.get(ref);
        if (!other || closedAt > other) closed.set(ref, closedAt);
      } else if (state === 'planned' || state === 'running') {
        const other = planned.get(ref);
        if (!other || drill.plannedFor < other.plannedFor) {
          planned.set(ref, drill);
        }
      }
    }
  }
  return entities
    .map(entity => {
      const tier =
        policy.tiers.find(({ id }) => id === entity.objective.tier) ??
        defaultTierOf(policy);
      const cadenceDays = tier.drillCadenceDays;
      const lastClosedAt = closed.get(entity.entityRef);
      const from = lastClosedAt ?? entity.knownSince;
      const due = Date.parse(from) + cadenceDays * DAY_MILLISECONDS;
      const overdueDays = Math.floor((now.getTime() - due) / DAY_MILLISECONDS);
      const plannedDrillId = planned.get(entity.entityRef)?.id;
      return {
        entityRef: entity.entityRef,
        title: entity.title,
        tier: tier.id,
        cadenceDays,
        ...(lastClosedAt ? { lastClosedAt } : {}),
        dueAt: new Date(due).toISOString(),
        isOverdue: now.getTime() > due,
        overdueDays: Math.max(0, overdueDays),
        ...(plannedDrillId ? { plannedDrillId } : {}),
      };
    })
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}
