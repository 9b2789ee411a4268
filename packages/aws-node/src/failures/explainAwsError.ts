import {
  ReadFailure,
  ReadFailureReason,
  regionName,
  Target,
} from '@meridian/aws-common';
import { iamActionOf } from '../clients/iamActions';
import { reasonOfErrorCode } from './errorCodes';
import { AwsCredentialsError } from './errors';
import { ErrorFacts, readErrorFacts } from './readErrorFacts';
import { withoutSecrets } from './withoutSecrets';

/** What was read when an error came. */
export interface AwsReadContext {
  /** The IAM prefix of the service, for example `rds`. */
  readonly service: string;
  /** The API operation, for example `DescribeDBInstances`. */
  readonly operation?: string;
  readonly target: Target;
}

/** How far chains of causes are followed. */
const MAX_DEPTH = 5;

/**
 * Says why a read from AWS failed, in words that a reader can act on.
 *
 * Takes anything that an SDK client, a credential provider or this package's own guards throw.
 * The message is a sentence without keys, tokens or signatures.
 */
export function explainAwsError(
  error: unknown,
  context: AwsReadContext,
): ReadFailure {
  if (isCredentialsError(error)) {
    return explainCredentials(error, context);
  }
  const facts = readErrorFacts(error);
  const cause = deadlineCause(facts);
  if (cause) {
    return explainAwsError(cause, context);
  }
  const { reason, code } = classify(error, facts);
  const failure = { reason, awsErrorCode: code };
  if (reason === 'denied') {
    const missingAction =
      missingActionIn(facts.message) ??
      (context.operation && iamActionOf(context.service, context.operation));
    return {
      ...failure,
      message: deniedMessage(facts, context, missingAction),
      ...(missingAction && { missingAction }),
    };
  }
  return { ...failure, message: messageOf(reason, code, facts, context) };
}

/** Whether a failure speaks against the service being there at all: nothing came back, or a 5xx. */
export function isOutage(error: unknown, context: AwsReadContext): boolean {
  const { reason } = explainAwsError(error, context);
  if (reason === 'unreachable') {
    return true;
  }
  const { httpStatusCode } = readErrorFacts(error);
  return (
    reason !== 'throttled' &&
    httpStatusCode !== undefined &&
    httpStatusCode >= 500
  );
}

function isCredentialsError(error: unknown): error is AwsCredentialsError {
  // By name, because two copies of a package have two classes.
  return error instanceof Error && error.name === 'AwsCredentialsError';
}

/** A call that was refused until its deadline passed failed because it was refused. */
function deadlineCause(facts: ErrorFacts): unknown {
  if (!facts.codes.includes('CallDeadlineError') || !facts.cause) {
    return undefined;
  }
  const { reason } = classify(facts.cause, readErrorFacts(facts.cause));
  return reason === 'throttled' || reason === 'error' ? facts.cause : undefined;
}

function classify(
  error: unknown,
  facts: ErrorFacts,
  depth = 0,
): { reason: ReadFailureReason; code?: string } {
  // An answer that could not be understood keeps the name of the parser's error, so it goes first.
  if (isUnreadableAnswer(error, facts)) {
    return { reason: 'invalid-answer', code: facts.codes[0] };
  }
  for (const code of facts.codes) {
    const reason = reasonOfErrorCode(code);
    if (reason) {
      return { reason, code };
    }
  }
  if (facts.httpStatusCode === 429) {
    return { reason: 'throttled', code: facts.codes[0] };
  }
  if (facts.httpStatusCode === 401 || facts.httpStatusCode === 403) {
    return { reason: 'denied', code: facts.codes[0] };
  }
  if (facts.cause && facts.httpStatusCode === undefined && depth < MAX_DEPTH) {
    const below = classify(facts.cause, readErrorFacts(facts.cause), depth + 1);
    if (below.reason !== 'error') {
      return below;
    }
  }
  const networkCode = networkCodeIn(facts);
  return networkCode
    ? { reason: 'unreachable', code: networkCode }
    : { reason: 'error', code: facts.codes[0] };
}

/**
 * The code of a network error in its message, where the error itself was lost: the SDK's retries
 * wrap what is no `Error` of their own realm and keep only its text.
 */
function networkCodeIn(facts: ErrorFacts): string | undefined {
  if (facts.httpStatusCode !== undefined) {
    return undefined;
  }
  return /socket hang up/.test(facts.message)
    ? 'ECONNRESET'
    : /\b(?:ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT)\b/.exec(
        facts.message,
      )?.[0];
}

function isUnreadableAnswer(error: unknown, facts: ErrorFacts): boolean {
  if (error instanceof SyntaxError || facts.codes.includes('SyntaxError')) {
    return true;
  }
  const isErrorOfService =
    typeof error === 'object' && error !== null && '$fault' in error;
  const isErrorOfDeserializer =
    typeof error === 'object' && error !== null && '$response' in error;
  return (
    !isErrorOfService &&
    isErrorOfDeserializer &&
    (error instanceof TypeError ||
      /deserialization error|unexpected (?:token|end|close)|unclosed|invalid|expected|parse/i.test(
        facts.message,
      ))
  );
}

function missingActionIn(message: string): string | undefined {
  return /not authorized to perform:?\s+([a-z0-9-]+:[A-Za-z0-9]+)/i.exec(
    message,
  )?.[1];
}

function deniedMessage(
  facts: ErrorFacts,
  context: AwsReadContext,
  missingAction: string | undefined,
): string {
  const boundary = /explicit deny/i.test(facts.message)
    ? ' An explicit deny forbids it, for example in a service control policy.'
    : '';
  return missingAction
    ? `${whatIn(
        context,
      )} could not be read: the role may not do ${missingAction}. Allow it in the role's policy.${boundary}`
    : `${whatIn(context)} could not be read: ${quote(
        facts,
      )} Check the role's policy and its credentials.${boundary}`;
}

function explainCredentials(
  error: AwsCredentialsError,
  context: AwsReadContext,
): ReadFailure {
  const cause = error.cause;
  const facts = readErrorFacts(cause);
  const { reason, code } = classify(cause, facts);
  const who = error.roleName
    ? `The role ${error.roleName} of the account ${error.accountId} could not be assumed`
    : `There are no credentials for the account ${error.accountId}`;
  if (reason === 'unreachable' || reason === 'throttled') {
    return {
      reason,
      awsErrorCode: code,
      message: `${who}: STS ${
        reason === 'throttled'
          ? 'refused because of the rate'
          : 'did not answer'
      }, so ${whatIn(context)} could not be read.`,
    };
  }
  if (error.roleName) {
    return {
      reason: 'denied',
      awsErrorCode: code,
      missingAction: 'sts:AssumeRole',
      message: `${who}: ${quote(
        facts,
      )} Check that the role exists, that it trusts the portal's identity, and that this identity may do sts:AssumeRole on it.`,
    };
  }
  return {
    reason: 'denied',
    awsErrorCode: code,
    message: `${who}: ${quote(
      facts,
    )} Set aws.accountDefaults.roleName, or list the account in aws.accounts.`,
  };
}

function messageOf(
  reason: ReadFailureReason,
  code: string | undefined,
  facts: ErrorFacts,
  context: AwsReadContext,
): string {
  const what = whatIn(context);
  switch (reason) {
    case 'throttled':
      return `${what} could not be read: AWS refused because of the request rate (${code}), retries included. Lower meridian.aws.client.concurrencyPerTarget or read less often.`;
    case 'unreachable':
      return unreachableMessage(what, code, facts);
    case 'unsupported':
      return `${what} could not be read: the service is not available there, or the account or its credentials are not enabled for it (${code}). Enable the Region for the account, or remove it from meridian.aws.regions.`;
    case 'invalid-answer':
      return `${what} could not be read: the answer could not be understood (${withoutSecrets(
        facts.message,
      )}).`;
    default:
      return `${what} could not be read: ${quote(facts, code)}`;
  }
}

function unreachableMessage(
  what: string,
  code: string | undefined,
  facts: ErrorFacts,
): string {
  switch (code) {
    case 'CircuitOpenError':
      return `${what} was not read: ${withoutSecrets(facts.message)}.`;
    case 'CallDeadlineError':
      return `${what} could not be read: no answer came in time. ${withoutSecrets(
        facts.message,
      )}.`;
    case 'AbortError':
      return `${what} was not read to its end: the read was given up.`;
    default:
      return `${what} could not be read: no answer came (${code}).`;
  }
}

function whatIn({ service, operation, target }: AwsReadContext): string {
  const name = regionName(target.region);
  const region =
    name === target.region || target.region === 'global'
      ? target.region
      : `${target.region} (${name})`;
  const what = operation ? `${service}:${operation}` : service;
  return `${what} in ${target.accountId}, ${region}`;
}

function quote(facts: ErrorFacts, code = facts.codes[0]): string {
  const said = withoutSecrets(facts.message).replace(/[.\s]+$/, '');
  const parts = [code, said].filter(part => part);
  return `${parts.join(': ') || 'AWS gave no reason'}.`;
}
