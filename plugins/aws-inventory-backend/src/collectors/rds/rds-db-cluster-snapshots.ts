import {
  DescribeDBClusterSnapshotAttributesCommand,
  paginateDescribeDBClusterSnapshots,
  RDSClient,
  type DBClusterSnapshot,
  type DBClusterSnapshotAttribute,
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
 * Snapshots of DB clusters, manual and automated, and whom the manual ones are
 * shared with: others cannot be shared, so they are not asked about.
 *
 * @remarks CloudFormation has no such type; its name follows RDS's own.
 */
export const rdsDbClusterSnapshots: AwsCollector = {
  id: 'rds-db-cluster-snapshots',
  title: 'RDS DB cluster snapshots',
  service: 'rds',
  resourceTypes: ['AWS::RDS::DBClusterSnapshot'],
  scope: 'regional',
  iamActions: [
    'rds:DescribeDBClusterSnapshotAttributes',
    'rds:DescribeDBClusterSnapshots',
  ],
  interval: { minutes: 30 },

  async *collect(context) {
    const pages = paginateDescribeDBClusterSnapshots(
      { client: context.client(RDSClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      const records = await mapConcurrently(
        context,
        page.DBClusterSnapshots ?? [],
        snapshot => readSharing(context, snapshot),
      );
      yield* mapRecords(context, records, record =>
        record === 'vanished' ? undefined : toResource(record, context),
      );
    }
  },
};

interface SnapshotRecord {
  readonly snapshot: DBClusterSnapshot;
  /** Undefined when they were not asked for or could not be read. */
  readonly sharing: readonly DBClusterSnapshotAttribute[] | undefined;
}

async function readSharing(
  context: CollectContext,
  snapshot: DBClusterSnapshot,
): Promise<SnapshotRecord | 'vanished'> {
  const identifier = snapshot.DBClusterSnapshotIdentifier;
  if (!identifier || snapshot.SnapshotType !== 'manual') {
    return { snapshot, sharing: undefined };
  }
  const detail = await readDetail(
    context,
    {
      service: 'rds',
      operation: 'DescribeDBClusterSnapshotAttributes',
      arn: snapshot.DBClusterSnapshotArn,
      what: `Whom the cluster snapshot ${identifier} is shared with`,
      absentCodes: ['DBClusterSnapshotNotFoundFault'],
    },
    async () => {
      const answer = await context.client(RDSClient).send(
        new DescribeDBClusterSnapshotAttributesCommand({
          DBClusterSnapshotIdentifier: identifier,
        }),
        { abortSignal: context.signal },
      );
      return (
        answer.DBClusterSnapshotAttributesResult?.DBClusterSnapshotAttributes ??
        []
      );
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
    snapshot.DBClusterSnapshotIdentifier,
    'DBClusterSnapshotIdentifier',
  );
  return {
    arn: required(snapshot.DBClusterSnapshotArn, 'DBClusterSnapshotArn'),
    type: 'AWS::RDS::DBClusterSnapshot',
    name: identifier,
    resourceId: identifier,
    state: snapshot.Status,
    createdAt: snapshot.SnapshotCreateTime?.toISOString(),
    tags: tagsFromList(snapshot.TagList),
    attributes: {
      ...toJson(snapshot, { omit: ['Status', 'TagList', 'PercentProgress'] }),
      ...sharingAttribute('DBClusterSnapshotAttributes', sharing),
    },
    volatile: pickJson(snapshot, ['PercentProgress']),
    relations: dependsOn([
      sourceArnOf(snapshot, context),
      kmsKeyArnOf(snapshot.KmsKeyId, context),
    ]),
    belongsTo: snapshotOwnerArnOf(
      'cluster',
      {
        identifier: snapshot.DBClusterIdentifier,
        copiedFrom: snapshot.SourceDBClusterSnapshotArn,
      },
      context,
    ),
  };
}

/** A copy from another Region names its original, everything else a cluster of this Region. */
function sourceArnOf(
  snapshot: DBClusterSnapshot,
  context: CollectContext,
): string | undefined {
  const { SourceDBClusterSnapshotArn: original, DBClusterIdentifier: cluster } =
    snapshot;
  if (original) return original;
  return cluster && rdsArnOf('cluster', cluster, context);
}
