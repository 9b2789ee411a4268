import {
  DescribeDBSnapshotAttributesCommand,
  paginateDescribeDBSnapshots,
  RDSClient,
  type DBSnapshot,
} from '@aws-sdk/client-rds';
import type {
  AwsCollector,
  CollectContext,
} from '@meridian/plugin-aws-inventory-node';
import { snapshotResources, type SnapshotKind } from './snapshots';

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
    const kind = dbSnapshots(context);
    const pages = paginateDescribeDBSnapshots(
      { client: context.client(RDSClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      yield* snapshotResources(context, kind, page.DBSnapshots);
    }
  },
};

function dbSnapshots(context: CollectContext): SnapshotKind<DBSnapshot> {
  return {
    prefix: 'DBSnapshot',
    source: 'db',
    word: 'snapshot',
    namesOf: snapshot => ({
      identifier: snapshot.DBSnapshotIdentifier,
      arn: snapshot.DBSnapshotArn,
      sourceIdentifier: snapshot.DBInstanceIdentifier,
      copiedFrom: snapshot.SourceDBSnapshotIdentifier,
    }),
    async readSharing(identifier) {
      const answer = await context.client(RDSClient).send(
        new DescribeDBSnapshotAttributesCommand({
          DBSnapshotIdentifier: identifier,
        }),
        { abortSignal: context.signal },
      );
      return answer.DBSnapshotAttributesResult?.DBSnapshotAttributes ?? [];
    },
  };
}
