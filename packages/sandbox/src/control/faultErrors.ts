import { AwsError } from '../core/AwsHandlers';
import type { AwsCall } from '../core/SandboxAws';

/** How each service says that it is asked too much, as measured: code and HTTP status. */
const THROTTLING: Readonly<Record<string, readonly [string, number]>> = {
  autoscaling: ['Throttling', 400],
  ec2: ['RequestLimitExceeded', 503],
  elasticache: ['Throttling', 400],
  elasticloadbalancing: ['Throttling', 400],
  kafka: ['TooManyRequestsException', 429],
  lambda: ['TooManyRequestsException', 429],
  rds: ['Throttling', 400],
  route53: ['Throttling', 400],
  s3: ['SlowDown', 503],
  servicequotas: ['TooManyRequestsException', 400],
  sns: ['Throttling', 400],
  sts: ['Throttling', 400],
};

/**
 * How each service says with 403 that the caller may not. The others, which speak JSON over one
 * path, say `AccessDeniedException` with 400.
 */
const DENIED: Readonly<Record<string, string>> = {
  autoscaling: 'AccessDenied',
  backup: 'AccessDeniedException',
  ec2: 'UnauthorizedOperation',
  eks: 'AccessDeniedException',
  elasticache: 'AccessDenied',
  elasticloadbalancing: 'AccessDenied',
  kafka: 'AccessDeniedException',
  lambda: 'AccessDeniedException',
  monitoring: 'AccessDenied',
  rds: 'AccessDenied',
  route53: 'AccessDenied',
  s3: 'AccessDenied',
  sns: 'AuthorizationError',
  sqs: 'AccessDenied',
  sts: 'AccessDenied',
};

/** Where IAM calls a service otherwise than SigV4 does. */
const IAM_PREFIX: Readonly<Record<string, string>> = {
  monitoring: 'cloudwatch',
  tagging: 'tag',
};

/** Operations whose permission has another name. */
const ACTION_BY_OPERATION: Readonly<Record<string, string>> = {
  's3:GetBucketEncryption': 's3:GetEncryptionConfiguration',
  's3:GetBucketLifecycleConfiguration': 's3:GetLifecycleConfiguration',
  's3:GetBucketReplication': 's3:GetReplicationConfiguration',
  's3:GetPublicAccessBlock': 's3:GetBucketPublicAccessBlock',
  's3:HeadBucket': 's3:ListBucket',
  's3:ListBuckets': 's3:ListAllMyBuckets',
};

/** The error of a service that throttles a caller. */
export function throttledError(call: AwsCall): AwsError {
  const [code, statusCode] = THROTTLING[call.service] ?? [
    'ThrottlingException',
    400,
  ];
  const message =
    call.service === 's3'
      ? 'Please reduce your request rate.'
      : 'Rate exceeded';
  return new AwsError(code, message, statusCode);
}

/** The error of a service whose caller lacks the permission. */
export function deniedError(call: AwsCall): AwsError {
  const operation = `${IAM_PREFIX[call.service] ?? call.service}:${
    call.operation
  }`;
  const action = ACTION_BY_OPERATION[operation] ?? operation;
  return new AwsError(
    DENIED[call.service] ?? 'AccessDeniedException',
    `User: ${call.callerArn} is not authorized to perform: ${action} because no identity-based policy allows the ${action} action`,
    DENIED[call.service] ? 403 : 400,
  );
}
