import {
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketReplicationCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  S3Client,
  type GetBucketLifecycleConfigurationOutput,
  type GetBucketVersioningOutput,
  type PublicAccessBlockConfiguration,
  type ReplicationConfiguration,
  type ServerSideEncryptionConfiguration,
} from '@aws-sdk/client-s3';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';
import { readDetail, type Detail } from '../lib/readDetail';

/** The configurations of a bucket; `absent` is one that was never set. */
export interface BucketDetails {
  readonly versioning: Detail<GetBucketVersioningOutput>;
  readonly encryption: Detail<ServerSideEncryptionConfiguration | undefined>;
  readonly replication: Detail<ReplicationConfiguration | undefined>;
  readonly publicAccessBlock: Detail<
    PublicAccessBlockConfiguration | undefined
  >;
  readonly lifecycle: Detail<GetBucketLifecycleConfigurationOutput>;
}

/**
 * Reads the configurations of a bucket, which has to be in the target's Region: S3 sends callers
 * away from the endpoints of the others.
 *
 * @returns undefined when the bucket vanished since it was listed
 */
export async function describeBucket(
  context: CollectContext,
  name: string,
  arn: string,
): Promise<BucketDetails | undefined> {
  const client = context.client(S3Client);
  const abort = { abortSignal: context.signal };
  const bucket = { Bucket: name };

  /** @param absentCode - how S3 says that the bucket, or its configuration, is not there */
  const detail = <T>(
    operation: string,
    what: string,
    absentCode: string,
    read: () => Promise<T>,
  ) =>
    readDetail(
      context,
      {
        service: 's3',
        operation,
        arn,
        what: `The ${what} of the bucket ${name}`,
        absentCodes: [absentCode, 'NoSuchBucket'],
      },
      read,
    );

  // Every bucket has a state of versioning, so only a missing bucket has none.
  const versioning = await detail(
    'GetBucketVersioning',
    'versioning',
    'NoSuchBucket',
    () => client.send(new GetBucketVersioningCommand(bucket), abort),
  );
  if (versioning.outcome === 'absent') {
    return undefined;
  }
  const [encryption, replication, publicAccessBlock, lifecycle] =
    await Promise.all([
      detail(
        'GetBucketEncryption',
        'default encryption',
        'ServerSideEncryptionConfigurationNotFoundError',
        async () =>
          (
            await client.send(new GetBucketEncryptionCommand(bucket), abort)
          ).ServerSideEncryptionConfiguration,
      ),
      detail(
        'GetBucketReplication',
        'replication rules',
        'ReplicationConfigurationNotFoundError',
        async () =>
          (
            await client.send(new GetBucketReplicationCommand(bucket), abort)
          ).ReplicationConfiguration,
      ),
      detail(
        'GetPublicAccessBlock',
        'public access block',
        'NoSuchPublicAccessBlockConfiguration',
        async () =>
          (
            await client.send(new GetPublicAccessBlockCommand(bucket), abort)
          ).PublicAccessBlockConfiguration,
      ),
      detail(
        'GetBucketLifecycleConfiguration',
        'lifecycle rules',
        'NoSuchLifecycleConfiguration',
        () =>
          client.send(
            new GetBucketLifecycleConfigurationCommand(bucket),
            abort,
          ),
      ),
    ]);
  return {
    versioning,
    encryption,
    replication,
    publicAccessBlock,
    lifecycle,
  };
}
