import type { EvaluationState } from '@meridian/aws-react';
import type {
  Drill,
  DrillState,
  DrillStep,
  DrillType,
} from '@meridian/plugin-dr-status-common';

interface TypeWords {
  readonly word: string;
  /** What is done in such a drill, for those who plan one. */
  readonly meaning: string;
  /** It plays the loss of a Region, which has to be named. */
  readonly needsRegion: boolean;
}

/** What the types of drills are called, and what is done in each. */
export const DRILL_TYPE_WORDS: Readonly<Record<DrillType, TypeWords>> = {
  switchover: {
    word: 'Switchover',
    meaning: 'Roles move in order and no data is lost.',
    needsRegion: false,
  },
  failover: {
    word: 'Failover',
    meaning: 'A copy is promoted as if its primary were gone.',
    needsRegion: false,
  },
  restore: {
    word: 'Restore',
    meaning: 'A backup is brought back and looked at.',
    needsRegion: false,
  },
  'region-loss': {
    word: 'Loss of a Region',
    meaning: 'Everything is run without one Region.',
    needsRegion: true,
  },
  'game-day': {
    word: 'Game day',
    meaning: 'Something breaks, and who is on call does not know what.',
    needsRegion: false,
  },
  tabletop: {
    word: 'Tabletop',
    meaning: 'People walk through the runbook and touch nothing.',
    needsRegion: false,
  },
};

const OTHER_STATES: Readonly<
  Record<
    Exclude<DrillState, 'closed'>,
    { readonly state: EvaluationState; readonly word: string }
  >
> = {
  planned: { state: 'not-applicable', word: 'Planned' },
  running: { state: 'warning', word: 'Running' },
  cancelled: { state: 'excepted', word: 'Cancelled' },
};

/** The state of a drill in its word and mark. */
export function drillStateOf({
  state,
  isSuccessful,
}: Pick<Drill, 'state' | 'isSuccessful'>): {
  readonly state: EvaluationState;
  readonly word: string;
} {
  if (state === 'closed') {
    return isSuccessful
      ? { state: 'ok', word: 'Succeeded' }
      : { state: 'critical', word: 'Failed' };
  }
  return OTHER_STATES[state];
}

/** Where a step stands. */
export type StepState =
  | 'not-started'
  | 'running'
  | NonNullable<DrillStep['outcome']>;

export function stepStateOf(step: DrillStep): StepState {
  if (step.outcome) return step.outcome;
  return step.startedAt ? 'running' : 'not-started';
}

export const STEP_STATE_WORDS: Readonly<
  Record<StepState, { readonly state: EvaluationState; readonly word: string }>
> = {
  'not-started': { state: 'not-applicable', word: 'Not started' },
  running: { state: 'warning', word: 'Running' },
  done: { state: 'ok', word: 'Done' },
  failed: { state: 'critical', word: 'Failed' },
  skipped: { state: 'excepted', word: 'Skipped' },
};
