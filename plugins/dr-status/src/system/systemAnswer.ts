import type { EvaluationState } from '@meridian/aws-react';
import type {
  RecoveryState,
  RecoveryVerdict,
  SystemRow,
} from '@meridian/plugin-dr-status-common';
import { worseVerdictOf } from '../overview/exceptionSentence';
import { blockersInWords, nowInWords, VERDICT_STATES } from '../parts/words';

/** The answer about one system in a sentence. */
export function systemAnswer(
  row: Pick<SystemRow, 'rpo' | 'rto' | 'title' | 'blockerCounts' | 'regions'>,
  state: Pick<RecoveryState, 'isStale'>,
): { readonly state: EvaluationState; readonly sentence: string } {
  if (state.isStale) {
    return {
      state: 'unknown',
      sentence: `Nobody knows how ${row.title} would recover now: the last assessment is too old.`,
    };
  }
  const { blockerCounts } = row;
  const verdict = worseVerdictOf(row);
  const grave = blockerCounts.critical + blockerCounts.high;
  const behind =
    verdict === 'met' && grave > 0
      ? `, but ${blockersInWords({ ...blockerCounts, medium: 0, low: 0 })} ${
          grave === 1 ? 'blocker stands' : 'blockers stand'
        } in the way`
      : '';
  return {
    state: verdict === 'met' && grave > 0 ? 'warning' : VERDICT_STATES[verdict],
    sentence: `${sentenceOf(verdict, row)}${behind}.`,
  };
}

function sentenceOf(
  verdict: RecoveryVerdict,
  { rpo, rto, title }: Pick<SystemRow, 'rpo' | 'rto' | 'title'>,
): string {
  const lost = nowInWords(rpo, 'RPO');
  const back = nowInWords(rto, 'RTO');
  switch (verdict) {
    case 'not-met': {
      const parts = [
        rpo.verdict === 'not-met' &&
          (rpo.isUnbounded
            ? 'lose everything that has no copy'
            : `lose ${lost} of data`),
        rto.verdict === 'not-met' &&
          (rto.isUnbounded ? 'not come back' : `take ${back} to come back`),
      ].filter(Boolean);
      return `${title} would not recover as promised: it would ${parts.join(
        ' and ',
      )}`;
    }
    case 'unknown':
      return `Nobody knows whether ${title} would recover as promised: ${[
        rpo.verdict === 'unknown' && 'what it would lose',
        rto.verdict === 'unknown' && 'how long it would take',
      ]
        .filter(Boolean)
        .join(' and ')} cannot be judged`;
    case 'at-risk':
      return `${title} would recover as promised with little to spare: it would lose ${lost} and take ${back}`;
    default:
      return `${title} would recover as promised: it would lose ${lost} and take ${back}`;
  }
}
