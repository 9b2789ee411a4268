import type { FactsInput, SourceResource } from '../facts';
import type { CheckOutcome, Severity } from '../types';
import { assess, dbArn, resultOf } from './estate';

/** What a check should say of one database. */
export interface CheckCase {
  readonly resources: readonly SourceResource[];
  /** The database; by default the instance `orders`. */
  readonly of?: string;
  readonly options?: Partial<FactsInput>;
  readonly outcome: CheckOutcome;
  /** Of a failure. */
  readonly severity?: Severity;
  /** A part of the sentence. */
  readonly says?: string | RegExp;
}

/** The cases of some checks, by the id of the check and what they show. */
export type CheckCases = Record<string, Readonly<Record<string, CheckCase>>>;

/** What a check says of the database of a case, by the whole way from resources to results. */
export function outcomeOf(checkId: string, one: CheckCase) {
  const { outcome, message, severity, evidence, unknown } = resultOf(
    assess(one.resources, one.options),
    checkId,
    one.of ?? dbArn('orders'),
  );
  return {
    outcome,
    message,
    severity: outcome === 'fail' ? severity : undefined,
    hasEvidence: evidence.length > 0,
    hasReason: unknown !== undefined,
  };
}

/** What it should say. */
export function expectedOf({ outcome, severity, says }: CheckCase) {
  return {
    outcome,
    message: expect.stringMatching(says ?? /^\S.*\S$/),
    severity,
    hasEvidence: outcome === 'fail',
    hasReason: outcome === 'unknown',
  };
}
