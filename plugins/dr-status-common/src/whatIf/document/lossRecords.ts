import type { WhatIfAnswer } from '../../api';
import type { LossScenario } from '../../types';

/** The columns of what a loss would mean as a table. */
export const LOSS_COLUMNS = [
  'part',
  'subject',
  'name',
  'system',
  'owner',
  'kind',
  'region',
  'outcome',
  'dataLossSeconds',
  'worstDataLossSeconds',
  'isLostForGood',
  'recoverySeconds',
  'isRecoveryLowerBound',
  'wave',
  'waitsFor',
  'currentCount',
  'neededCount',
  'maximumCount',
  'message',
  'observedAt',
] as const;

export type LossColumn = (typeof LOSS_COLUMNS)[number];

/** One row of that table. What does not apply or is not known is absent. */
export type LossRecord = Readonly<
  Partial<Record<LossColumn, string | number | boolean>>
>;

/**
 * What a loss would mean as rows of one table: `part` says what a row is about.
 *
 * Whoever writes them as CSV escapes them.
 */
export function toLossRecords({
  result,
  isPartial,
  state,
}: WhatIfAnswer): LossRecord[] {
  return [
    {
      part: 'scenario',
      subject: result.scenario.kind === 'zone' ? result.scenario.zone : '',
      region: result.scenario.region,
      recoverySeconds: result.recoverySeconds,
      isRecoveryLowerBound: result.isRecoveryLowerBound,
      message: `survives ${result.totals.survives}, degrades ${result.totals.degrades}, stops ${result.totals.stops}, unknown ${result.totals.unknown}, unaffected ${result.totals.unaffected}`,
      observedAt: result.evaluatedAt,
    },
    ...(state.isStale
      ? [
          {
            part: 'notice',
            message: `This is too old to decide by. ${state.problem ?? ''}`,
          },
        ]
      : []),
    ...(isPartial
      ? [
          {
            part: 'notice',
            message:
              'Only a part of the estate: what the reader may not see is left out, of the totals as well.',
          },
        ]
      : []),
    ...result.systems.map(system => ({
      part: 'system',
      subject: system.entityRef,
      name: system.title,
      owner: system.owner,
      outcome: system.outcome,
      dataLossSeconds: system.dataLossSeconds,
      isLostForGood: system.losesState,
      recoverySeconds: system.recoverySeconds,
      isRecoveryLowerBound: system.isRecoveryLowerBound,
      message: system.reasons.join(' '),
    })),
    ...result.stores.map(store => ({
      part: 'store',
      subject: store.arn,
      name: store.name,
      system: store.systemRef,
      kind: store.kind,
      region: store.survivingRegion,
      outcome: store.outcome,
      dataLossSeconds: store.lossSeconds,
      worstDataLossSeconds: store.worstLossSeconds,
      isLostForGood: store.isLostForGood,
      message: store.message,
      observedAt: store.observedAt,
    })),
    ...result.capacity.map(check => ({
      part: 'capacity',
      subject: check.subjectArn,
      name: check.name,
      kind: check.kind,
      region: check.region,
      outcome: check.outcome,
      currentCount: check.currentCount,
      neededCount: check.neededCount,
      maximumCount: check.maximumCount,
      message: check.arithmetic,
    })),
    ...result.order.map(entry => ({
      part: 'order',
      subject: entry.entityRef,
      name: entry.title,
      recoverySeconds: entry.readyAfterSeconds,
      isRecoveryLowerBound: entry.isLowerBound,
      wave: entry.wave,
      waitsFor: entry.waitsFor.join(' '),
    })),
    ...result.assumptions.map(message => ({ part: 'assumption', message })),
    ...result.unknowns.map(({ subject, message }) => ({
      part: 'unknown',
      subject,
      message,
    })),
  ];
}

/** The name of the file, without its ending: `loss-of-us-east-1a`. */
export function lossFileName(scenario: LossScenario): string {
  return `loss-of-${
    scenario.kind === 'zone' ? scenario.zone : scenario.region
  }`;
}
