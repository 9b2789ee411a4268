import type { ReadFailureReason } from '@meridian/aws-common';

/*
 * Error codes as AWS spells them, by what they mean for a reader.
 *
 * Sources: the "Common errors" pages of the API references (query, ec2, json and rest services
 * differ in spelling), S3's list of error codes, and the SDK's own lists in
 * `@smithy/core/retry` for throttling and transient errors.
 */
const CODES: Readonly<Record<string, readonly string[]>> = {
  denied: [
    'AccessDenied',
    'AccessDeniedException',
    'AccessDeniedFault',
    'AuthFailure',
    'AuthorizationError',
    'AuthorizationErrorException',
    'CredentialsProviderError',
    'ExpiredToken',
    'ExpiredTokenException',
    'Forbidden',
    'ForbiddenException',
    'IncompleteSignature',
    'InvalidAccessKeyId',
    'InvalidSignatureException',
    'KMSAccessDeniedException',
    'MissingAuthenticationToken',
    'MissingAuthenticationTokenException',
    'NotAuthorized',
    'NotAuthorizedException',
    'SignatureDoesNotMatch',
    'TokenRefreshRequired',
    'UnauthorizedAccess',
    'UnauthorizedException',
    'UnauthorizedOperation',
  ],
  throttled: [
    'BandwidthLimitExceeded',
    'EC2ThrottledException',
    'PriorRequestNotComplete',
    'ProvisionedThroughputExceededException',
    'RequestLimitExceeded',
    'RequestThrottled',
    'RequestThrottledException',
    'SlowDown',
    'ThrottledException',
    'Throttling',
    'ThrottlingException',
    'TooManyRequests',
    'TooManyRequestsException',
  ],
  unreachable: [
    'AbortError',
    'CallDeadlineError',
    'CircuitOpenError',
    'RequestTimeout',
    'RequestTimeoutException',
    'TimeoutError',
    // Codes of Node's network stack.
    'EAI_AGAIN',
    'ECONNABORTED',
    'ECONNREFUSED',
    'ECONNRESET',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOTFOUND',
    'EPIPE',
    'ETIMEDOUT',
    'ERR_SOCKET_CONNECTION_TIMEOUT',
    'UND_ERR_CONNECT_TIMEOUT',
  ],
  unsupported: [
    'AccountNotRegisteredException',
    // A Region that the account did not enable answers with these: its tokens are unknown there.
    'InvalidClientTokenId',
    'OptInRequired',
    'UnrecognizedClientException',
    'InvalidAction',
    'InvalidEndpointException',
    'OperationNotSupportedException',
    'RegionDisabledException',
    'SubscriptionRequiredException',
    'UnknownEndpoint',
    'UnknownOperationException',
    'UnsupportedOperation',
    'UnsupportedOperationException',
  ],
  'invalid-answer': [
    'IncompleteBody',
    'SyntaxError',
    // Node's HTTP parser, when what comes back is not HTTP.
    'HPE_INVALID_CONSTANT',
    'HPE_INVALID_CONTENT_LENGTH',
    'HPE_INVALID_HEADER_TOKEN',
    'HPE_INVALID_VERSION',
  ],
};

const REASONS: ReadonlyMap<string, ReadFailureReason> = new Map(
  (
    [
      'denied',
      'throttled',
      'unreachable',
      'unsupported',
      'invalid-answer',
    ] as const
  ).flatMap(reason =>
    CODES[reason].map((code): [string, ReadFailureReason] => [code, reason]),
  ),
);

/** What an error code means, or undefined when it is none of the common ones. */
export function reasonOfErrorCode(code: string): ReadFailureReason | undefined {
  return REASONS.get(code);
}
