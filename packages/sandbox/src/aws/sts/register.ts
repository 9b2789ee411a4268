import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
} from '@aws-sdk/client-sts';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../core/AwsHandlers';
import {
  accessKeyForAccount,
  assumedRoleArn,
  sessionToken,
} from '../../core/credentials';
import { ACCOUNTS } from '../../estate/organization';

const DEFAULT_SESSION_SECONDS = 3600;
const ROLE_ARN = /^arn:aws[a-z-]*:iam::(\d{12}):role\/[\w+=,.@/-]+$/;
const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;

/** STS: hands out sessions whose access keys tell their account. */
export function registerSts(aws: AwsHandlers): void {
  aws.on(GetCallerIdentityCommand, (_input, { accountId, callerArn }) => ({
    Account: accountId,
    Arn: callerArn,
    UserId: `AIDA${accountId}`,
  }));
  aws.on(AssumeRoleCommand, (input, context) =>
    openSession('AssumeRole', input, context),
  );
  aws.on(AssumeRoleWithWebIdentityCommand, (input, context) => ({
    ...openSession('AssumeRoleWithWebIdentity', input, context),
    SubjectFromWebIdentityToken: input.RoleSessionName,
    Audience: 'sts.amazonaws.com',
  }));
}

function openSession(
  action: string,
  input: {
    RoleArn: string | undefined;
    RoleSessionName: string | undefined;
    DurationSeconds?: number;
  },
  context: AwsRequestContext,
) {
  const roleArn = input.RoleArn ?? '';
  const sessionName = input.RoleSessionName ?? '';
  const accountId = ROLE_ARN.exec(roleArn)?.[1];
  if (!accountId) {
    throw new AwsError('ValidationError', `${roleArn} is invalid`);
  }
  if (!SESSION_NAME.test(sessionName)) {
    throw new AwsError(
      'ValidationError',
      `1 validation error detected: Value '${sessionName}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*`,
    );
  }
  if (!isKnownAccount(accountId, context)) {
    throw new AwsError(
      'AccessDenied',
      `User: ${context.callerArn} is not authorized to perform: sts:${action} on resource: ${roleArn}`,
      403,
    );
  }
  const session = { roleArn, sessionName };
  return {
    Credentials: {
      AccessKeyId: accessKeyForAccount(accountId),
      SecretAccessKey: 'the-sandbox-does-not-verify-signatures',
      SessionToken: sessionToken(session),
      Expiration: expiration(context.now, input.DurationSeconds),
    },
    AssumedRoleUser: {
      AssumedRoleId: `AROA${accountId}:${sessionName}`,
      Arn: assumedRoleArn(session),
    },
  };
}

function isKnownAccount(
  accountId: string,
  { estate }: AwsRequestContext,
): boolean {
  return (
    Object.values<string>(ACCOUNTS).includes(accountId) ||
    estate.hasAccount(accountId)
  );
}

/**
 * The SDK compares expirations with its own clock, so a session that the sandbox's clock
 * would have ended in the past still has to last.
 */
function expiration(
  now: Date,
  durationSeconds = DEFAULT_SESSION_SECONDS,
): Date {
  const start = Math.max(now.getTime(), Date.now());
  return new Date(
    start + Math.max(durationSeconds, DEFAULT_SESSION_SECONDS) * 1000,
  );
}
