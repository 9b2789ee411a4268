import {
  summarizeOutcomes,
  type WhatIfResult,
} from '@meridian/plugin-dr-status-common';

/**
 * What a loss would mean for some systems: totals are counted anew, and what concerns everybody, such as
 * capacity, is left out. Pure.
 */
export function cutWhatIf(
  result: WhatIfResult,
  systemRefs: ReadonlySet<string>,
): WhatIfResult {
  const systems = result.systems.filter(one => systemRefs.has(one.entityRef));
  const stores = result.stores.filter(
    ({ systemRef }) => systemRef !== undefined && systemRefs.has(systemRef),
  );
  const order = result.order.filter(
    ({ systemRef }) => systemRef !== undefined && systemRefs.has(systemRef),
  );
  const ordered = new Set(order.map(({ entityRef }) => entityRef));
  const subjects = new Set([
    ...systemRefs,
    ...ordered,
    ...stores.flatMap(({ arn, survivingArn }) => [arn, survivingArn ?? arn]),
  ]);
  const {
    recoverySeconds: _seconds,
    isRecoveryLowerBound: _bound,
    ...rest
  } = result;
  return {
    ...rest,
    ...summarizeOutcomes(systems),
    systems,
    stores,
    capacity: [],
    order: order.map(entry => ({
      ...entry,
      waitsFor: entry.waitsFor.filter(ref => ordered.has(ref)),
    })),
    cycles: result.cycles.filter(cycle => cycle.every(ref => ordered.has(ref))),
    unknowns: result.unknowns.filter(({ subject }) => subjects.has(subject)),
  };
}
