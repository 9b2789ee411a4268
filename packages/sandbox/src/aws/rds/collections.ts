import type {
  BlueGreenDeployment,
  DBCluster,
  DBClusterSnapshot,
  DBInstance,
  DBProxy,
  DBProxyTarget,
  DBSnapshot,
  DBSubnetGroup,
  GlobalCluster,
  ReservedDBInstance,
  Tag,
} from '@aws-sdk/client-rds';
import { collection } from '../../core/Estate';

/** DB instances, without what moves with the clock (the latest restorable time). */
export const dbInstances = collection<DBInstance>('rds.dbInstances');

/** DB clusters, without what moves with the clock (the restorable times). */
export const dbClusters = collection<DBCluster>('rds.dbClusters');

/**
 * Global clusters, kept once per account under the `GLOBAL` Region. Every Region that has a
 * member lists them.
 */
export const globalClusters = collection<GlobalCluster>('rds.globalClusters');

/** A proxy with what other operations say about it. */
export interface SandboxDbProxy {
  readonly description: DBProxy;
  readonly targets: DBProxyTarget[];
  readonly tags: Tag[];
}
export const dbProxies = collection<SandboxDbProxy>('rds.dbProxies');

/** A manual snapshot of an instance. Automated ones follow from the instances and the clock. */
export interface SandboxDbSnapshot {
  readonly description: DBSnapshot;
  /** Account ids that may restore it; `all` makes it public. */
  readonly sharedWith: readonly string[];
}
export const dbSnapshots = collection<SandboxDbSnapshot>('rds.dbSnapshots');

/** A manual snapshot of a cluster. Automated ones follow from the clusters and the clock. */
export interface SandboxDbClusterSnapshot {
  readonly description: DBClusterSnapshot;
  /** Account ids that may restore it; `all` makes it public. */
  readonly sharedWith: readonly string[];
}
export const dbClusterSnapshots = collection<SandboxDbClusterSnapshot>(
  'rds.dbClusterSnapshots',
);

/** A daily copy of another Region's automated snapshots, kept in the Region that copies. */
export interface SnapshotCopySchedule {
  /** The DB instance or DB cluster whose automated snapshots are copied. */
  readonly sourceArn: string;
  readonly keepDays: number;
  /** The key of the copies, in the Region that copies. */
  readonly kmsKeyArn: string | undefined;
  readonly tags: Tag[];
}
export const snapshotCopySchedules = collection<SnapshotCopySchedule>(
  'rds.snapshotCopySchedules',
);

/** Automated backups that this Region receives from an instance of another one. */
export interface ReplicatedBackup {
  readonly arn: string;
  readonly sourceInstanceArn: string;
  readonly retentionDays: number;
  readonly kmsKeyArn: string;
}
export const replicatedBackups = collection<ReplicatedBackup>(
  'rds.replicatedBackups',
);

/** Maintenance that waits for an instance or a cluster; its dates follow from the clock. */
export interface PendingMaintenance {
  readonly resourceArn: string;
  /** `system-update`, `db-upgrade`, `ca-certificate-rotation`, … */
  readonly action: string;
  readonly description: string;
  /** In UTC, as RDS spells it: `sun:05:00-sun:06:00`. */
  readonly maintenanceWindow: string;
  /**
   * `next-maintenance`: somebody agreed to the next window. `automatic`: AWS applies it from
   * the next quarter on and forces it four weeks later. `optional`: it waits for ever.
   */
  readonly timing: 'next-maintenance' | 'automatic' | 'optional';
}
export const pendingMaintenance = collection<PendingMaintenance>(
  'rds.pendingMaintenance',
);

/** Subnet groups of which no instance tells, such as that of a cluster without instances. */
export const dbSubnetGroups = collection<DBSubnetGroup>('rds.dbSubnetGroups');

/** Blue/green deployments, in the Region of their databases. */
export const blueGreenDeployments = collection<BlueGreenDeployment>(
  'rds.blueGreenDeployments',
);

export const reservedDbInstances = collection<ReservedDBInstance>(
  'rds.reservedDbInstances',
);
