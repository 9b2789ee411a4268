import type { ReadFailure } from '@meridian/aws-common';
import {
  AwsCredentialsError,
  CallDeadlineError,
  CircuitOpenError,
} from './errors';
import { explainAwsError, isOutage } from './explainAwsError';

const target = { accountId: '555566667777', region: 'us-east-1' };
const context = {
  service: 'rds',
  operation: 'DescribeDBInstances',
  target,
};

/** An error as the SDK builds it from an answer. */
const awsError = (name: string, message = '', status = 400) =>
  Object.assign(new Error(message), {
    name,
    $fault: status < 500 ? 'client' : 'server',
    $metadata: { httpStatusCode: status },
  });

/** An error as Node's network stack throws it. */
const nodeError = (code: string, name = 'Error') =>
  Object.assign(new Error(`connect ${code} 127.0.0.1:4566`), { code, name });

const WHAT = 'rds:DescribeDBInstances in 555566667777, us-east-1 (N. Virginia)';

describe('explainAwsError', () => {
  it.each<[string, unknown, Partial<ReadFailure>]>([
    [
      'AccessDenied that names the action',
      awsError(
        'AccessDenied',
        'User: arn:aws:sts::555566667777:assumed-role/Reader/backstage is not authorized to perform: rds:ListTagsForResource on resource: arn:aws:rds:us-east-1:555566667777:db:orders because no identity-based policy allows the rds:ListTagsForResource action',
        403,
      ),
      {
        reason: 'denied',
        awsErrorCode: 'AccessDenied',
        missingAction: 'rds:ListTagsForResource',
        message: `${WHAT} could not be read: the role may not do rds:ListTagsForResource. Allow it in the role's policy.`,
      },
    ],
    [
      'AccessDeniedException that names nothing',
      awsError('AccessDeniedException', 'Access denied', 403),
      { reason: 'denied', missingAction: 'rds:DescribeDBInstances' },
    ],
    [
      'UnauthorizedOperation of EC2',
      awsError(
        'UnauthorizedOperation',
        'You are not authorized to perform this operation. User: arn:aws:iam::1:user/x is not authorized to perform: ec2:DescribeVpcs with an explicit deny in a service control policy. Encoded authorization failure message: abcDEF123',
        403,
      ),
      {
        reason: 'denied',
        missingAction: 'ec2:DescribeVpcs',
        message: `${WHAT} could not be read: the role may not do ec2:DescribeVpcs. Allow it in the role's policy. An explicit deny forbids it, for example in a service control policy.`,
      },
    ],
    [
      'AuthorizationError',
      awsError('AuthorizationError'),
      { reason: 'denied' },
    ],
    ['AccessDeniedFault', awsError('AccessDeniedFault'), { reason: 'denied' }],
    ['a bare 403', awsError('Unknown', '', 403), { reason: 'denied' }],
    [
      'a role that cannot be assumed',
      new AwsCredentialsError(
        '555566667777',
        'MeridianReader',
        awsError(
          'AccessDenied',
          'User: arn:aws:iam::111122223333:user/portal is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::555566667777:role/MeridianReader',
          403,
        ),
      ),
      {
        reason: 'denied',
        awsErrorCode: 'AccessDenied',
        missingAction: 'sts:AssumeRole',
        message: expect.stringMatching(
          /^The role MeridianReader of the account 555566667777 could not be assumed: .*Check that the role exists, that it trusts/,
        ),
      },
    ],
    [
      'an STS that does not answer',
      new AwsCredentialsError(
        '555566667777',
        'MeridianReader',
        nodeError('ECONNREFUSED'),
      ),
      {
        reason: 'unreachable',
        message: `The role MeridianReader of the account 555566667777 could not be assumed: STS did not answer, so ${WHAT} could not be read.`,
      },
    ],
    [
      'no credentials at all',
      new AwsCredentialsError(
        '555566667777',
        undefined,
        Object.assign(
          new Error('Could not load credentials from any providers'),
          { name: 'CredentialsProviderError' },
        ),
      ),
      {
        reason: 'denied',
        message: expect.stringContaining(
          'There are no credentials for the account 555566667777',
        ),
      },
    ],
    ['Throttling', awsError('Throttling'), { reason: 'throttled' }],
    [
      'ThrottlingException',
      awsError('ThrottlingException'),
      { reason: 'throttled' },
    ],
    [
      'RequestLimitExceeded',
      awsError('RequestLimitExceeded', '', 503),
      { reason: 'throttled' },
    ],
    [
      'TooManyRequestsException',
      awsError('TooManyRequestsException', '', 429),
      { reason: 'throttled' },
    ],
    ['SlowDown', awsError('SlowDown', '', 503), { reason: 'throttled' }],
    ['a bare 429', awsError('Unknown', '', 429), { reason: 'throttled' }],
    [
      'ECONNREFUSED, which the SDK calls a timeout',
      nodeError('ECONNREFUSED', 'TimeoutError'),
      {
        reason: 'unreachable',
        awsErrorCode: 'ECONNREFUSED',
        message: `${WHAT} could not be read: no answer came (ECONNREFUSED).`,
      },
    ],
    ['ECONNRESET', nodeError('ECONNRESET'), { reason: 'unreachable' }],
    ['ENOTFOUND', nodeError('ENOTFOUND'), { reason: 'unreachable' }],
    [
      'TimeoutError',
      Object.assign(new Error('slow'), { name: 'TimeoutError' }),
      { reason: 'unreachable' },
    ],
    [
      'an abort',
      Object.assign(new Error('Request aborted'), { name: 'AbortError' }),
      { reason: 'unreachable' },
    ],
    [
      'fetch failing below',
      new Error('fetch failed', { cause: nodeError('ECONNREFUSED') }),
      { reason: 'unreachable', awsErrorCode: 'ECONNREFUSED' },
    ],
    [
      'a network error that the SDK wrapped',
      new Error('AWS SDK error wrapper for Error: socket hang up'),
      { reason: 'unreachable', awsErrorCode: 'ECONNRESET' },
    ],
    [
      'an error of AWS that speaks of the network',
      awsError('SomethingElse', 'we saw ECONNRESET', 400),
      { reason: 'error', awsErrorCode: 'SomethingElse' },
    ],
    [
      'a deadline',
      new CallDeadlineError(20_000),
      {
        reason: 'unreachable',
        awsErrorCode: 'CallDeadlineError',
        message: `${WHAT} could not be read: no answer came in time. The call did not end within its deadline of 20000 ms.`,
      },
    ],
    [
      'a deadline after being throttled all the time',
      new CallDeadlineError(20_000, awsError('Throttling')),
      { reason: 'throttled', awsErrorCode: 'Throttling' },
    ],
    [
      'an open circuit breaker',
      new CircuitOpenError(
        'rds',
        target,
        new Date('2026-03-01T12:00:00Z'),
        new Date('2026-03-01T12:01:00Z'),
      ),
      {
        reason: 'unreachable',
        awsErrorCode: 'CircuitOpenError',
        message: `${WHAT} was not read: rds in 555566667777/us-east-1 has not answered since 2026-03-01T12:00:00.000Z, so it was not called; it is tried again after 2026-03-01T12:01:00.000Z.`,
      },
    ],
    [
      'OptInRequired',
      awsError('OptInRequired', '', 403),
      { reason: 'unsupported' },
    ],
    [
      'a token that is unknown in the Region',
      awsError('UnrecognizedClientException', '', 403),
      { reason: 'unsupported' },
    ],
    [
      'InvalidClientTokenId',
      awsError('InvalidClientTokenId', '', 403),
      { reason: 'unsupported' },
    ],
    [
      'UnsupportedOperation',
      awsError('UnsupportedOperation'),
      { reason: 'unsupported' },
    ],
    ['a syntax error', new SyntaxError('x'), { reason: 'invalid-answer' }],
    [
      'an answer that the SDK could not take apart',
      Object.assign(
        new TypeError(
          'x is not iterable\n  Deserialization error: to see the raw response, inspect the hidden field {error}.$response on this object.',
        ),
        { $response: { statusCode: 200 } },
      ),
      {
        reason: 'invalid-answer',
        message: `${WHAT} could not be read: the answer could not be understood (x is not iterable).`,
      },
    ],
    [
      'another error of AWS',
      awsError('DBInstanceNotFound', 'DBInstance orders not found.', 404),
      {
        reason: 'error',
        awsErrorCode: 'DBInstanceNotFound',
        message: `${WHAT} could not be read: DBInstanceNotFound: DBInstance orders not found.`,
      },
    ],
    [
      'a mistake of our own',
      new TypeError('x is undefined'),
      { reason: 'error', awsErrorCode: 'TypeError' },
    ],
    [
      'something that is no error',
      'boom',
      {
        reason: 'error',
        message: `${WHAT} could not be read: boom.`,
      },
    ],
    ['nothing', undefined, { reason: 'error' }],
  ])('explains %s', (_, error, expected) => {
    expect(explainAwsError(error, context)).toMatchObject(expected);
  });

  it('takes the IAM action of the operation where its name differs', () => {
    expect(
      explainAwsError(awsError('AccessDenied', 'Access Denied', 403), {
        service: 's3',
        operation: 'ListBuckets',
        target: { ...target, region: 'global' },
      }),
    ).toEqual({
      reason: 'denied',
      awsErrorCode: 'AccessDenied',
      missingAction: 's3:ListAllMyBuckets',
      message:
        "s3:ListBuckets in 555566667777, global could not be read: the role may not do s3:ListAllMyBuckets. Allow it in the role's policy.",
    });
  });

  it.each([
    ['AKIAIOSFODNN7EXAMPLE', 'The key AKIAIOSFODNN7EXAMPLE is odd'],
    [
      'wJalrXUtnFEMI',
      'Credential=wJalrXUtnFEMI/20260301/us-east-1, SignedHeaders=host',
    ],
    ['FwoGZXIvYXdz', 'X-Amz-Security-Token=FwoGZXIvYXdz&x=1'],
    [
      'a1b2c3d4',
      "The Canonical String for this request should have been\n'GET\n/\nx-amz-security-token:a1b2c3d4'",
    ],
    ['QUJD'.repeat(20), `token ${'QUJD'.repeat(20)} expired`],
  ])('does not let %s out', (secret, message) => {
    const failure = explainAwsError(
      awsError('ValidationError', message),
      context,
    );
    expect(failure.message).toContain('ValidationError');
    expect(failure.message).not.toContain(secret);
  });
});

describe('isOutage', () => {
  it.each([
    ['a refused connection', nodeError('ECONNREFUSED'), true],
    ['a deadline', new CallDeadlineError(1), true],
    ['a server error', awsError('InternalFailure', '', 500), true],
    ['an unavailable service', awsError('ServiceUnavailable', '', 503), true],
    ['throttling with 503', awsError('SlowDown', '', 503), false],
    ['a denial', awsError('AccessDenied', '', 403), false],
    ['a bad request', awsError('ValidationError', '', 400), false],
  ])('counts %s: %p', (_, error, expected) => {
    expect(isOutage(error, context)).toBe(expected);
  });
});
