import type { Drill, Runbook, SystemDetail } from '../types';
import type {
  RecoveryAssessment,
  SystemAssessment,
} from '../verdicts/assessEstate';
import { buildDependencyTree } from './buildDependencyTree';
import {
  buildComponentRow,
  buildSystemRow,
  type SystemRowContext,
} from './buildRows';

/** Everything about one system. */
export function buildSystemDetail(
  system: SystemAssessment,
  assessment: RecoveryAssessment,
  context: SystemRowContext & {
    readonly drills: readonly Drill[];
    readonly runbook?: Runbook;
  },
): SystemDetail {
  const { drills, runbook, ...rowContext } = context;
  const { estate, probed } = assessment;
  return {
    row: buildSystemRow(system, estate, rowContext),
    components: system.components.map(one => buildComponentRow(one, estate)),
    tree: buildDependencyTree(system, assessment),
    stores: system.stores,
    rpoContributions: system.rpoContributions,
    rtoPath: system.rtoPath,
    rtoContributions: system.rtoContributions,
    blockers: system.blockers,
    feasibility: system.feasibility,
    traffic: probed.traffic.filter(
      split =>
        estate.entityNamed('System', split.system)?.entityRef ===
        system.entity.entityRef,
    ),
    drills,
    ...(runbook ? { runbook } : {}),
    observedAt: estate.now.toISOString(),
  };
}
