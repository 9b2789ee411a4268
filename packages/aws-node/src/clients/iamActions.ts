/**
 * IAM prefixes that differ from the name the service signs its requests with.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
const PREFIX_BY_SIGNING_NAME: ReadonlyMap<string, string> = new Map([
  ['email', 'ses'],
  ['monitoring', 'cloudwatch'],
  ['tagging', 'tag'],
]);

/** Operations whose IAM action has another name, from the same reference. */
const ACTION_BY_OPERATION: ReadonlyMap<string, string> = new Map([
  ['dynamodb:BatchExecuteStatement', 'dynamodb:PartiQLSelect'],
  ['dynamodb:ExecuteStatement', 'dynamodb:PartiQLSelect'],
  ['lambda:Invoke', 'lambda:InvokeFunction'],
  ['s3:GetBucketAccelerateConfiguration', 's3:GetAccelerateConfiguration'],
  ['s3:GetBucketAnalyticsConfiguration', 's3:GetAnalyticsConfiguration'],
  ['s3:GetBucketCors', 's3:GetBucketCORS'],
  ['s3:GetBucketEncryption', 's3:GetEncryptionConfiguration'],
  [
    's3:GetBucketIntelligentTieringConfiguration',
    's3:GetIntelligentTieringConfiguration',
  ],
  ['s3:GetBucketInventoryConfiguration', 's3:GetInventoryConfiguration'],
  ['s3:GetBucketLifecycle', 's3:GetLifecycleConfiguration'],
  ['s3:GetBucketLifecycleConfiguration', 's3:GetLifecycleConfiguration'],
  ['s3:GetBucketMetricsConfiguration', 's3:GetMetricsConfiguration'],
  ['s3:GetBucketNotificationConfiguration', 's3:GetBucketNotification'],
  ['s3:GetBucketReplication', 's3:GetReplicationConfiguration'],
  ['s3:GetObjectLockConfiguration', 's3:GetBucketObjectLockConfiguration'],
  ['s3:GetPublicAccessBlock', 's3:GetBucketPublicAccessBlock'],
  ['s3:HeadBucket', 's3:ListBucket'],
  ['s3:HeadObject', 's3:GetObject'],
  [
    's3:ListBucketIntelligentTieringConfigurations',
    's3:GetIntelligentTieringConfiguration',
  ],
  ['s3:ListBucketInventoryConfigurations', 's3:GetInventoryConfiguration'],
  ['s3:ListBucketMetricsConfigurations', 's3:GetMetricsConfiguration'],
  ['s3:ListBuckets', 's3:ListAllMyBuckets'],
  ['s3:ListMultipartUploads', 's3:ListBucketMultipartUploads'],
  ['s3:ListObjectVersions', 's3:ListBucketVersions'],
  ['s3:ListObjects', 's3:ListBucket'],
  ['s3:ListObjectsV2', 's3:ListBucket'],
  ['s3:ListParts', 's3:ListMultipartUploadParts'],
]);

/**
 * The IAM prefix of a service, for example `cloudwatch` for the signing name `monitoring`.
 *
 * @param signingName - `defaultSigningName` of the SDK client's config
 */
export function iamPrefixOf(signingName: string): string {
  return PREFIX_BY_SIGNING_NAME.get(signingName) ?? signingName;
}

/**
 * The IAM action that an operation needs, for example `s3:ListAllMyBuckets` for ListBuckets.
 *
 * @param service - the IAM prefix of the service
 */
export function iamActionOf(service: string, operation: string): string {
  const action = `${service}:${operation}`;
  return ACTION_BY_OPERATION.get(action) ?? action;
}
