import type { EvaluationState } from '@meridian/aws-react';
import {
  STATEFUL_KINDS,
  type LossOutcome,
  type StoreLoss,
  type SystemOutcome,
  type WhatIfTotals,
} from '@meridian/plugin-dr-status-common';

/** The outcomes of a loss, the worst first. What nobody knows may be as bad as the worst. */
export const LOSS_OUTCOMES: readonly LossOutcome[] = [
  'stops',
  'unknown',
  'degrades',
  'survives',
  'unaffected',
];

interface OutcomeWords {
  readonly state: EvaluationState;
  readonly word: string;
  /** What it means, for what shows on hover. */
  readonly meaning: string;
  /** What follows a number of systems: `1 stops`, `3 stop`, `if it were lost, 3 would stop`. */
  readonly one: string;
  readonly many: string;
  readonly would: string;
}

export const OUTCOME_WORDS: Readonly<Record<LossOutcome, OutcomeWords>> = {
  stops: {
    state: 'critical',
    word: 'Stops',
    meaning: 'It is lost, or does not come back within its objective.',
    one: 'stops',
    many: 'stop',
    would: 'would stop',
  },
  unknown: {
    state: 'unknown',
    word: 'Not known',
    meaning: 'What would say it could not be read.',
    one: 'cannot be judged',
    many: 'cannot be judged',
    would: 'cannot be judged',
  },
  degrades: {
    state: 'warning',
    word: 'Degrades',
    meaning: 'It goes on with less, or comes back within its objective.',
    one: 'degrades',
    many: 'degrade',
    would: 'would degrade',
  },
  survives: {
    state: 'ok',
    word: 'Survives',
    meaning: 'It goes on without anybody doing anything.',
    one: 'survives',
    many: 'survive',
    would: 'would survive',
  },
  unaffected: {
    state: 'not-applicable',
    word: 'Not affected',
    meaning: 'It has nothing there.',
    one: 'has nothing there',
    many: 'have nothing there',
    would: 'would not notice',
  },
};

/** Orders outcomes, the worst first. */
export function compareOutcomes(a: LossOutcome, b: LossOutcome): number {
  return LOSS_OUTCOMES.indexOf(a) - LOSS_OUTCOMES.indexOf(b);
}

/** Orders systems: the worst outcome, then what loses state for good, then the greatest loss of data. */
export function compareSystems(a: SystemOutcome, b: SystemOutcome): number {
  return (
    compareOutcomes(a.outcome, b.outcome) ||
    Number(b.losesState) - Number(a.losesState) ||
    (b.dataLossSeconds ?? 0) - (a.dataLossSeconds ?? 0) ||
    a.title.localeCompare(b.title)
  );
}

/** How many systems a result counts. */
export function countOf(totals: WhatIfTotals): number {
  return LOSS_OUTCOMES.reduce((sum, outcome) => sum + totals[outcome], 0);
}

/** What the stores of a result lose, taken together. */
export interface DataLoss {
  /** Of the store that would lose most now; absent when none is known. */
  readonly nowSeconds?: number;
  /** Of the store that would have lost most in the last 30 days. */
  readonly worstSeconds?: number;
  readonly lostForGoodCount: number;
  /** Stores that would lose something, and nobody knows how much. */
  readonly unknownCount: number;
}

/** Sums up what is lost; stores that hold no state cannot lose any. */
export function dataLossOf(stores: readonly StoreLoss[]): DataLoss {
  const stateful = stores.filter(({ kind }) => STATEFUL_KINDS.includes(kind));
  const now = stateful.flatMap(({ lossSeconds }) => lossSeconds ?? []);
  const worst = stateful.flatMap(
    ({ worstLossSeconds }) => worstLossSeconds ?? [],
  );
  return {
    ...(now.length > 0 ? { nowSeconds: Math.max(...now) } : {}),
    ...(worst.length > 0 ? { worstSeconds: Math.max(...worst) } : {}),
    lostForGoodCount: stateful.filter(one => one.isLostForGood).length,
    unknownCount: stateful.filter(one => isLossUnknown(one)).length,
  };
}

/** Whether a store would lose something of which nobody knows how much. */
export function isLossUnknown(store: StoreLoss): boolean {
  return store.outcome === 'unknown' && store.lossSeconds === undefined;
}
