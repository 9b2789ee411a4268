import type { AppliedException } from '../types';

/** A documented exception: a check that may fail for some databases until a date. */
export interface CheckException extends AppliedException {
  /** The id of the check. */
  readonly check: string;
  /** Which databases: all that are named here have to fit. */
  readonly arn?: string;
  readonly name?: string;
  /** The id of the account. */
  readonly account?: string;
  readonly environment?: string;
  /** Only among these, where an annotation may speak for some databases alone. */
  readonly among?: readonly string[];
}

/** What was made of a list of exceptions that somebody wrote. */
export interface ReadExceptions {
  readonly exceptions: readonly CheckException[];
  /** A sentence for each that makes no sense. They do not count. */
  readonly problems: readonly string[];
}
