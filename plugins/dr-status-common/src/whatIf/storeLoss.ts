import { formatDuration } from '@meridian/aws-common';
import {
  STATEFUL_KINDS,
  type LossOutcome,
  type LossScenario,
  type StoreCopy,
  type StoreLoss,
  type StoreRecovery,
} from '../types';

/** What a store loses in a scenario. */
export function storeLossOf(
  store: StoreRecovery,
  scenario: LossScenario,
  systemRef: string | undefined,
): StoreLoss {
  const base = {
    arn: store.arn,
    name: store.name,
    kind: store.kind,
    ...(systemRef ? { systemRef } : {}),
    observedAt: store.observedAt,
  };
  if (scenario.kind === 'zone')
    return { ...base, ...zoneLoss(store, scenario) };
  return { ...base, ...regionLoss(store, scenario.region) };
}

type Loss = Pick<
  StoreLoss,
  | 'outcome'
  | 'lossSeconds'
  | 'worstLossSeconds'
  | 'isLostForGood'
  | 'survivingRegion'
  | 'survivingArn'
  | 'message'
>;

function regionLoss(store: StoreRecovery, region: string): Loss {
  const { copies, primaryRegion, name } = store;
  if (!copies.some(copy => copy.region === region)) {
    return nothing('unaffected', `${name} has nothing in ${region}.`);
  }
  const others = copies.filter(copy => copy.region !== region && copy.isUsable);
  if (primaryRegion !== undefined && primaryRegion !== region) {
    return {
      ...nothing('survives', `${name} takes writes in ${primaryRegion}.`),
      survivingRegion: primaryRegion,
    };
  }
  const isStateful = STATEFUL_KINDS.includes(store.kind);
  if (others.length === 0) {
    if (store.mechanism === 'unknown') {
      return nothing('unknown', `Nobody knows whether ${name} is elsewhere.`);
    }
    return {
      outcome: 'stops',
      isLostForGood: isStateful,
      message: isStateful
        ? `${name} is lost with ${region}: there is no copy elsewhere.`
        : `${name} is in ${region} only.`,
    };
  }
  if (!isStateful) {
    return {
      ...nothing('survives', `${name} is in ${others[0].region} as well.`),
      survivingRegion: others[0].region,
      survivingArn: others[0].arn,
    };
  }
  return copyLoss(store, others, region);
}

/** Where every Region takes writes, what is lost is what the lost one has not sent, so the receiver's lag counts. */
function copyLoss(
  store: StoreRecovery,
  others: readonly StoreCopy[],
  region: string,
): Loss {
  const live = others.filter(copy => copy.role !== 'backup');
  const pool = live.length > 0 ? live : others;
  const best =
    pool
      .filter(copy => copy.lagSeconds !== undefined)
      .sort((a, b) => (a.lagSeconds ?? 0) - (b.lagSeconds ?? 0))[0] ?? pool[0];
  const surviving = { survivingRegion: best.region, survivingArn: best.arn };
  const worstLossSeconds = best.worstLagSeconds ?? best.lagSeconds;
  const outcome: LossOutcome = store.primaryRegion ? 'degrades' : 'survives';
  if (best.lagSeconds === undefined) {
    return {
      outcome: 'unknown',
      isLostForGood: false,
      ...surviving,
      ...(worstLossSeconds === undefined ? {} : { worstLossSeconds }),
      message: `How much of ${store.name} has not reached ${
        best.region
      } is not known: ${best.unknown?.message ?? 'nothing measures it'}`,
    };
  }
  return {
    outcome,
    isLostForGood: false,
    ...surviving,
    lossSeconds: best.lagSeconds,
    ...(worstLossSeconds === undefined ? {} : { worstLossSeconds }),
    message:
      best.role === 'backup'
        ? `${store.name} has to be restored in ${
            best.region
          } from a backup that is ${formatDuration(best.lagSeconds)} old.`
        : `${store.name} goes on in ${
            best.region
          } without the last ${formatDuration(best.lagSeconds)} of ${region}.`,
  };
}

/** A zone takes down what is in it alone; services of a Region do not notice. */
function zoneLoss(
  store: StoreRecovery,
  { region, zone }: Extract<LossScenario, { kind: 'zone' }>,
): Loss {
  const touched = store.copies.filter(
    copy => copy.region === region && copy.availabilityZones.includes(zone),
  );
  const [copy] = touched;
  if (!copy)
    return nothing('unaffected', `${store.name} has nothing in ${zone}.`);
  if (copy.availabilityZones.length > 1) {
    return {
      ...nothing(
        'survives',
        `${store.name} is in ${copy.availabilityZones.length} zones of ${region}.`,
      ),
      survivingRegion: region,
      survivingArn: copy.arn,
    };
  }
  if (copy.role !== 'primary') {
    return nothing('survives', `Only a copy of ${store.name} is in ${zone}.`);
  }
  // Its storage comes back with the zone, so nothing is lost for good; until then the copies are what there is.
  const away = store.copies.filter(
    other => other.region !== region && other.isUsable,
  );
  return away.length > 0
    ? copyLoss(store, away, zone)
    : {
        outcome: 'stops',
        isLostForGood: false,
        message: `${store.name} is in ${zone} alone, and stops until the zone is back.`,
      };
}

function nothing(outcome: LossOutcome, message: string): Loss {
  return {
    outcome,
    isLostForGood: false,
    message,
    ...(outcome === 'survives' || outcome === 'unaffected'
      ? { lossSeconds: 0, worstLossSeconds: 0 }
      : {}),
  };
}
