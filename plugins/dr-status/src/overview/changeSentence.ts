import { oneOf } from '@meridian/aws-react';
import {
  RECOVERY_VERDICTS,
  type RecoveryChange,
} from '@meridian/plugin-dr-status-common';
import { VERDICT_WORDS } from '../parts/words';

function verdictInWords(value: string | undefined): string {
  const verdict = oneOf(RECOVERY_VERDICTS, value);
  return verdict ? VERDICT_WORDS[verdict].toLowerCase() : value ?? 'unknown';
}

/** The first letter small, as in the middle of a sentence; abbreviations stay. */
function inSentence(words: string): string {
  return /^[A-Z][a-z]/.test(words) || words.startsWith('A ')
    ? words.slice(0, 1).toLowerCase() + words.slice(1)
    : words;
}

/** What became different of a system, as the rest of a sentence that begins with its name. */
export function changeSentence(change: RecoveryChange): string {
  const { kind, from, to } = change;
  switch (kind) {
    case 'rpo-verdict':
    case 'rto-verdict':
      return `${kind === 'rpo-verdict' ? 'RPO' : 'RTO'} was ${verdictInWords(
        from,
      )} and is ${verdictInWords(to)}`;
    case 'blocker-appeared':
      return `new blocker: ${inSentence(to ?? 'not known')}`;
    case 'blocker-resolved':
      return `no longer a blocker: ${inSentence(from ?? 'not known')}`;
    case 'primary-moved':
      return `most writes moved from ${from ?? 'an unknown Region'} to ${
        to ?? 'an unknown Region'
      }`;
    default:
      return kind;
  }
}
