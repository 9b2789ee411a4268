import type { RecoveryOrderEntry, StoreLoss } from '../types';
import type { RecoveryAssessment } from '../verdicts/assessEstate';
import { recoveryPathOf } from '../verdicts/recoveryPath';
import { dependencyOrder } from './dependencyOrder';
import { NEEDED_KINDS } from './neededKinds';

/** When a component is back. */
export interface Readiness {
  /** From the loss; absent when nothing of it is known. */
  readonly seconds?: number;
  readonly isLowerBound: boolean;
  /** It does not come back at all. */
  readonly isLost: boolean;
}

export interface OrderedRecovery {
  readonly entries: readonly RecoveryOrderEntry[];
  readonly cycles: readonly (readonly string[])[];
  /** By the reference of a component. */
  readonly readiness: ReadonlyMap<string, Readiness>;
}

/**
 * The order in which the components that are hit come back: what they depend on first. A component is back
 * when its own way is over and everything that it waits for is back.
 */
export function recoveryOrder(
  { components, estate }: RecoveryAssessment,
  losses: ReadonlyMap<string, StoreLoss>,
): OrderedRecovery {
  const { waves, cycles } = dependencyOrder(
    [...components.values()].map(({ entity }) => ({
      ref: entity.entityRef,
      dependsOn: entity.dependsOn,
    })),
  );
  const inCycle = new Set(cycles.flat());
  const readiness = new Map<string, Readiness>();
  const entries: RecoveryOrderEntry[] = [];
  waves.forEach((wave, index) => {
    for (const ref of wave) {
      const assessed = components.get(ref);
      const entity = estate.entities.get(ref);
      if (!assessed || !entity) continue;
      const hit = assessed.stores.filter(
        ({ arn, kind }) =>
          NEEDED_KINDS.has(kind) && isHit(losses.get(arn)?.outcome),
      );
      const waitsFor = entity.dependsOn.filter(
        other => other !== ref && readiness.has(other),
      );
      const below = waitsFor.flatMap(other => readiness.get(other) ?? []);
      const isHitItself = hit.length > 0;
      if (!isHitItself && below.length === 0) continue;
      // What is not hit at all needs no failover, only what it waits for.
      const path = isHitItself
        ? recoveryPathOf(
            assessed.stores.filter(
              store =>
                hit.includes(store) ||
                store.kind === 'dns' ||
                store.kind === 'workload',
            ),
          )
        : undefined;
      const own = path?.seconds ?? 0;
      const ready: Readiness = {
        seconds: Math.max(own, ...below.map(one => one.seconds ?? 0)),
        isLowerBound:
          (path?.unknown.length ?? 0) > 0 ||
          below.some(one => one.isLowerBound),
        isLost:
          hit.some(({ arn }) => losses.get(arn)?.outcome === 'stops') ||
          below.some(one => one.isLost),
      };
      readiness.set(ref, ready);
      entries.push({
        wave: index + 1,
        entityRef: ref,
        title: entity.title ?? entity.name,
        ...(entity.systemRef ? { systemRef: entity.systemRef } : {}),
        waitsFor,
        ...(ready.isLost ? {} : { readyAfterSeconds: ready.seconds }),
        isLowerBound: ready.isLowerBound || ready.isLost,
        isInCycle: inCycle.has(ref),
      });
    }
  });
  return { entries, cycles, readiness };
}

function isHit(outcome: StoreLoss['outcome'] | undefined): boolean {
  return outcome === 'stops' || outcome === 'degrades' || outcome === 'unknown';
}
