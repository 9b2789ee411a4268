import type { SourceResource } from '../facts';
import {
  clusterArn,
  dbArn,
  EAST,
  globalArn,
  KEY_ARN,
  resource,
  type Attributes,
  type ResourceOptions,
} from './resources';

/** A production instance of PostgreSQL with which nothing is wrong. */
export function instance(
  name: string,
  attributes: Attributes = {},
  options: ResourceOptions = {},
): SourceResource {
  const region = options.region ?? EAST;
  return resource('AWS::RDS::DBInstance', dbArn(name, region), {
    state: 'available',
    createdAt: '2024-01-01T00:00:00Z',
    environment: 'prod',
    owner: 'group:default/orders-team',
    tags: { owner: 'orders-team' },
    ...options,
    attributes: {
      DBInstanceIdentifier: name,
      Engine: 'postgres',
      EngineVersion: '16.9',
      EngineLifecycleSupport: 'open-source-rds-extended-support-disabled',
      DBInstanceClass: 'db.r6g.large',
      MasterUsername: 'orders_admin',
      Endpoint: { Port: 5433 },
      AllocatedStorage: 100,
      MaxAllocatedStorage: 200,
      StorageType: 'gp3',
      StorageEncrypted: true,
      KmsKeyId: KEY_ARN,
      BackupRetentionPeriod: 35,
      PreferredBackupWindow: '03:00-03:30',
      CopyTagsToSnapshot: true,
      DeletionProtection: true,
      AutoMinorVersionUpgrade: true,
      AvailabilityZone: `${region}a`,
      SecondaryAvailabilityZone: `${region}b`,
      MultiAZ: true,
      PubliclyAccessible: false,
      VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-closed' }],
      DBSubnetGroup: {
        VpcId: 'vpc-1',
        Subnets: [{ SubnetIdentifier: 'subnet-private' }],
      },
      DBParameterGroups: [
        {
          DBParameterGroupName: 'platform-postgres16',
          ParameterApplyStatus: 'in-sync',
        },
      ],
      IAMDatabaseAuthenticationEnabled: true,
      MonitoringInterval: 60,
      PerformanceInsightsEnabled: true,
      EnabledCloudwatchLogsExports: ['postgresql'],
      CACertificateIdentifier: 'rds-ca-rsa2048-g1',
      CertificateDetails: { ValidTill: '2027-10-01T00:00:00Z' },
      PendingMaintenanceActions: [],
      ...attributes,
    },
  });
}

/** A production cluster of Aurora PostgreSQL with which nothing is wrong; its members are apart. */
export function cluster(
  name: string,
  members: readonly string[],
  attributes: Attributes = {},
  options: ResourceOptions = {},
): SourceResource {
  const region = options.region ?? EAST;
  return resource('AWS::RDS::DBCluster', clusterArn(name, region), {
    state: 'available',
    createdAt: '2024-01-01T00:00:00Z',
    environment: 'prod',
    owner: 'group:default/orders-team',
    tags: { owner: 'orders-team' },
    ...options,
    attributes: {
      DBClusterIdentifier: name,
      Engine: 'aurora-postgresql',
      EngineMode: 'provisioned',
      EngineVersion: '16.9',
      EngineLifecycleSupport: 'open-source-rds-extended-support-disabled',
      Port: 5433,
      MasterUsername: 'orders_admin',
      StorageType: 'aurora',
      StorageEncrypted: true,
      KmsKeyId: KEY_ARN.replace(EAST, region),
      BackupRetentionPeriod: 35,
      CopyTagsToSnapshot: true,
      DeletionProtection: true,
      AutoMinorVersionUpgrade: true,
      IAMDatabaseAuthenticationEnabled: true,
      EnabledCloudwatchLogsExports: ['postgresql'],
      DBClusterParameterGroup: 'platform-aurora-postgresql16',
      DBClusterMembers: members.map((DBInstanceIdentifier, index) => ({
        DBInstanceIdentifier,
        IsClusterWriter: index === 0,
        DBClusterParameterGroupStatus: 'in-sync',
      })),
      PendingMaintenanceActions: [],
      ...attributes,
    },
  });
}

/** An instance of a cluster, in the zone of its number. */
export function member(
  name: string,
  clusterName: string,
  attributes: Attributes = {},
  options: ResourceOptions = {},
): SourceResource {
  const region = options.region ?? EAST;
  const zone = name.endsWith('2') ? 'b' : 'a';
  return instance(
    name,
    {
      Engine: 'aurora-postgresql',
      DBClusterIdentifier: clusterName,
      // What the cluster decides is not as the standard wants it here, and must not be judged.
      DeletionProtection: false,
      BackupRetentionPeriod: 1,
      MultiAZ: false,
      SecondaryAvailabilityZone: undefined,
      AvailabilityZone: `${region}${zone}`,
      MaxAllocatedStorage: undefined,
      EnabledCloudwatchLogsExports: undefined,
      IAMDatabaseAuthenticationEnabled: false,
      DBParameterGroups: [
        {
          DBParameterGroupName: 'platform-postgres16',
          ParameterApplyStatus: 'in-sync',
        },
      ],
      ...attributes,
    },
    options,
  );
}

/** A global cluster; the first cluster takes writes. */
export function globalCluster(
  name: string,
  clusterArns: readonly string[],
  attributes: Attributes = {},
): SourceResource {
  return resource('AWS::RDS::GlobalCluster', globalArn(name), {
    state: 'available',
    region: EAST,
    environment: 'prod',
    owner: 'group:default/orders-team',
    tags: { owner: 'orders-team' },
    attributes: {
      Engine: 'aurora-postgresql',
      EngineVersion: '16.9',
      EngineLifecycleSupport: 'open-source-rds-extended-support-disabled',
      StorageEncrypted: true,
      DeletionProtection: true,
      GlobalClusterMembers: clusterArns.map((DBClusterArn, index) => ({
        DBClusterArn,
        IsWriter: index === 0,
        SynchronizationStatus: 'connected',
      })),
      ...attributes,
    },
  });
}
