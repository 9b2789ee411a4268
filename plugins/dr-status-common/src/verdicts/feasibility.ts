import { formatDuration } from '@meridian/aws-common';
import type {
  Contribution,
  Feasibility,
  RecoveryObjective,
  StoreRecovery,
} from '../types';
import { isCurrent } from './judge';

/**
 * Whether the present configuration can keep an objective on its best day, by what is configured alone:
 * detection and DNS take as long as they are set to, and a daily backup is up to a day old.
 */
export function feasibility(
  objective: RecoveryObjective,
  stores: readonly StoreRecovery[],
): Feasibility[] {
  const { parts, rtoSeconds, rpoSeconds } = objective;
  const dns = stores.filter(store => store.detection ?? store.dns);
  return [
    ...(parts?.dnsSeconds === undefined || dns.length === 0
      ? []
      : [dnsFeasibility('dns', parts.dnsSeconds, dns)]),
    ...(dns.length === 0 ? [] : [dnsFeasibility('rto', rtoSeconds, dns)]),
    ...(parts?.databaseSeconds === undefined
      ? []
      : databaseFeasibility(parts.databaseSeconds, stores)),
    ...rpoFeasibility(rpoSeconds, stores),
  ];
}

function dnsFeasibility(
  objective: 'dns' | 'rto',
  objectiveSeconds: number,
  stores: readonly StoreRecovery[],
): Feasibility {
  const candidates = stores.map(store => {
    const steps = [store.detection, store.dns].filter(
      step => step !== undefined,
    );
    return {
      store,
      steps,
      isKnown: steps.every(isCurrent),
      seconds: steps
        .filter(isCurrent)
        .reduce((sum, step) => sum + (step.seconds ?? 0), 0),
    };
  });
  const worst = candidates.reduce((a, b) => (b.seconds > a.seconds ? b : a));
  const isExceeded = worst.seconds > objectiveSeconds;
  const otherwise = candidates.every(({ isKnown }) => isKnown)
    ? 'possible'
    : 'unknown';
  const isAnyKnown = worst.steps.some(isCurrent);
  if (!isAnyKnown) {
    return {
      objective,
      outcome: 'unknown',
      objectiveSeconds,
      arithmetic:
        worst.steps.find(step => step.unknown)?.unknown?.message ??
        'what it is made of is too old to judge by',
      subjectArns: [],
    };
  }
  return {
    objective,
    outcome: isExceeded ? 'impossible' : otherwise,
    objectiveSeconds,
    minimumSeconds: worst.seconds,
    arithmetic: `${worst.steps
      .map(({ arithmetic }) => arithmetic)
      .join(' + ')} → ${formatDuration(worst.seconds)} ${
      isExceeded ? '>' : '≤'
    } ${formatDuration(objectiveSeconds)}`,
    subjectArns: candidates
      .filter(one => one.seconds > objectiveSeconds)
      .map(one => one.store.arn),
  };
}

/** Backups have to be restored, which takes as long as it takes. */
function databaseFeasibility(
  objectiveSeconds: number,
  stores: readonly StoreRecovery[],
): Feasibility[] {
  const restored = stores.flatMap(store =>
    store.promotion &&
    isCurrent(store.promotion) &&
    store.mechanism !== 'aurora-global-database' &&
    (store.kind === 'rds-instance' || store.kind === 'rds-cluster')
      ? [{ store, promotion: store.promotion }]
      : [],
  );
  return worstOf(
    'database',
    objectiveSeconds,
    restored.map(({ promotion }) => promotion),
  );
}

/** A backup in another Region is older than any objective shorter than the time between two. */
function rpoFeasibility(
  objectiveSeconds: number,
  stores: readonly StoreRecovery[],
): Feasibility[] {
  const limited = stores.flatMap(({ rpo, mechanism, copies }) => {
    const isBackup =
      mechanism === 'aws-backup-copy' ||
      mechanism === 'replicated-automated-backups';
    return rpo &&
      isCurrent(rpo) &&
      (rpo.isUnbounded || (isBackup && copies.length > 1))
      ? [rpo]
      : [];
  });
  return worstOf('rpo', objectiveSeconds, limited);
}

function worstOf(
  objective: 'database' | 'rpo',
  objectiveSeconds: number,
  contributions: readonly Contribution[],
): Feasibility[] {
  if (contributions.length === 0) return [];
  const size = (one: Contribution) =>
    one.isUnbounded ? Infinity : one.seconds ?? 0;
  const worst = contributions.reduce((a, b) => (size(b) > size(a) ? b : a));
  const isExceeded = size(worst) > objectiveSeconds;
  return [
    {
      objective,
      outcome: isExceeded ? 'impossible' : 'possible',
      objectiveSeconds,
      ...(worst.isUnbounded ? {} : { minimumSeconds: worst.seconds }),
      arithmetic: `${worst.name}: ${worst.arithmetic} ${
        isExceeded ? '>' : '≤'
      } ${formatDuration(objectiveSeconds)}`,
      subjectArns: contributions
        .filter(one => size(one) > objectiveSeconds)
        .flatMap(one => one.subjectArn ?? []),
    },
  ];
}
