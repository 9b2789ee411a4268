import {
  formatCount,
  formatCountOf,
  type EvaluationState,
} from '@meridian/aws-react';
import type {
  RecoverySummary,
  RecoveryVerdict,
} from '@meridian/plugin-dr-status-common';
import {
  isNarrowed,
  type OverviewFlag,
  type OverviewView,
} from './overviewView';

/** The answer at the head of the overview. */
export interface OverviewAnswer {
  readonly state: EvaluationState;
  readonly sentence: string;
  /** The verdicts that the sentence is about, for the way to those systems. */
  readonly verdicts: readonly RecoveryVerdict[];
}

function isOrAre(count: number): string {
  return count === 1 ? 'is' : 'are';
}

/** Says in one sentence how many systems would not recover as promised. */
export function overviewAnswer(
  summary: RecoverySummary,
  view: OverviewView,
): OverviewAnswer {
  const { byVerdict, totalCount, state } = summary;
  const counted = formatCountOf(totalCount, 'system');
  const systems = isNarrowed(view) ? `these ${counted}` : counted;
  if (totalCount === 0) {
    return {
      state: 'not-applicable',
      sentence: isNarrowed(view)
        ? 'No system matches.'
        : 'No system has been assessed.',
      verdicts: [],
    };
  }
  if (state.isStale) {
    return {
      state: 'unknown',
      sentence: `Nobody knows how ${systems} would recover: the last assessment is too old.`,
      verdicts: [],
    };
  }
  if (byVerdict['not-met'] > 0) {
    return {
      state: 'critical',
      sentence: `${formatCount(
        byVerdict['not-met'],
      )} of ${systems} would not recover as promised.`,
      verdicts: ['not-met'],
    };
  }
  if (byVerdict.unknown > 0) {
    return {
      state: 'unknown',
      sentence: `Of ${formatCount(
        byVerdict.unknown,
      )} of ${systems} nobody knows whether ${
        byVerdict.unknown === 1 ? 'it' : 'they'
      } would recover as promised.`,
      verdicts: ['unknown'],
    };
  }
  if (byVerdict['at-risk'] > 0) {
    return {
      state: 'warning',
      sentence: `All ${systems} would recover as promised, ${formatCount(
        byVerdict['at-risk'],
      )} with little to spare.`,
      verdicts: ['at-risk'],
    };
  }
  return {
    state: 'ok',
    sentence: `All ${systems} would recover as promised.`,
    verdicts: [],
  };
}

/** A count behind the answer that leads to exactly the systems that it counts. */
export interface AnswerCount {
  readonly id: string;
  readonly words: string;
  readonly verdict?: RecoveryVerdict;
  readonly flag?: OverviewFlag;
}

/** What else needs attention, each a way to its systems; what is zero is left out. */
export function answerCounts(
  summary: RecoverySummary,
  said: readonly RecoveryVerdict[],
): AnswerCount[] {
  const { byVerdict } = summary;
  const verdicts: ReadonlyArray<readonly [RecoveryVerdict, string]> = [
    ['not-met', 'not met'],
    ['unknown', 'unknown'],
    ['at-risk', 'at risk'],
    ['met', 'met'],
  ];
  const counts: AnswerCount[] = summary.state.isStale
    ? []
    : verdicts
        .filter(
          ([verdict]) => byVerdict[verdict] > 0 && !said.includes(verdict),
        )
        .map(([verdict, words]) => ({
          id: verdict,
          words: `${formatCount(byVerdict[verdict])} ${words}`,
          verdict,
        }));
  if (summary.impossibleCount > 0) {
    counts.push({
      id: 'impossible',
      words: `${formatCount(summary.impossibleCount)} promised the impossible`,
      flag: 'impossible',
    });
  }
  if (summary.blockedCount > 0) {
    counts.push({
      id: 'blocked',
      words: `${formatCount(summary.blockedCount)} with a grave blocker`,
      flag: 'blocked',
    });
  }
  if (summary.overdueCount > 0) {
    counts.push({
      id: 'overdue',
      words: `${formatCountOf(summary.overdueCount, 'drill')} ${isOrAre(
        summary.overdueCount,
      )} overdue`,
      flag: 'overdue',
    });
  }
  return counts;
}
