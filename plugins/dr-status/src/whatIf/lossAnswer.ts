import {
  formatCountOf,
  formatDuration,
  listOfWords,
  type EvaluationState,
} from '@meridian/aws-react';
import type {
  LossOutcome,
  LossScenario,
  WhatIfResult,
} from '@meridian/plugin-dr-status-common';
import { countOf, dataLossOf, LOSS_OUTCOMES, OUTCOME_WORDS } from './outcomes';

/** The answer of the page in words. */
export interface LossAnswer {
  readonly state: EvaluationState;
  readonly sentence: string;
  /** Until when all is back and how much is lost. */
  readonly detail: string;
}

/** What is lost, by name: `us-east-1`, `us-east-1a`. */
export function nameOfLoss(scenario: LossScenario): string {
  return scenario.kind === 'region' ? scenario.region : scenario.zone;
}

/** The question of a scenario: `What if we lose us-east-1?` */
export function questionOf(scenario: LossScenario): string {
  return scenario.kind === 'region'
    ? `What if we lose ${scenario.region}?`
    : `What if we lose the Availability Zone ${scenario.zone}?`;
}

/**
 * Answers in one sentence, with what it would cost in time and data behind it.
 *
 * @param options.isStale - the answer is too old to judge by, so what would happen now is not known
 * @param options.now - to say how old it is
 */
export function lossAnswer(
  result: WhatIfResult,
  options: { isStale?: boolean; now?: Date } = {},
): LossAnswer {
  const answer = answerOf(result);
  if (!options.isStale || answer.state === 'not-applicable') return answer;
  const { evaluatedAt } = result;
  const age =
    ((options.now ?? new Date(evaluatedAt)).getTime() -
      Date.parse(evaluatedAt)) /
    1000;
  return {
    ...answer,
    state: 'unknown',
    sentence: `What it would mean now is not known. ${formatDuration(
      Math.max(0, age),
    )} ago: ${answer.sentence}`,
  };
}

function answerOf(result: WhatIfResult): LossAnswer {
  const { totals, scenario } = result;
  const name = nameOfLoss(scenario);
  const count = countOf(totals);
  const touched = LOSS_OUTCOMES.filter(
    outcome => outcome !== 'unaffected' && totals[outcome] > 0,
  );
  if (count === 0) {
    return {
      state: 'not-applicable',
      sentence: 'There is no system that you may see.',
      detail: '',
    };
  }
  if (touched.length === 0) {
    return {
      state: 'ok',
      sentence: `None of ${formatCountOf(
        count,
        'system',
      )} has anything in ${name}: nobody would notice.`,
      detail: '',
    };
  }
  const parts = touched.map((outcome, index) =>
    partOf(outcome, totals[outcome], index === 0 ? count : undefined),
  );
  return {
    state: OUTCOME_WORDS[touched[0]].state,
    sentence: `If ${name} were lost, ${listOfWords(parts)}.`,
    detail: [recoverySentence(result), lossSentence(result)]
      .filter(Boolean)
      .join(' '),
  };
}

/** @param total - of all systems, where the part is the first of the sentence */
function partOf(
  outcome: LossOutcome,
  count: number,
  total: number | undefined,
): string {
  const subject =
    total === undefined
      ? `${count}`
      : `${count} of ${formatCountOf(total, 'system')}`;
  return `${subject} ${OUTCOME_WORDS[outcome].would}`;
}

function recoverySentence(result: WhatIfResult): string {
  const { recoverySeconds, isRecoveryLowerBound, totals } = result;
  if (totals.stops + totals.degrades + totals.unknown === 0) return '';
  if (recoverySeconds === undefined) {
    return 'How long recovery takes is not known.';
  }
  return `The last one that comes back is back after ${
    isRecoveryLowerBound ? 'at least ' : ''
  }${formatDuration(recoverySeconds)}.`;
}

function lossSentence(result: WhatIfResult): string {
  const loss = dataLossOf(result.stores);
  const sentences: string[] = [];
  if (loss.nowSeconds !== undefined && loss.nowSeconds > 0) {
    const worst =
      loss.worstSeconds !== undefined && loss.worstSeconds > loss.nowSeconds
        ? `, ${formatDuration(
            loss.worstSeconds,
          )} at the worst minute of the last 30 days`
        : '';
    sentences.push(
      `Up to ${formatDuration(loss.nowSeconds)} of data would be lost${worst}.`,
    );
  }
  if (loss.lostForGoodCount > 0) {
    sentences.push(
      `${formatCountOf(
        loss.lostForGoodCount,
        'store',
      )} would be lost for good.`,
    );
  }
  if (loss.unknownCount > 0) {
    sentences.push(
      `Of ${formatCountOf(
        loss.unknownCount,
        'store',
      )} nobody knows how much would be lost.`,
    );
  }
  return sentences.join(' ');
}
