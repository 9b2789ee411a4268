/**
 * Why something could not be read from AWS.
 *
 * - `denied`: the role lacks a permission, or cannot be assumed.
 * - `throttled`: AWS refused because of the request rate, retries included.
 * - `unreachable`: no connection, a deadline that passed, or an open circuit breaker.
 * - `unsupported`: the Region or partition does not have the service or the Region is not enabled.
 * - `invalid-answer`: AWS answered with something that could not be understood.
 * - `error`: AWS answered with another error, named in the message.
 */
export type ReadFailureReason =
  | 'denied'
  | 'throttled'
  | 'unreachable'
  | 'unsupported'
  | 'invalid-answer'
  | 'error';

/** A read that failed, in words that a reader can act on. */
export interface ReadFailure {
  readonly reason: ReadFailureReason;
  /** A sentence: what could not be read and what to do. Never holds secrets. */
  readonly message: string;
  /** The IAM action that would allow it, for example `rds:DescribeDBInstances`; only when denied. */
  readonly missingAction?: string;
  /** The error code as AWS spelt it, for example `AccessDenied`. */
  readonly awsErrorCode?: string;
}
