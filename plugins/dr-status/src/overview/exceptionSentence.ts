import {
  RECOVERY_VERDICTS,
  type RecoveryNow,
  type RecoveryVerdict,
  type SystemRow,
} from '@meridian/plugin-dr-status-common';
import { durationInWords } from '../parts/durations';
import { blockersInWords, nowInWords } from '../parts/words';

/** Of RPO and RTO the worse verdict. */
export function worseVerdictOf({
  rpo,
  rto,
}: Pick<SystemRow, 'rpo' | 'rto'>): RecoveryVerdict {
  return (
    RECOVERY_VERDICTS.find(one => one === rpo.verdict || one === rto.verdict) ??
    'unknown'
  );
}

function part(now: RecoveryNow, what: 'RPO' | 'RTO'): string | undefined {
  if (now.verdict === 'met') return undefined;
  if (now.verdict === 'unknown') {
    return what === 'RPO'
      ? 'nobody knows what it would lose'
      : 'nobody knows when it would be back';
  }
  const words = nowInWords(now, what);
  const promised = `of ${durationInWords(now.objectiveSeconds)}`;
  if (now.isUnbounded) {
    return what === 'RPO' ? 'would lose everything that has no copy' : words;
  }
  return what === 'RPO'
    ? `would lose ${words} ${promised}`
    : `would be back after ${words} ${promised}`;
}

/** What is wrong with a system, as the rest of a sentence that begins with its name. */
export function exceptionSentence(
  row: Pick<SystemRow, 'rpo' | 'rto' | 'blockerCounts'>,
): string {
  const { critical, high } = row.blockerCounts;
  const grave = blockersInWords({ critical, high, medium: 0, low: 0 });
  return [
    part(row.rpo, 'RPO'),
    part(row.rto, 'RTO'),
    grave &&
      `${grave} ${critical + high === 1 ? 'blocker' : 'blockers'} in the way`,
  ]
    .filter(Boolean)
    .join('; ');
}
