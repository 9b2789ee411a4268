import {
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLocationCommand,
  GetBucketReplicationCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  BucketLocationConstraint,
} from '@aws-sdk/client-s3';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../core/AwsHandlers';
import { GLOBAL } from '../../core/Estate';
import { paginate } from '../../core/paginate';
import { toTagList } from '../tagList';
import { buckets, type SandboxBucket } from './collections';

const MAXIMUM_PAGE_SIZE = 10_000;

export function registerS3(aws: AwsHandlers): void {
  aws.on(ListBucketsCommand, (input, context) => {
    const { BucketRegion, Prefix, MaxBuckets, ContinuationToken } = input;
    if (BucketRegion !== undefined && BucketRegion !== context.region) {
      throw new AwsError(
        'InvalidArgument',
        `Buckets in ${BucketRegion} are listed by the endpoint of that Region, not by ${context.region}.`,
      );
    }
    if (MaxBuckets !== undefined && !isPageSize(MaxBuckets)) {
      throw new AwsError(
        'InvalidArgument',
        `Argument max-buckets must be an integer between 1 and ${MAXIMUM_PAGE_SIZE}`,
      );
    }
    const found = bucketsOf(context)
      .filter(
        bucket =>
          bucket.name.startsWith(Prefix ?? '') &&
          (BucketRegion === undefined || bucket.region === BucketRegion),
      )
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const { page, nextToken } = paginate(found, {
      token: ContinuationToken,
      pageSize: MaxBuckets,
      maximumPageSize: MAXIMUM_PAGE_SIZE,
      invalidTokenCode: 'InvalidArgument',
    });
    // S3 names the Regions only when the request has at least one parameter.
    const named =
      BucketRegion ?? Prefix ?? MaxBuckets ?? ContinuationToken ?? undefined;
    return {
      Buckets: page.map(({ description: { BucketRegion: region, ...rest } }) =>
        named === undefined ? rest : { ...rest, BucketRegion: region },
      ),
      Owner: { ID: context.accountId },
      ContinuationToken: nextToken,
      Prefix,
    };
  });

  aws.on(HeadBucketCommand, (input, context) => ({
    BucketRegion: findBucket(input.Bucket, context).region,
  }));

  aws.on(GetBucketLocationCommand, (input, context) => ({
    LocationConstraint: locationConstraint(
      findBucketAnywhere(input.Bucket, context).region,
    ),
  }));

  aws.on(GetBucketVersioningCommand, (input, context) => ({
    Status: findBucket(input.Bucket, context).versioning,
  }));

  aws.on(GetBucketEncryptionCommand, (input, context) => ({
    ServerSideEncryptionConfiguration: {
      Rules: [
        ...configured(
          findBucket(input.Bucket, context).encryptionRules,
          'ServerSideEncryptionConfigurationNotFoundError',
          'The server side encryption configuration was not found',
        ),
      ],
    },
  }));

  aws.on(GetBucketReplicationCommand, (input, context) => ({
    ReplicationConfiguration: configured(
      findBucket(input.Bucket, context).replication,
      'ReplicationConfigurationNotFoundError',
      'The replication configuration was not found',
    ),
  }));

  aws.on(GetPublicAccessBlockCommand, (input, context) => ({
    PublicAccessBlockConfiguration: configured(
      findBucket(input.Bucket, context).publicAccessBlock,
      'NoSuchPublicAccessBlockConfiguration',
      'The public access block configuration was not found',
    ),
  }));

  aws.on(GetBucketLifecycleConfigurationCommand, (input, context) => ({
    Rules: [
      ...configured(
        findBucket(input.Bucket, context).lifecycleRules,
        'NoSuchLifecycleConfiguration',
        'The lifecycle configuration does not exist',
      ),
    ],
  }));

  aws.on(GetBucketTaggingCommand, (input, context) => ({
    TagSet: toTagList(
      configured(
        findBucket(input.Bucket, context).tags,
        'NoSuchTagSet',
        'The TagSet does not exist',
      ),
    ),
  }));
}

function isPageSize(size: number): boolean {
  return size >= 1 && size <= MAXIMUM_PAGE_SIZE;
}

function bucketsOf(context: AwsRequestContext): SandboxBucket[] {
  return context.estate.of(buckets, context.accountId, GLOBAL);
}

function findBucketAnywhere(
  name: string | undefined,
  context: AwsRequestContext,
): SandboxBucket {
  const found = bucketsOf(context).find(bucket => bucket.name === name);
  if (!found) {
    throw new AwsError(
      'NoSuchBucket',
      'The specified bucket does not exist',
      404,
    );
  }
  return found;
}

/** S3 sends callers away who ask for a bucket in the wrong Region. */
function findBucket(
  name: string | undefined,
  context: AwsRequestContext,
): SandboxBucket {
  const found = findBucketAnywhere(name, context);
  if (found.region !== context.region) {
    throw new AwsError(
      'PermanentRedirect',
      'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
      301,
    );
  }
  return found;
}

function configured<T>(
  configuration: T | undefined,
  notFoundCode: string,
  message: string,
): T {
  if (configuration === undefined) {
    throw new AwsError(notFoundCode, message, 404);
  }
  return configuration;
}

/** The Regions whose constraint S3 names; us-east-1 has none. */
function locationConstraint(
  region: string,
): BucketLocationConstraint | undefined {
  return region === 'us-east-1'
    ? undefined
    : Object.values(BucketLocationConstraint).find(
        constraint => constraint === region,
      );
}
