import type { Contribution, RecoveryStep, StoreRecovery } from '../types';
import { greatest, isCurrent, type Total } from './judge';

/** The longest way from the loss of a Region until everything answers again. */
export interface RecoveryPath extends Total {
  /** In the order in which it happens. */
  readonly path: readonly Contribution[];
  readonly contributions: readonly Contribution[];
}

/**
 * Detection comes first. Then, next to each other: callers are sent elsewhere (DNS), and what they reach
 * becomes ready: stores are promoted and room is made, whichever takes longer, and it warms up.
 */
export function recoveryPathOf(
  stores: readonly StoreRecovery[],
  measured: ReadonlyMap<RecoveryStep, Contribution> = new Map(),
): RecoveryPath {
  const steps = {
    detection: of(stores, 'detection', measured),
    dns: of(stores, 'dns', measured),
    promotion: of(stores, 'promotion', measured),
    scaleUp: of(stores, 'scale-up', measured),
    warmUp: of(stores, 'warm-up', measured),
  };
  const totals = {
    detection: greatest(steps.detection),
    dns: greatest(steps.dns),
    promotion: greatest(steps.promotion),
    scaleUp: greatest(steps.scaleUp),
    warmUp: greatest(steps.warmUp),
  };
  const ready =
    totals.promotion.seconds >= totals.scaleUp.seconds
      ? totals.promotion
      : totals.scaleUp;
  const behind = [ready, totals.warmUp];
  const isDnsLonger = totals.dns.seconds > sum(behind);
  const way = [totals.detection, ...(isDnsLonger ? [totals.dns] : behind)];
  const contributions = Object.values(steps).flat();
  const path = way.flatMap(({ worst }) => worst ?? []);
  return {
    path,
    contributions,
    seconds: sum(way),
    arithmetic: path
      .filter(one => (one.seconds ?? 0) > 0)
      .map(one => `${one.step} ${one.name}: ${one.arithmetic}`)
      .join(' + '),
    isUnbounded: Object.values(totals).some(one => one.isUnbounded),
    unknown: contributions.filter(one => !isCurrent(one)),
    worst:
      contributions.find(one => one.isUnbounded && isCurrent(one)) ??
      path.reduce<Contribution | undefined>(
        (a, b) => (a && (a.seconds ?? 0) >= (b.seconds ?? 0) ? a : b),
        undefined,
      ),
  };
}

function sum(totals: readonly Total[]): number {
  return totals.reduce((all, one) => all + one.seconds, 0);
}

const FIELDS: Readonly<
  Record<RecoveryStep, 'detection' | 'dns' | 'promotion' | 'scaleUp' | 'warmUp'>
> = {
  detection: 'detection',
  dns: 'dns',
  promotion: 'promotion',
  'scale-up': 'scaleUp',
  'warm-up': 'warmUp',
};

/** A step that a drill has measured counts instead of what was assumed of it. */
function of(
  stores: readonly StoreRecovery[],
  step: RecoveryStep,
  measured: ReadonlyMap<RecoveryStep, Contribution>,
): Contribution[] {
  const drill = measured.get(step);
  const all = stores.flatMap(store => store[FIELDS[step]] ?? []);
  return drill === undefined || all.length === 0
    ? all
    : [
        drill,
        ...all.filter(one => one.basis === 'measured' || one.isUnbounded),
      ];
}
