import { formatInstant, type EvaluationState } from '@meridian/aws-react';
import type { LedgerEntry } from '@meridian/plugin-dr-status-common';

/** What came out of a check. */
export interface CheckOutcome {
  readonly state: EvaluationState;
  readonly message: string;
}

const HASH = /^[0-9a-f]{64}$/;

/**
 * Whether the ledger has the entry of a hash that somebody kept.
 *
 * @returns undefined before anything was typed
 */
export function keptHashInWords(
  entries: readonly LedgerEntry[],
  text: string,
): CheckOutcome | undefined {
  const hash = text.trim().toLowerCase();
  if (hash === '') return undefined;
  if (!HASH.test(hash)) {
    return {
      state: 'unknown',
      message: `A hash has 64 digits from 0 to f; this has ${hash.length} characters.`,
    };
  }
  const entry = entries.find(one => one.hash === hash);
  if (!entry) {
    return {
      state: 'critical',
      message:
        'No entry has this hash: what it was taken from was changed or cut off.',
    };
  }
  const later = entries.length - entry.sequence;
  return {
    state: 'ok',
    message: `It is entry ${entry.sequence} of ${formatInstant(entry.at).slice(
      0,
      16,
    )}; ${later} came after it.`,
  };
}
