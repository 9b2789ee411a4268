import type {
  DBCluster,
  DBClusterSnapshot,
  DBInstance,
  DBSnapshot,
} from '@aws-sdk/client-rds';
import { rdsArn, splitRdsArn } from './arns';

/** A snapshot of an instance as RDS describes it. */
export function describeSnapshotOf(
  instance: DBInstance,
  options: {
    accountId: string;
    region: string;
    identifier: string;
    snapshotType: 'manual' | 'automated';
    createdAt: Date;
  },
): DBSnapshot {
  const { accountId, region, identifier, createdAt } = options;
  return {
    DBSnapshotIdentifier: identifier,
    DBSnapshotArn: rdsArn(accountId, region, 'snapshot', identifier),
    DBInstanceIdentifier: instance.DBInstanceIdentifier,
    DbiResourceId: instance.DbiResourceId,
    SnapshotType: options.snapshotType,
    SnapshotCreateTime: createdAt,
    OriginalSnapshotCreateTime: createdAt,
    InstanceCreateTime: instance.InstanceCreateTime,
    Status: 'available',
    PercentProgress: 100,
    Engine: instance.Engine,
    EngineVersion: instance.EngineVersion,
    LicenseModel: instance.LicenseModel,
    AllocatedStorage: instance.AllocatedStorage,
    StorageType: instance.StorageType,
    Iops: instance.Iops,
    StorageThroughput: instance.StorageThroughput,
    Port: instance.Endpoint?.Port,
    AvailabilityZone: instance.AvailabilityZone,
    VpcId: instance.DBSubnetGroup?.VpcId,
    MasterUsername: instance.MasterUsername,
    Encrypted: instance.StorageEncrypted,
    KmsKeyId: instance.KmsKeyId,
    IAMDatabaseAuthenticationEnabled: instance.IAMDatabaseAuthenticationEnabled,
    OptionGroupName: instance.OptionGroupMemberships?.[0]?.OptionGroupName,
    SnapshotTarget: 'region',
    TagList: instance.CopyTagsToSnapshot ? instance.TagList : [],
  };
}

/** A snapshot of a cluster as RDS describes it. */
export function describeClusterSnapshotOf(
  cluster: DBCluster,
  options: {
    accountId: string;
    region: string;
    identifier: string;
    snapshotType: 'manual' | 'automated';
    createdAt: Date;
  },
): DBClusterSnapshot {
  const { accountId, region, identifier } = options;
  return {
    DBClusterSnapshotIdentifier: identifier,
    DBClusterSnapshotArn: rdsArn(
      accountId,
      region,
      'cluster-snapshot',
      identifier,
    ),
    DBClusterIdentifier: cluster.DBClusterIdentifier,
    DbClusterResourceId: cluster.DbClusterResourceId,
    SnapshotType: options.snapshotType,
    SnapshotCreateTime: options.createdAt,
    ClusterCreateTime: cluster.ClusterCreateTime,
    Status: 'available',
    PercentProgress: 100,
    Engine: cluster.Engine,
    EngineMode: cluster.EngineMode,
    EngineVersion: cluster.EngineVersion,
    LicenseModel: 'postgresql-license',
    AllocatedStorage: 0,
    StorageType: cluster.StorageType,
    Port: 0,
    AvailabilityZones: cluster.AvailabilityZones,
    MasterUsername: cluster.MasterUsername,
    StorageEncrypted: cluster.StorageEncrypted,
    KmsKeyId: cluster.KmsKeyId,
    IAMDatabaseAuthenticationEnabled: cluster.IAMDatabaseAuthenticationEnabled,
    TagList: cluster.CopyTagsToSnapshot ? cluster.TagList : [],
  };
}

/** Where a copy is and what it is given there. */
export interface CopyOptions {
  readonly accountId: string;
  readonly region: string;
  readonly kmsKeyArn: string | undefined;
  readonly tags: DBSnapshot['TagList'];
}

/** A copy is a manual snapshot, named after its original without the `rds:` that RDS keeps for itself. */
function copyName(original: string | undefined): string {
  return `copy-${(original ?? '').replace(/^rds:/, '')}`;
}

/** A copy of a snapshot of an instance in another Region. */
export function copyOf(original: DBSnapshot, options: CopyOptions): DBSnapshot {
  const { accountId, region } = options;
  const identifier = copyName(original.DBSnapshotIdentifier);
  return {
    ...original,
    DBSnapshotIdentifier: identifier,
    DBSnapshotArn: rdsArn(accountId, region, 'snapshot', identifier),
    SnapshotType: 'manual',
    SnapshotCreateTime: plusMinutes(original.SnapshotCreateTime, 20),
    SourceRegion: splitRdsArn(original.DBSnapshotArn ?? '').region,
    SourceDBSnapshotIdentifier: original.DBSnapshotArn,
    KmsKeyId: options.kmsKeyArn,
    AvailabilityZone: undefined,
    VpcId: undefined,
    TagList: options.tags,
  };
}

/** A copy of a snapshot of a cluster in another Region. */
export function clusterCopyOf(
  original: DBClusterSnapshot,
  options: CopyOptions,
): DBClusterSnapshot {
  const { accountId, region } = options;
  const identifier = copyName(original.DBClusterSnapshotIdentifier);
  return {
    ...original,
    DBClusterSnapshotIdentifier: identifier,
    DBClusterSnapshotArn: rdsArn(
      accountId,
      region,
      'cluster-snapshot',
      identifier,
    ),
    SnapshotType: 'manual',
    SnapshotCreateTime: plusMinutes(original.SnapshotCreateTime, 20),
    SourceDBClusterSnapshotArn: original.DBClusterSnapshotArn,
    KmsKeyId: options.kmsKeyArn,
    AvailabilityZones: undefined,
    TagList: options.tags,
  };
}

function plusMinutes(time: Date | undefined, minutes: number): Date {
  return new Date((time?.getTime() ?? 0) + minutes * 60_000);
}
