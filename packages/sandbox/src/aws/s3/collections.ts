import type {
  Bucket,
  LifecycleRule,
  PublicAccessBlockConfiguration,
  ReplicationConfiguration,
  ServerSideEncryptionRule,
} from '@aws-sdk/client-s3';
import { collection } from '../../core/Estate';

/** A bucket with its configurations; undefined is one that was never set. */
export interface SandboxBucket {
  readonly name: string;
  readonly region: string;
  readonly description: Bucket;
  readonly versioning: 'Enabled' | 'Suspended' | undefined;
  readonly encryptionRules: readonly ServerSideEncryptionRule[] | undefined;
  readonly replication: ReplicationConfiguration | undefined;
  readonly publicAccessBlock: PublicAccessBlockConfiguration | undefined;
  readonly lifecycleRules: readonly LifecycleRule[] | undefined;
  readonly tags: Readonly<Record<string, string>> | undefined;
}

/** Kept under the account and `GLOBAL`: any Region lists them all. */
export const buckets = collection<SandboxBucket>('s3.buckets');
