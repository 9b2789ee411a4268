import {
  DescribeDBClusterSnapshotAttributesCommand,
  DescribeDBClusterSnapshotsCommand,
  DescribeDBInstanceAutomatedBackupsCommand,
  DescribeDBSnapshotAttributesCommand,
  DescribeDBSnapshotsCommand,
} from '@aws-sdk/client-rds';
import { AwsError, type AwsHandlers } from '../../core/AwsHandlers';
import { automatedBackupsAt } from './automatedBackups';
import { applyFilters, narrowTo, pageOf } from './query';
import { clusterSnapshotsAt, snapshotsAt } from './snapshots';

const SNAPSHOT_NOT_FOUND = {
  code: 'DBSnapshotNotFoundFault',
  kind: 'DBSnapshot',
};
const CLUSTER_SNAPSHOT_NOT_FOUND = {
  code: 'DBClusterSnapshotNotFoundFault',
  kind: 'DBClusterSnapshot',
};

/** Registers the operations on snapshots and automated backups. */
export function registerBackups(aws: AwsHandlers): void {
  aws.on(DescribeDBSnapshotsCommand, (input, context) => {
    const listed = snapshotsAt(context)
      .filter(snapshot => isOfType(snapshot, input.SnapshotType))
      .map(({ description }) => description)
      .filter(
        snapshot =>
          matches(input.DBInstanceIdentifier, [
            snapshot.DBInstanceIdentifier,
          ]) && matches(input.DbiResourceId, [snapshot.DbiResourceId]),
      );
    const narrowed = narrowTo(
      listed,
      input.DBSnapshotIdentifier,
      snapshot => [snapshot.DBSnapshotIdentifier, snapshot.DBSnapshotArn],
      SNAPSHOT_NOT_FOUND,
    );
    const { page, Marker } = pageOf(
      applyFilters(narrowed, input.Filters, {
        'db-instance-id': snapshot => [snapshot.DBInstanceIdentifier],
        'db-snapshot-id': snapshot => [snapshot.DBSnapshotIdentifier],
        'dbi-resource-id': snapshot => [snapshot.DbiResourceId],
        'snapshot-type': snapshot => [snapshot.SnapshotType],
        engine: snapshot => [snapshot.Engine],
      }),
      input,
    );
    return { DBSnapshots: page, Marker };
  });

  aws.on(DescribeDBClusterSnapshotsCommand, (input, context) => {
    const listed = clusterSnapshotsAt(context)
      .filter(snapshot => isOfType(snapshot, input.SnapshotType))
      .map(({ description }) => description)
      .filter(
        snapshot =>
          matches(input.DBClusterIdentifier, [snapshot.DBClusterIdentifier]) &&
          matches(input.DbClusterResourceId, [snapshot.DbClusterResourceId]),
      );
    const narrowed = narrowTo(
      listed,
      input.DBClusterSnapshotIdentifier,
      snapshot => [
        snapshot.DBClusterSnapshotIdentifier,
        snapshot.DBClusterSnapshotArn,
      ],
      CLUSTER_SNAPSHOT_NOT_FOUND,
    );
    const { page, Marker } = pageOf(
      applyFilters(narrowed, input.Filters, {
        'db-cluster-id': snapshot => [snapshot.DBClusterIdentifier],
        'db-cluster-snapshot-id': snapshot => [
          snapshot.DBClusterSnapshotIdentifier,
        ],
        'snapshot-type': snapshot => [snapshot.SnapshotType],
        engine: snapshot => [snapshot.Engine],
      }),
      input,
    );
    return { DBClusterSnapshots: page, Marker };
  });

  aws.on(DescribeDBSnapshotAttributesCommand, (input, context) => {
    const [found] = narrowTo(
      snapshotsAt(context),
      input.DBSnapshotIdentifier,
      ({ description }) => [description.DBSnapshotIdentifier],
      SNAPSHOT_NOT_FOUND,
    );
    return {
      DBSnapshotAttributesResult: {
        DBSnapshotIdentifier: input.DBSnapshotIdentifier,
        DBSnapshotAttributes: [
          {
            AttributeName: 'restore',
            AttributeValues: [...(found?.sharedWith ?? [])],
          },
        ],
      },
    };
  });

  aws.on(DescribeDBClusterSnapshotAttributesCommand, (input, context) => {
    const [found] = narrowTo(
      clusterSnapshotsAt(context),
      input.DBClusterSnapshotIdentifier,
      ({ description }) => [description.DBClusterSnapshotIdentifier],
      CLUSTER_SNAPSHOT_NOT_FOUND,
    );
    return {
      DBClusterSnapshotAttributesResult: {
        DBClusterSnapshotIdentifier: input.DBClusterSnapshotIdentifier,
        DBClusterSnapshotAttributes: [
          {
            AttributeName: 'restore',
            AttributeValues: [...(found?.sharedWith ?? [])],
          },
        ],
      },
    };
  });

  aws.on(DescribeDBInstanceAutomatedBackupsCommand, (input, context) => {
    const listed = automatedBackupsAt(context).filter(
      backup =>
        matches(input.DBInstanceIdentifier, [backup.DBInstanceIdentifier]) &&
        matches(input.DbiResourceId, [backup.DbiResourceId]) &&
        matches(input.DBInstanceAutomatedBackupsArn, [
          backup.DBInstanceAutomatedBackupsArn,
        ]),
    );
    const isNamed =
      input.DBInstanceAutomatedBackupsArn ??
      input.DBInstanceIdentifier ??
      input.DbiResourceId;
    if (isNamed && listed.length === 0) {
      throw new AwsError(
        'DBInstanceAutomatedBackupNotFoundFault',
        `DBInstanceAutomatedBackup ${isNamed} not found.`,
        404,
      );
    }
    const { page, Marker } = pageOf(
      applyFilters(listed, input.Filters, {
        status: backup => [backup.Status],
        'db-instance-id': backup => [
          backup.DBInstanceIdentifier,
          backup.DBInstanceArn,
        ],
        'dbi-resource-id': backup => [backup.DbiResourceId],
      }),
      input,
    );
    return { DBInstanceAutomatedBackups: page, Marker };
  });
}

function matches(
  wanted: string | undefined,
  names: readonly (string | undefined)[],
): boolean {
  return wanted === undefined || names.includes(wanted);
}

/** Without a type RDS lists the caller's own snapshots of both types. */
function isOfType(
  snapshot: {
    readonly description: { SnapshotType?: string };
    readonly sharedWith: readonly string[];
  },
  wanted: string | undefined,
): boolean {
  if (wanted === undefined) return true;
  if (wanted === 'public') return snapshot.sharedWith.includes('all');
  return snapshot.description.SnapshotType === wanted;
}
