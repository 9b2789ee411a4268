import {
  DescribeDBClusterSnapshotAttributesCommand,
  paginateDescribeDBClusterSnapshots,
  RDSClient,
  type DBClusterSnapshot,
} from '@aws-sdk/client-rds';
import type {
  AwsCollector,
  CollectContext,
} from '@meridian/plugin-aws-inventory-node';
import { snapshotResources, type SnapshotKind } from './snapshots';

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
    const kind = clusterSnapshots(context);
    const pages = paginateDescribeDBClusterSnapshots(
      { client: context.client(RDSClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      yield* snapshotResources(context, kind, page.DBClusterSnapshots);
    }
  },
};

function clusterSnapshots(
  context: CollectContext,
): SnapshotKind<DBClusterSnapshot> {
  return {
    prefix: 'DBClusterSnapshot',
    source: 'cluster',
    word: 'cluster snapshot',
    namesOf: snapshot => ({
      identifier: snapshot.DBClusterSnapshotIdentifier,
      arn: snapshot.DBClusterSnapshotArn,
      sourceIdentifier: snapshot.DBClusterIdentifier,
      copiedFrom: snapshot.SourceDBClusterSnapshotArn,
    }),
    async readSharing(identifier) {
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
  };
}
