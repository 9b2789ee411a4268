import type { DBCluster, DBInstance } from '@aws-sdk/client-rds';
import { dbClusters, dbInstances } from '../aws/rds/collections';
import type { Estate } from '../core/Estate';

/** A database that data is written to: a cluster, or an instance of its own. */
export interface WritableDatabase {
  readonly identifier: string;
  readonly arn: string;
  readonly kind: 'Aurora' | 'RDS';
  readonly storageGib: number;
  readonly createdAt: Date;
  readonly tags: Readonly<Record<string, string>>;
}

/** Aurora does not say how much is stored, so this is assumed of each cluster. */
const AURORA_STORAGE_GIB = 240;

/**
 * The databases of an account and Region that are neither replicas nor members of a cluster, nor a
 * secondary of a global one.
 */
export function writableDatabases(
  estate: Estate,
  accountId: string,
  region: string,
): WritableDatabase[] {
  return [
    ...estate
      .of(dbClusters, accountId, region)
      .filter(
        cluster =>
          !cluster.ReplicationSourceIdentifier &&
          cluster.DBClusterMembers?.some(member => member.IsClusterWriter),
      )
      .map(fromCluster),
    ...estate
      .of(dbInstances, accountId, region)
      .filter(
        instance =>
          !instance.DBClusterIdentifier &&
          !instance.ReadReplicaSourceDBInstanceIdentifier,
      )
      .map(fromInstance),
  ];
}

function fromCluster(cluster: DBCluster): WritableDatabase {
  return {
    identifier: cluster.DBClusterIdentifier ?? '',
    arn: cluster.DBClusterArn ?? '',
    kind: 'Aurora',
    storageGib: AURORA_STORAGE_GIB,
    createdAt: cluster.ClusterCreateTime ?? new Date(0),
    tags: toMap(cluster.TagList),
  };
}

function fromInstance(instance: DBInstance): WritableDatabase {
  return {
    identifier: instance.DBInstanceIdentifier ?? '',
    arn: instance.DBInstanceArn ?? '',
    kind: 'RDS',
    storageGib: instance.AllocatedStorage ?? 0,
    createdAt: instance.InstanceCreateTime ?? new Date(0),
    tags: toMap(instance.TagList),
  };
}

function toMap(
  tags: readonly { Key?: string; Value?: string }[] | undefined,
): Record<string, string> {
  return Object.fromEntries(
    (tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? '']),
  );
}
