import { formatDuration } from '@meridian/aws-common';
import type {
  LossOutcome,
  LossScenario,
  StoreLoss,
  SystemOutcome,
} from '../types';
import type { SystemAssessment } from '../verdicts/assessEstate';
import { NEEDED_KINDS } from './neededKinds';
import type { Readiness } from './recoveryOrder';

/** Whether a system survives, degrades or stops. */
export function systemOutcomeOf(
  system: SystemAssessment,
  losses: ReadonlyMap<string, StoreLoss>,
  readiness: ReadonlyMap<string, Readiness>,
  scenario: LossScenario,
): SystemOutcome {
  const { entity, objective } = system;
  const needed = system.stores
    .filter(({ kind }) => NEEDED_KINDS.has(kind))
    .flatMap(({ arn }) => losses.get(arn) ?? []);
  const hit = needed.filter(
    ({ outcome }) => outcome !== 'unaffected' && outcome !== 'survives',
  );
  const ready = system.components.flatMap(
    one => readiness.get(one.entity.entityRef) ?? [],
  );
  const recoverySeconds = Math.max(0, ...ready.map(one => one.seconds ?? 0));
  const isLowerBound = ready.some(one => one.isLowerBound);
  const lossSeconds = hit.flatMap(one => one.lossSeconds ?? []);
  const limit =
    scenario.kind === 'region'
      ? objective.parts?.regionSeconds ?? objective.rtoSeconds
      : objective.rtoSeconds;
  const stopped = needed.filter(({ outcome }) => outcome === 'stops');
  const isTooSlow = recoverySeconds > limit;
  const outcome = outcomeOf({
    needed,
    hit,
    isWaiting: ready.some(one => one.isLost),
    stopped,
    isTooSlow,
  });
  return {
    entityRef: entity.entityRef,
    title: entity.title ?? entity.name,
    ...(entity.owner ? { owner: entity.owner } : {}),
    outcome,
    reasons: [
      ...stopped.map(({ message }) => message),
      ...(isTooSlow
        ? [
            `It takes ${isLowerBound ? 'at least ' : ''}${formatDuration(
              recoverySeconds,
            )} until it is back, and ${formatDuration(limit)} were promised.`,
          ]
        : []),
      ...hit
        .filter(one => one.outcome !== 'stops')
        .map(({ message }) => message),
      ...(ready.some(one => one.isLost) && stopped.length === 0
        ? ['Something that it depends on stops.']
        : []),
    ],
    ...(lossSeconds.length > 0
      ? { dataLossSeconds: Math.max(...lossSeconds) }
      : {}),
    losesState: hit.some(one => one.isLostForGood),
    ...(ready.length > 0 ? { recoverySeconds } : {}),
    isRecoveryLowerBound: isLowerBound,
  };
}

function outcomeOf(options: {
  needed: readonly StoreLoss[];
  hit: readonly StoreLoss[];
  stopped: readonly StoreLoss[];
  isWaiting: boolean;
  isTooSlow: boolean;
}): LossOutcome {
  const { needed, hit, stopped, isWaiting, isTooSlow } = options;
  if (stopped.length > 0 || isWaiting) return 'stops';
  if (hit.length === 0) {
    return needed.some(({ outcome }) => outcome === 'survives')
      ? 'survives'
      : 'unaffected';
  }
  if (isTooSlow) return 'stops';
  return hit.some(({ outcome }) => outcome === 'unknown')
    ? 'unknown'
    : 'degrades';
}
