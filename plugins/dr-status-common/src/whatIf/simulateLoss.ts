import { formatDuration } from '@meridian/aws-common';
import type {
  CapacityCheck,
  LossScenario,
  RecoveryUnknownNotice,
  StoreLoss,
  SystemOutcome,
  WhatIfResult,
  WhatIfTotals,
} from '../types';
import type { RecoveryAssessment } from '../verdicts/assessEstate';
import { isCurrent } from '../verdicts/judge';
import { capacityChecks } from './capacity';
import { recoveryOrder } from './recoveryOrder';
import { storeLossOf } from './storeLoss';
import { systemOutcomeOf } from './systemOutcome';

/** What the loss of a Region or an Availability Zone would mean now, for the whole estate. */
export function simulateLoss(
  assessment: RecoveryAssessment,
  scenario: LossScenario,
): WhatIfResult {
  const { estate, probed, systems } = assessment;
  const losses = new Map<string, StoreLoss>(
    probed.stores
      .filter(({ arn }) => assessment.systemRefs.has(arn))
      .map(store => [
        store.arn,
        storeLossOf(store, scenario, assessment.systemRefs.get(store.arn)),
      ]),
  );
  const order = recoveryOrder(assessment, losses);
  const outcomes = systems.map(system =>
    systemOutcomeOf(system, losses, order.readiness, scenario),
  );
  const capacity = capacityChecks(
    estate,
    scenario,
    assessment.options.environments,
  );
  return {
    scenario,
    evaluatedAt: estate.now.toISOString(),
    survivingRegions: survivingRegions(assessment, scenario),
    ...summarizeOutcomes(outcomes),
    systems: outcomes,
    stores: [...losses.values()]
      .filter(({ outcome }) => outcome !== 'unaffected')
      .sort(byLoss),
    capacity,
    order: order.entries,
    cycles: order.cycles,
    assumptions: assumptionsOf(assessment, scenario),
    unknowns: unknownsOf(assessment, losses, capacity),
  };
}

function byLoss(a: StoreLoss, b: StoreLoss): number {
  const weight = (one: StoreLoss) => {
    if (one.isLostForGood) return Infinity;
    return one.outcome === 'unknown'
      ? Number.MAX_SAFE_INTEGER
      : one.lossSeconds ?? 0;
  };
  const difference = weight(b) - weight(a);
  return Number.isNaN(difference) || difference === 0
    ? a.name.localeCompare(b.name)
    : difference;
}

/** What stands above the outcomes of systems: of all, or of those that somebody may see. */
export function summarizeOutcomes(
  outcomes: readonly SystemOutcome[],
): Pick<WhatIfResult, 'totals' | 'recoverySeconds' | 'isRecoveryLowerBound'> {
  const affected = outcomes.filter(
    one => one.outcome !== 'unaffected' && one.outcome !== 'survives',
  );
  const known = affected.flatMap(
    ({ recoverySeconds }) => recoverySeconds ?? [],
  );
  return {
    totals: totalsOf(outcomes.map(({ outcome }) => outcome)),
    ...(known.length > 0 ? { recoverySeconds: Math.max(...known) } : {}),
    isRecoveryLowerBound:
      known.length < affected.length ||
      affected.some(one => one.isRecoveryLowerBound),
  };
}

function totalsOf(outcomes: readonly (keyof WhatIfTotals)[]): WhatIfTotals {
  const totals = {
    survives: 0,
    degrades: 0,
    stops: 0,
    unknown: 0,
    unaffected: 0,
  };
  for (const outcome of outcomes) totals[outcome] += 1;
  return totals;
}

function survivingRegions(
  { probed }: RecoveryAssessment,
  scenario: LossScenario,
): string[] {
  const all = new Set(
    probed.stores.flatMap(({ copies }) => copies.map(({ region }) => region)),
  );
  if (scenario.kind === 'region') all.delete(scenario.region);
  return [...all].filter(region => region !== '' && region !== 'global').sort();
}

function assumptionsOf(
  { options }: RecoveryAssessment,
  scenario: LossScenario,
): string[] {
  const { assumptions } = options;
  return [
    scenario.kind === 'region'
      ? `${scenario.region} does not come back, and everything in it is lost at the same moment.`
      : `${scenario.zone} does not come back soon, and everything in it stops at the same moment.`,
    `A managed failover of an Aurora Global Database takes ${formatDuration(
      assumptions.auroraFailoverSeconds,
    )}, the promotion of a read replica ${formatDuration(
      assumptions.replicaPromotionSeconds,
    )}, a restore that nobody has measured ${formatDuration(
      assumptions.restoreSeconds,
    )}.`,
    `What does not depend on each other is recovered at the same time.`,
    `The groups that survive have to carry what runs now in all Regions together.`,
  ];
}

function unknownsOf(
  { systems, probed }: RecoveryAssessment,
  losses: ReadonlyMap<string, StoreLoss>,
  capacity: readonly CapacityCheck[],
): RecoveryUnknownNotice[] {
  const notices = new Map<string, RecoveryUnknownNotice>();
  const add = (subject: string, message: string) =>
    notices.set(`${subject} ${message}`, {
      subject,
      reason: 'missing',
      message,
    });
  probed.problems.forEach(problem => add('probes', problem));
  for (const loss of losses.values()) {
    if (loss.outcome === 'unknown') add(loss.arn, loss.message);
  }
  for (const system of systems) {
    for (const one of system.rtoContributions) {
      if (isCurrent(one)) continue;
      const subject = one.subjectArn ?? one.name;
      const unknown = one.unknown ?? {
        reason: 'stale' as const,
        message: `What is known of ${one.name} is too old to judge by.`,
      };
      notices.set(`${subject} ${unknown.message}`, { subject, ...unknown });
    }
  }
  for (const one of capacity) {
    if (one.outcome === 'unknown') add(one.subjectArn, one.arithmetic);
  }
  return [...notices.values()];
}
