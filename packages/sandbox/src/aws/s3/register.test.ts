import {
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLocationCommand,
  GetBucketReplicationCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  ListBucketsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { GLOBAL } from '../../core/Estate';
import { ACCOUNT_ID, serveEstate } from '../__testUtils__/serveEstate';
import { buckets } from './collections';
import { makeBucket } from './factory';
import { registerS3 } from './register';

describe('registerS3', () => {
  let served: Awaited<ReturnType<typeof serveEstate>>;
  let client: S3Client;

  beforeAll(async () => {
    served = await serveEstate(registerS3, estate => {
      for (const [name, region] of [
        ['east-2', 'us-east-1'],
        ['east-1', 'us-east-1'],
        ['west-1', 'us-west-2'],
      ]) {
        estate.add(
          buckets,
          ACCOUNT_ID,
          GLOBAL,
          makeBucket({
            accountId: ACCOUNT_ID,
            region,
            name,
            createdAt: new Date('2026-08-22T12:00:00Z'),
            tags: undefined,
            encryption: 'none',
            versioned: false,
          }),
        );
      }
    });
    client = new S3Client(served.clientConfig());
  });
  afterAll(async () => {
    client.destroy();
    await served.stop();
  });

  it('lists the buckets of all Regions, and names the Regions only to who asks for something', async () => {
    const plain = await client.send(new ListBucketsCommand({}));
    const paged = await client.send(new ListBucketsCommand({ MaxBuckets: 2 }));
    const rest = await client.send(
      new ListBucketsCommand({
        MaxBuckets: 2,
        ContinuationToken: paged.ContinuationToken,
      }),
    );

    expect(plain.Buckets?.map(bucket => bucket.Name)).toEqual([
      'east-1',
      'east-2',
      'west-1',
    ]);
    expect(plain.Buckets?.[0].BucketRegion).toBeUndefined();
    expect(
      [...(paged.Buckets ?? []), ...(rest.Buckets ?? [])].map(
        bucket => bucket.BucketRegion,
      ),
    ).toEqual(['us-east-1', 'us-east-1', 'us-west-2']);
    expect(rest.ContinuationToken).toBeUndefined();
  });

  it('lists the buckets of a Region at its own endpoint alone', async () => {
    const own = await client.send(
      new ListBucketsCommand({ BucketRegion: 'us-east-1' }),
    );

    expect(own.Buckets?.map(bucket => bucket.Name)).toEqual([
      'east-1',
      'east-2',
    ]);
    await expect(
      client.send(new ListBucketsCommand({ BucketRegion: 'us-west-2' })),
    ).rejects.toMatchObject({ name: 'InvalidArgument' });
  });

  it('says where a bucket is, and sends callers in the wrong Region away', async () => {
    const { LocationConstraint } = await client.send(
      new GetBucketLocationCommand({ Bucket: 'west-1' }),
    );

    expect(LocationConstraint).toBe('us-west-2');
    await expect(
      client.send(new GetBucketVersioningCommand({ Bucket: 'west-1' })),
    ).rejects.toMatchObject({ name: 'PermanentRedirect' });
  });

  it('says of what was never configured what S3 says', async () => {
    const bucket = { Bucket: 'east-1' };
    const { Status } = await client.send(
      new GetBucketVersioningCommand(bucket),
    );

    expect(Status).toBeUndefined();
    await expect(
      client.send(new GetBucketEncryptionCommand(bucket)),
    ).rejects.toMatchObject({
      name: 'ServerSideEncryptionConfigurationNotFoundError',
    });
    await expect(
      client.send(new GetBucketReplicationCommand(bucket)),
    ).rejects.toMatchObject({ name: 'ReplicationConfigurationNotFoundError' });
    await expect(
      client.send(new GetBucketLifecycleConfigurationCommand(bucket)),
    ).rejects.toMatchObject({ name: 'NoSuchLifecycleConfiguration' });
    await expect(
      client.send(new GetBucketTaggingCommand(bucket)),
    ).rejects.toMatchObject({ name: 'NoSuchTagSet' });
    await expect(
      client.send(new GetBucketTaggingCommand({ Bucket: 'nowhere' })),
    ).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });
});
