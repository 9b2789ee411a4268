import { paginateListBuckets, S3Client, type Bucket } from '@aws-sdk/client-s3';
import type { JsonObject } from '@backstage/types';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, toJson } from '../lib';
import { kmsKeyArnOf } from '../lib/kmsKeyArn';
import { mapConcurrently } from '../lib/mapConcurrently';
import { unreadParts, valueOf, type Detail } from '../lib/readDetail';
import { readTagsInBulk, type TagLookup } from '../lib/readTagsInBulk';
import { dependsOn } from '../lib/relations';
import { describeBucket, type BucketDetails } from './describeBucket';

const PAGE_SIZE = 1000;

/**
 * S3 buckets with their versioning, encryption, replication, lifecycle and public access block.
 *
 * Though any Region lists all buckets of an account, each Region is asked for its own: S3 describes
 * a bucket only from its Region, and a Region that is down must not hide the buckets of the others.
 */
export const s3Buckets: AwsCollector = {
  id: 's3-buckets',
  title: 'S3 buckets',
  service: 's3',
  resourceTypes: ['AWS::S3::Bucket'],
  scope: 'regional',
  iamActions: [
    's3:GetBucketPublicAccessBlock',
    's3:GetBucketVersioning',
    's3:GetEncryptionConfiguration',
    's3:GetLifecycleConfiguration',
    's3:GetReplicationConfiguration',
    's3:ListAllMyBuckets',
    'tag:GetResources',
  ],
  interval: { minutes: 30 },

  async *collect(context) {
    const pages = paginateListBuckets(
      { client: context.client(S3Client), pageSize: PAGE_SIZE },
      { BucketRegion: context.target.region },
      { abortSignal: context.signal },
    );
    let tagsOf: TagLookup | undefined;
    for await (const page of pages) {
      const buckets = page.Buckets ?? [];
      if (buckets.length === 0) continue;
      const knownTagsOf = (tagsOf ??= await readTagsInBulk(context, {
        resourceType: 's3',
        what: 'the S3 buckets',
      }));
      const described = await mapConcurrently(context, buckets, bucket =>
        describe(context, bucket),
      );
      yield* mapRecords(
        context,
        described.filter(record => record !== undefined),
        record => toResource(record, knownTagsOf, context),
      );
    }
  },
};

interface BucketRecord extends Bucket {
  readonly details?: BucketDetails;
}

async function describe(
  context: CollectContext,
  bucket: Bucket,
): Promise<BucketRecord | undefined> {
  if (!bucket.Name) {
    // The mapper reports it.
    return bucket;
  }
  const details = await describeBucket(
    context,
    bucket.Name,
    arnOf(bucket.Name, context),
  );
  return details && { ...bucket, details };
}

function toResource(
  record: BucketRecord,
  tagsOf: TagLookup,
  context: CollectContext,
): ObservedResource {
  const name = required(record.Name, 'Name');
  const details = required(record.details, 'description');
  const arn = arnOf(name, context);
  const encryption = valueOf(details.encryption);
  const configurations = {
    VersioningConfiguration: details.versioning,
    ServerSideEncryptionConfiguration: details.encryption,
    ReplicationConfiguration: details.replication,
    PublicAccessBlockConfiguration: details.publicAccessBlock,
    LifecycleConfiguration: details.lifecycle,
  };
  return {
    arn,
    type: 'AWS::S3::Bucket',
    name,
    resourceId: name,
    region: record.BucketRegion ?? context.target.region,
    createdAt: record.CreationDate?.toISOString(),
    tags: tagsOf(arn),
    attributes: Object.fromEntries(
      Object.entries(configurations).flatMap(([field, detail]) =>
        configuration(field, detail),
      ),
    ),
    unread: unreadParts({
      ...Object.fromEntries(
        Object.entries(configurations).map(([field, detail]) => [
          `/attributes/${field}`,
          detail,
        ]),
      ),
      '/relations': details.encryption,
    }),
    relations: dependsOn(
      (encryption?.Rules ?? []).map(rule =>
        kmsKeyArnOf(
          rule.ApplyServerSideEncryptionByDefault?.KMSMasterKeyID,
          context,
        ),
      ),
    ),
  };
}

/** A configuration as JSON: null when there is none, and left out when it is not known. */
function configuration(
  field: string,
  detail: Detail<object | undefined>,
): Array<[string, JsonObject | null]> {
  if (detail.outcome === 'unread') return [];
  const value = valueOf(detail);
  return [[field, value ? toJson(value) : null]];
}

function arnOf(name: string, context: CollectContext): string {
  return `arn:${context.partition}:s3:::${name}`;
}
