import type {
  LifecycleRule,
  PublicAccessBlockConfiguration,
  ReplicationRule,
} from '@aws-sdk/client-s3';
import type { SandboxBucket } from './collections';

/** What tells one bucket from another; the rest is what the organization gives every bucket. */
export interface BucketOptions {
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
  readonly createdAt: Date;
  /** undefined: the bucket never got tags. */
  readonly tags: Readonly<Record<string, string>> | undefined;
  /** By default true. */
  readonly versioned?: boolean;
  /** By default S3's own keys (AES256); `none` where nothing was set. */
  readonly encryption?: 'AES256' | 'none' | { kmsKeyArn: string };
  readonly replicationRules?: readonly ReplicationRule[];
  /** By default true. */
  readonly publicAccessBlocked?: boolean;
  readonly lifecycleRules?: readonly LifecycleRule[];
}

export function makeBucket(options: BucketOptions): SandboxBucket {
  const { accountId, region, name, replicationRules } = options;
  return {
    name,
    region,
    description: {
      Name: name,
      CreationDate: options.createdAt,
      BucketRegion: region,
      BucketArn: bucketArn(name),
    },
    versioning: options.versioned ?? true ? 'Enabled' : undefined,
    encryptionRules: encryptionRules(options.encryption ?? 'AES256'),
    replication: replicationRules && {
      Role: `arn:aws:iam::${accountId}:role/service-role/s3-replication-${name}`,
      Rules: [...replicationRules],
    },
    publicAccessBlock: publicAccessBlock(options.publicAccessBlocked ?? true),
    lifecycleRules: options.lifecycleRules,
    tags: options.tags,
  };
}

/**
 * Makes a rule that copies a bucket's objects to a bucket in another Region.
 *
 * @param options.prefix - what it copies; by default everything
 * @param options.withMetrics - S3 measures latency and backlog of a rule only when asked to;
 *   by default it does, with the 15 minutes of S3 Replication Time Control
 */
export function makeReplicationRule(options: {
  id: string;
  destinationBucket: string;
  prefix?: string;
  withMetrics?: boolean;
  /** The key of the copies; without one those encrypted with KMS are not copied. */
  replicaKmsKeyArn?: string;
}): ReplicationRule {
  const { replicaKmsKeyArn } = options;
  return {
    ID: options.id,
    Priority: 1,
    Status: 'Enabled',
    Filter: { Prefix: options.prefix ?? '' },
    DeleteMarkerReplication: { Status: 'Enabled' },
    ...(replicaKmsKeyArn
      ? {
          SourceSelectionCriteria: {
            SseKmsEncryptedObjects: { Status: 'Enabled' },
          },
        }
      : {}),
    Destination: {
      Bucket: bucketArn(options.destinationBucket),
      ...(replicaKmsKeyArn
        ? { EncryptionConfiguration: { ReplicaKmsKeyID: replicaKmsKeyArn } }
        : {}),
      ...(options.withMetrics ?? true
        ? {
            Metrics: { Status: 'Enabled', EventThreshold: { Minutes: 15 } },
            ReplicationTime: { Status: 'Enabled', Time: { Minutes: 15 } },
          }
        : {}),
    },
  };
}

export function bucketArn(name: string): string {
  return `arn:aws:s3:::${name}`;
}

function encryptionRules(
  encryption: NonNullable<BucketOptions['encryption']>,
): SandboxBucket['encryptionRules'] {
  if (encryption === 'none') return undefined;
  return [
    {
      ApplyServerSideEncryptionByDefault:
        encryption === 'AES256'
          ? { SSEAlgorithm: 'AES256' }
          : {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: encryption.kmsKeyArn,
            },
      BucketKeyEnabled: encryption !== 'AES256',
    },
  ];
}

function publicAccessBlock(blocked: boolean): PublicAccessBlockConfiguration {
  return {
    BlockPublicAcls: blocked,
    IgnorePublicAcls: blocked,
    BlockPublicPolicy: blocked,
    RestrictPublicBuckets: blocked,
  };
}
