import type { Fact, UnknownFact } from '../facts';
import type { Evidence, Severity, UnknownReason } from '../types';

interface Observed {
  readonly message: string;
  /** When the oldest fact that it rests on was observed, ISO 8601. */
  readonly observedAt?: string;
}

/** What a check says of one database. */
export type Verdict =
  | (Observed & { readonly outcome: 'pass' | 'not-applicable' })
  | (Observed & {
      readonly outcome: 'fail';
      /** Where it is not that of the check. */
      readonly severity?: Severity;
      readonly evidence?: readonly Evidence[];
      readonly subjectArns?: readonly string[];
    })
  | (Observed & {
      readonly outcome: 'unknown';
      readonly reason: UnknownReason;
      readonly missingAction?: string;
    });

export function pass(message: string): Verdict {
  return { outcome: 'pass', message };
}

export function notApplicable(message: string): Verdict {
  return { outcome: 'not-applicable', message };
}

export function fail(
  message: string,
  details: {
    severity?: Severity;
    evidence?: readonly Evidence[];
    subjectArns?: readonly string[];
  } = {},
): Verdict {
  return { outcome: 'fail', message, ...details };
}

/** A verdict that cannot be given, for the reason that a fact is not known. */
export function unknownBecause(fact: UnknownFact<unknown>): Verdict {
  return {
    outcome: 'unknown',
    message: fact.message,
    reason: fact.reason,
    missingAction: fact.missingAction,
    observedAt: fact.observedAt,
  };
}

/** A verdict that cannot be given because AWS's answer did not hold a field. */
export function missing(what: string): Verdict {
  return {
    outcome: 'unknown',
    message: `AWS did not say ${what}.`,
    reason: 'missing',
  };
}

/** Judges by a fact, or says that it is not known. The verdict is as old as its oldest fact. */
export function withFact<T>(
  fact: Fact<T>,
  judge: (value: T) => Verdict,
): Verdict {
  if (!fact.known) return unknownBecause(fact);
  const verdict = judge(fact.value);
  return verdict.observedAt !== undefined &&
    verdict.observedAt <= fact.observedAt
    ? verdict
    : { ...verdict, observedAt: fact.observedAt };
}
