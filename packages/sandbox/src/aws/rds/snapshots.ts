import type {
  DBCluster,
  DBClusterSnapshot,
  DBInstance,
  DBSnapshot,
} from '@aws-sdk/client-rds';
import type { AwsRequestContext } from '../../core/AwsHandlers';
import { splitRdsArn } from './arns';
import {
  dbClusters,
  dbClusterSnapshots,
  dbInstances,
  dbSnapshots,
  snapshotCopySchedules,
  type SandboxDbClusterSnapshot,
  type SandboxDbSnapshot,
} from './collections';
import {
  clusterCopyOf,
  copyOf,
  describeClusterSnapshotOf,
  describeSnapshotOf,
} from './describeSnapshots';
import { dailySnapshotTimes } from './snapshotTimes';

// As often needed as the times, see `dailySnapshotTimes`.
const stamps = new Map<number, string>();

type Place = Pick<AwsRequestContext, 'estate' | 'accountId' | 'region' | 'now'>;

/** Every snapshot of instances that exists at this time: manual, automated and copied ones. */
export function snapshotsAt(place: Place): SandboxDbSnapshot[] {
  const { estate, accountId, region, now } = place;
  const manual = estate
    .of(dbSnapshots, accountId, region)
    .filter(({ description }) => existsAt(description, now));
  const automated = estate
    .of(dbInstances, accountId, region)
    .filter(instance => !instance.DBClusterIdentifier)
    .flatMap(instance => automatedSnapshots(instance, accountId, region, now));
  const copies = estate
    .of(snapshotCopySchedules, accountId, region)
    .flatMap(({ sourceArn, keepDays, kmsKeyArn, tags }) => {
      const source = splitRdsArn(sourceArn);
      const instance = estate
        .of(dbInstances, source.accountId, source.region)
        .find(({ DBInstanceArn }) => DBInstanceArn === sourceArn);
      return instance
        ? automatedSnapshots(instance, source.accountId, source.region, now)
            .slice(-keepDays)
            .map(original =>
              copyOf(original, { accountId, region, kmsKeyArn, tags }),
            )
        : [];
    });
  return [
    ...manual,
    ...[...copies, ...automated].map(description => ({
      description,
      sharedWith: [],
    })),
  ];
}

/** Every snapshot of clusters that exists at this time: manual, automated and copied ones. */
export function clusterSnapshotsAt(place: Place): SandboxDbClusterSnapshot[] {
  const { estate, accountId, region, now } = place;
  const manual = estate
    .of(dbClusterSnapshots, accountId, region)
    .filter(({ description }) => existsAt(description, now));
  const automated = estate
    .of(dbClusters, accountId, region)
    .flatMap(cluster =>
      automatedClusterSnapshots(cluster, accountId, region, now),
    );
  const copies = estate
    .of(snapshotCopySchedules, accountId, region)
    .flatMap(({ sourceArn, keepDays, kmsKeyArn, tags }) => {
      const source = splitRdsArn(sourceArn);
      const cluster = estate
        .of(dbClusters, source.accountId, source.region)
        .find(({ DBClusterArn }) => DBClusterArn === sourceArn);
      return cluster
        ? automatedClusterSnapshots(
            cluster,
            source.accountId,
            source.region,
            now,
          )
            .slice(-keepDays)
            .map(original =>
              clusterCopyOf(original, { accountId, region, kmsKeyArn, tags }),
            )
        : [];
    });
  return [
    ...manual,
    ...[...copies, ...automated].map(description => ({
      description,
      sharedWith: [],
    })),
  ];
}

function automatedSnapshots(
  instance: DBInstance,
  accountId: string,
  region: string,
  now: Date,
): DBSnapshot[] {
  const name = instance.DBInstanceIdentifier ?? '';
  return dailySnapshotTimes({
    name,
    backupWindow: instance.PreferredBackupWindow,
    retentionDays: instance.BackupRetentionPeriod,
    createdAt: instance.InstanceCreateTime,
    now,
  }).map(createdAt =>
    describeSnapshotOf(instance, {
      accountId,
      region,
      identifier: `rds:${name}-${stamp(createdAt)}`,
      snapshotType: 'automated',
      createdAt,
    }),
  );
}

function automatedClusterSnapshots(
  cluster: DBCluster,
  accountId: string,
  region: string,
  now: Date,
): DBClusterSnapshot[] {
  // Nothing takes snapshots of a cluster without instances, which only receives another one's storage.
  if (!cluster.DBClusterMembers?.length) return [];
  const name = cluster.DBClusterIdentifier ?? '';
  return dailySnapshotTimes({
    name,
    backupWindow: cluster.PreferredBackupWindow,
    retentionDays: cluster.BackupRetentionPeriod,
    createdAt: cluster.ClusterCreateTime,
    now,
  }).map(createdAt =>
    describeClusterSnapshotOf(cluster, {
      accountId,
      region,
      identifier: `rds:${name}-${stamp(createdAt)}`,
      snapshotType: 'automated',
      createdAt,
    }),
  );
}

function existsAt(snapshot: { SnapshotCreateTime?: Date }, now: Date): boolean {
  return !snapshot.SnapshotCreateTime || snapshot.SnapshotCreateTime <= now;
}

/** `2026-03-01-04-12` */
function stamp(time: Date): string {
  const known = stamps.get(time.getTime());
  if (known !== undefined) return known;
  const text = time.toISOString().slice(0, 16).replace(/[T:]/g, '-');
  stamps.set(time.getTime(), text);
  return text;
}
