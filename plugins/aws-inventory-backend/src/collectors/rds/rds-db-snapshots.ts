import {
  DescribeDBSnapshotAttributesCommand,
  paginateDescribeDBSnapshots,
  RDSClient,
  type DBSnapshot,
  type DBSnapshotAttribute,
} from '@aws-sdk/client-rds';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, pickJson, required, tagsFromList, toJson } from '../lib';
import { kmsKeyArnOf } from '../lib/kmsKeyArn';
import { mapConcurrently } from '../lib/mapConcurrently';
import { readDetail, valueOf } from '../lib/readDetail';
import { dependsOn } from '../lib/relations';
import { rdsArnOf, snapshotOwnerArnOf } from './rdsArns';
import { sharingAttribute } from './sharing';

const PAGE_SIZE = 100;

/**
 * Snapshots of DB instances, manual, automated and of AWS Backup, and whom the manual ones are
 * shared with: others cannot be shared, so they are not asked about.
 *
 * @remarks CloudFormation has no such type; its name follows RDS's own.
 */
export const rdsDbSnapshots: AwsCollector = {
  id: 'rds-db-snapshots',
  title: 'RDS DB snapshots',
  service: 'rds',
  resourceTypes: ['AWS::RDS::DBSnapshot'],
  scope: 'regional',
  iamActions: ['rds:DescribeDBSnapshotAttributes', 'rds:DescribeDBSnapshots'],
  interval: { minutes: 30 },

  async *collect(context) {
    const pages = paginateDescribeDBSnapshots(
      { client: context.client(RDSClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      const records = await mapConcurrently(
        context,
        page.DBSnapshots ?? [],
        snapshot => readSharing(context, snapshot),
      );
      yield* mapRecords(context, records, record =>
        record === 'vanished' ? undefined : toResource(record, context),
      );
    }
  },
};

interface SnapshotRecord {
  readonly snapshot: DBSnapshot;
  /** Undefined when they were not asked for or could not be read. */
  readonly sharing: readonly DBSnapshotAttribute[] | undefined;
}

async function readSharing(
  context: CollectContext,
  snapshot: DBSnapshot,
): Promise<SnapshotRecord | 'vanished'> {
  const identifier = snapshot.DBSnapshotIdentifier;
  if (!identifier || snapshot.SnapshotType !== 'manual') {
    return { snapshot, sharing: undefined };
  }
  const detail = await readDetail(
    context,
    {
      service: 'rds',
      operation: 'DescribeDBSnapshotAttributes',
      arn: snapshot.DBSnapshotArn,
      what: `Whom the snapshot ${identifier} is shared with`,
      absentCodes: ['DBSnapshotNotFoundFault'],
    },
    async () => {
      const answer = await context.client(RDSClient).send(
        new DescribeDBSnapshotAttributesCommand({
          DBSnapshotIdentifier: identifier,
        }),
        { abortSignal: context.signal },
      );
      return answer.DBSnapshotAttributesResult?.DBSnapshotAttributes ?? [];
    },
  );
  return detail.outcome === 'absent'
    ? 'vanished'
    : { snapshot, sharing: valueOf(detail) };
}

function toResource(
  { snapshot, sharing }: SnapshotRecord,
  context: CollectContext,
): ObservedResource {
  const identifier = required(
    snapshot.DBSnapshotIdentifier,
    'DBSnapshotIdentifier',
  );
  return {
    arn: required(snapshot.DBSnapshotArn, 'DBSnapshotArn'),
    type: 'AWS::RDS::DBSnapshot',
    name: identifier,
    resourceId: identifier,
    state: snapshot.Status,
    createdAt: snapshot.SnapshotCreateTime?.toISOString(),
    tags: tagsFromList(snapshot.TagList),
    attributes: {
      ...toJson(snapshot, { omit: ['Status', 'TagList', 'PercentProgress'] }),
      ...sharingAttribute('DBSnapshotAttributes', sharing),
    },
    volatile: pickJson(snapshot, ['PercentProgress']),
    relations: dependsOn([
      sourceArnOf(snapshot, context),
      kmsKeyArnOf(snapshot.KmsKeyId, context),
    ]),
    belongsTo: snapshotOwnerArnOf(
      'db',
      {
        identifier: snapshot.DBInstanceIdentifier,
        copiedFrom: snapshot.SourceDBSnapshotIdentifier,
      },
      context,
    ),
  };
}

/**
 * What it is a snapshot of: a copy from another Region or account names its original, everything
 * else an instance of this Region.
 */
function sourceArnOf(
  snapshot: DBSnapshot,
  context: CollectContext,
): string | undefined {
  const { SourceDBSnapshotIdentifier: original, DBInstanceIdentifier: db } =
    snapshot;
  if (original?.startsWith('arn:')) return original;
  return db && rdsArnOf('db', db, context);
}
