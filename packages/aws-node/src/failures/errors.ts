import { CustomErrorBase } from '@backstage/errors';
import { formatTarget, Target } from '@meridian/aws-common';

/**
 * A call that was not sent, because its service did not answer in this account and Region.
 *
 * `explainAwsError` says `unreachable`.
 */
export class CircuitOpenError extends CustomErrorBase {
  name = 'CircuitOpenError' as const;

  constructor(
    readonly service: string,
    readonly target: Target,
    /** When the circuit breaker opened. */
    readonly since: Date,
    /** When the next call is let through as a probe. */
    readonly until: Date,
  ) {
    super(
      `${service} in ${formatTarget(
        target,
      )} has not answered since ${since.toISOString()}, so it was not called; it is tried again after ${until.toISOString()}`,
    );
  }
}

/** A call, retries included, that did not end before its deadline. */
export class CallDeadlineError extends CustomErrorBase {
  name = 'CallDeadlineError' as const;

  /** @param lastAttemptError - how the last attempt that ended before the deadline failed */
  constructor(readonly timeoutMs: number, lastAttemptError?: unknown) {
    super(
      `The call did not end within its deadline of ${timeoutMs} ms`,
      lastAttemptError,
    );
  }
}

/** A call that needs an IAM action that its caller did not declare. It was not sent. */
export class UndeclaredActionError extends CustomErrorBase {
  name = 'UndeclaredActionError' as const;

  constructor(readonly action: string, declaredActions: readonly string[]) {
    super(
      `The call needs the IAM action ${action}, which its caller did not declare; add it to the declared actions, which are ${
        declaredActions.join(', ') || 'none'
      }`,
    );
  }
}

/** Credentials for an account that could not be had, so that nothing could be sent. */
export class AwsCredentialsError extends CustomErrorBase {
  name = 'AwsCredentialsError' as const;

  /** @param roleName - the role that was to be assumed; undefined for the portal's own identity */
  constructor(
    readonly accountId: string,
    readonly roleName: string | undefined,
    cause: unknown,
  ) {
    super(
      roleName
        ? `The role ${roleName} of the account ${accountId} could not be assumed`
        : `There are no credentials for the account ${accountId}`,
      cause,
    );
  }
}
