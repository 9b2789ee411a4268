import {
  buildSystemDetail,
  recoveryTrendOf,
  type RecoveryAssessment,
  type RecoveryChange,
  type SystemAssessment,
  type SystemDetail,
  type VerdictPoint,
} from '@meridian/plugin-dr-status-common';
import type { KnownSystem } from '../database/operations/formerSystems';
import type { DrillStanding } from '../drills/DrillsService';
import { diffSystem } from './diffSystem';
import { toBlockerKey } from './records';
import { runbookOf } from './runbookOf';

/** What rows take from the past and from drills, by entity reference. */
export interface SystemContext {
  readonly former: ReadonlyMap<string, KnownSystem>;
  readonly standing: ReadonlyMap<string, DrillStanding>;
  /** Of the last day, in order of time. */
  readonly verdicts: ReadonlyMap<string, readonly VerdictPoint[]>;
  readonly verdictResolutionSeconds: number;
}

/** A system as it is stored. */
export interface BuiltSystem {
  readonly detail: SystemDetail;
  /** Since when its verdicts are what they are, ISO 8601. */
  readonly verdictSince: string;
  readonly changes: readonly RecoveryChange[];
}

/** What is stored of a system, with what became different. Pure. */
export function buildSystem(
  system: SystemAssessment,
  assessment: RecoveryAssessment,
  context: SystemContext,
): BuiltSystem {
  const { entity, rpo, rto, components } = system;
  const ref = entity.entityRef;
  const at = assessment.estate.now.toISOString();
  const former = context.former.get(ref);
  const isSame =
    former?.rpoVerdict === rpo.verdict && former.rtoVerdict === rto.verdict;
  const verdictSince = isSame ? former.verdictSince : at;
  const { lastDrill, cadence } = context.standing.get(ref) ?? {};
  const trend = recoveryTrendOf(
    context.verdicts.get(ref) ?? [],
    {
      rpoVerdict: rpo.verdict,
      rtoVerdict: rto.verdict,
      rpoSeconds: rpo.seconds,
      rtoSeconds: rto.seconds,
    },
    context.verdictResolutionSeconds,
  );
  const detail = buildSystemDetail(system, assessment, {
    ...(lastDrill ? { lastDrill } : {}),
    ...(cadence ? { nextDrillDueAt: cadence.dueAt } : {}),
    isDrillOverdue: cadence?.isOverdue ?? false,
    trend: { ...trend, since: verdictSince },
    drills: [],
    runbook: runbookOf(
      entity,
      components.map(one => one.entity),
    ),
  });
  return {
    detail,
    verdictSince,
    changes: former
      ? diffSystem(former, detail.row, detail.blockers.map(toBlockerKey), at)
      : [],
  };
}
