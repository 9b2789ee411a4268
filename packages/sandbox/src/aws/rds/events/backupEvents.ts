import type { DBCluster, DBInstance, Event } from '@aws-sdk/client-rds';
import type { AwsRequestContext } from '../../../core/AwsHandlers';
import { stableNumber } from '../../../estate/ids';
import { dbClusters, dbInstances } from '../collections';
import { dailySnapshotTimes } from '../snapshotTimes';
import { makeEvent } from './describeEvent';

type Place = Pick<AwsRequestContext, 'estate' | 'accountId' | 'region' | 'now'>;

const MINUTE_MILLISECONDS = 60_000;

/** The beginning and the end of every automated backup in the past days. */
export function backupEvents(place: Place, days: number): Event[] {
  const { estate, accountId, region } = place;
  return [
    ...estate
      .of(dbInstances, accountId, region)
      .filter(
        instance =>
          !instance.DBClusterIdentifier &&
          instance.DBInstanceStatus !== 'stopped',
      )
      .flatMap(instance => ofInstance(place, instance, days)),
    ...estate
      .of(dbClusters, accountId, region)
      .filter(({ DBClusterMembers }) => DBClusterMembers?.length)
      .flatMap(cluster => ofCluster(place, cluster, days)),
  ];
}

function ofInstance(place: Place, instance: DBInstance, days: number): Event[] {
  const source = instance.DBInstanceIdentifier ?? '';
  const content = {
    sourceType: 'db-instance' as const,
    source,
    category: 'backup',
  };
  return timesOf(place, days, {
    name: source,
    backupWindow: instance.PreferredBackupWindow,
    retentionDays: instance.BackupRetentionPeriod,
    createdAt: instance.InstanceCreateTime,
  }).flatMap(([startedAt, endedAt]) => [
    makeEvent(place, startedAt, {
      ...content,
      message: 'Backing up DB instance',
    }),
    makeEvent(place, endedAt, {
      ...content,
      message: 'Finished DB Instance backup',
    }),
  ]);
}

function ofCluster(place: Place, cluster: DBCluster, days: number): Event[] {
  const name = cluster.DBClusterIdentifier ?? '';
  return timesOf(place, days, {
    name,
    backupWindow: cluster.PreferredBackupWindow,
    retentionDays: cluster.BackupRetentionPeriod,
    createdAt: cluster.ClusterCreateTime,
  }).flatMap(([startedAt, endedAt]) => {
    const content = {
      sourceType: 'db-cluster-snapshot' as const,
      source: `rds:${name}-${startedAt
        .toISOString()
        .slice(0, 16)
        .replace(/[T:]/g, '-')}`,
      category: 'backup',
    };
    return [
      makeEvent(place, startedAt, {
        ...content,
        message: 'Creating automated cluster snapshot',
      }),
      makeEvent(place, endedAt, {
        ...content,
        message: 'Automated cluster snapshot created',
      }),
    ];
  });
}

function timesOf(
  { now }: Place,
  days: number,
  database: {
    name: string;
    backupWindow: string | undefined;
    retentionDays: number | undefined;
    createdAt: Date | undefined;
  },
): [Date, Date][] {
  if (!database.retentionDays) return [];
  return dailySnapshotTimes({ ...database, retentionDays: days, now }).map(
    startedAt => {
      const minutes = 2 + stableNumber(`${database.name}/backup`, 9);
      return [
        startedAt,
        new Date(startedAt.getTime() + minutes * MINUTE_MILLISECONDS),
      ];
    },
  );
}
