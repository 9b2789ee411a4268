import {
  RECOVERY_VERDICTS,
  type RecoveryChange,
  type RecoveryVerdict,
  type SystemRow,
} from '@meridian/plugin-dr-status-common';
import type { BlockerKey } from './records';

/** How a system stood when it was judged last. */
export interface FormerSystem {
  readonly rpoVerdict: RecoveryVerdict;
  readonly rtoVerdict: RecoveryVerdict;
  readonly primaryRegion?: string;
  readonly blockers: readonly BlockerKey[];
}

/** What is different of a system from when it was judged last. Pure. */
export function diffSystem(
  before: FormerSystem,
  row: SystemRow,
  blockers: readonly BlockerKey[],
  changedAt: string,
): RecoveryChange[] {
  const common = { entityRef: row.entityRef, title: row.title, changedAt };
  const former = new Set(before.blockers.map(({ key }) => key));
  const present = new Set(blockers.map(({ key }) => key));
  return [
    ...verdictChange('rpo-verdict', before.rpoVerdict, row.rpo.verdict),
    ...verdictChange('rto-verdict', before.rtoVerdict, row.rto.verdict),
    ...blockers
      .filter(({ key }) => !former.has(key))
      .map(({ title }) => ({
        ...common,
        kind: 'blocker-appeared' as const,
        to: title,
        isWorse: true,
      })),
    ...before.blockers
      .filter(({ key }) => !present.has(key))
      .map(({ title }) => ({
        ...common,
        kind: 'blocker-resolved' as const,
        from: title,
        isWorse: false,
      })),
    // What could not be told before did not move.
    ...(before.primaryRegion &&
    row.primaryRegion &&
    before.primaryRegion !== row.primaryRegion
      ? [
          {
            ...common,
            kind: 'primary-moved' as const,
            from: before.primaryRegion,
            to: row.primaryRegion,
            isWorse: false,
          },
        ]
      : []),
  ];

  function verdictChange(
    kind: 'rpo-verdict' | 'rto-verdict',
    from: RecoveryVerdict,
    to: RecoveryVerdict,
  ): RecoveryChange[] {
    if (from === to) return [];
    const isWorse =
      RECOVERY_VERDICTS.indexOf(to) < RECOVERY_VERDICTS.indexOf(from);
    return [{ ...common, kind, from, to, isWorse }];
  }
}
