import type { DBCluster, DBInstance, GlobalCluster } from '@aws-sdk/client-rds';
import { stableId } from '../../estate/ids';
import { toTagList } from '../tagList';
import { globalClusterArn, rdsArn } from './arns';
import {
  endpointHost,
  makeDbInstance,
  parameterGroupFamily,
  rdsResourceId,
  windowsOf,
  type DbNetwork,
} from './factory';

/** What tells one Aurora cluster from another; the rest follows from it. */
export interface DbClusterOptions {
  readonly accountId: string;
  readonly region: string;
  readonly identifier: string;
  readonly engineVersion: string;
  readonly instanceClass: string;
  /**
   * The zone of each member as an index into the network's zones. The first is the writer, unless
   * the cluster is a secondary of a global one.
   */
  readonly memberZones: readonly number[];
  /** What the members are called; the cluster's identifier with a number, if left out. */
  readonly memberIdentifiers?: readonly string[];
  readonly databaseName: string;
  readonly masterUsername: string;
  readonly retentionDays: number;
  readonly network: DbNetwork;
  readonly kmsKeyArn: string;
  readonly createdAt: Date;
  readonly tags: Readonly<Record<string, string>>;
  readonly globalClusterIdentifier?: string;
  readonly isSecondary?: boolean;
  readonly overrides?: Partial<DBCluster>;
  readonly instanceOverrides?: Partial<DBInstance>;
}

const ENGINE = 'aurora-postgresql';

/** An Aurora PostgreSQL cluster as the platform's standard wants it, with its instances. */
export function makeAuroraCluster(options: DbClusterOptions): {
  cluster: DBCluster;
  instances: DBInstance[];
} {
  const instances = options.memberZones.map((zone, index) =>
    makeMember(
      options,
      options.memberIdentifiers?.[index] ??
        `${options.identifier}-${index + 1}`,
      zone,
      index,
    ),
  );
  return { cluster: makeCluster(options, instances), instances };
}

function makeMember(
  options: DbClusterOptions,
  identifier: string,
  zone: number,
  index: number,
): DBInstance {
  return makeDbInstance({
    ...options,
    identifier,
    zone,
    engine: ENGINE,
    storageGib: 1,
    overrides: {
      DBClusterIdentifier: options.identifier,
      DBName: options.databaseName,
      PromotionTier: Math.min(index, 15),
      // Deletion protection belongs to the cluster.
      DeletionProtection: false,
      ...options.instanceOverrides,
    },
  });
}

function makeCluster(
  options: DbClusterOptions,
  instances: readonly DBInstance[],
): DBCluster {
  const { accountId, region, identifier, network } = options;
  const arn = rdsArn(accountId, region, 'cluster', identifier);
  const windows = windowsOf(identifier);
  const parameterGroup = `platform-${parameterGroupFamily(
    ENGINE,
    options.engineVersion,
  )}-cluster`;
  return {
    DBClusterIdentifier: identifier,
    DBClusterArn: arn,
    DbClusterResourceId: rdsResourceId('cluster-', arn),
    Engine: ENGINE,
    EngineMode: 'provisioned',
    EngineVersion: options.engineVersion,
    EngineLifecycleSupport: 'open-source-rds-extended-support-disabled',
    Status: 'available',
    DatabaseName: options.databaseName,
    MasterUsername: options.masterUsername,
    Port: 5432,
    Endpoint: endpointHost(accountId, region, identifier, 'cluster-'),
    ReaderEndpoint: endpointHost(accountId, region, identifier, 'cluster-ro-'),
    HostedZoneId: 'Z2R2ITUGPM61AM',
    MultiAZ: new Set(options.memberZones).size > 1,
    AvailabilityZones: [...network.zones],
    AllocatedStorage: 1,
    StorageType: 'aurora',
    StorageEncrypted: true,
    KmsKeyId: options.kmsKeyArn,
    ClusterCreateTime: options.createdAt,
    BackupRetentionPeriod: options.retentionDays,
    PreferredBackupWindow: windows.backup,
    PreferredMaintenanceWindow: windows.maintenance,
    CopyTagsToSnapshot: true,
    DeletionProtection: true,
    AutoMinorVersionUpgrade: true,
    IAMDatabaseAuthenticationEnabled: true,
    HttpEndpointEnabled: false,
    CrossAccountClone: false,
    MonitoringInterval: 60,
    MonitoringRoleArn: `arn:aws:iam::${accountId}:role/rds-monitoring-role`,
    PerformanceInsightsEnabled: true,
    PerformanceInsightsRetentionPeriod: 7,
    DatabaseInsightsMode: 'standard',
    EnabledCloudwatchLogsExports: ['postgresql'],
    NetworkType: 'IPV4',
    DBSubnetGroup: network.subnetGroupName,
    DBClusterParameterGroup: parameterGroup,
    VpcSecurityGroups: network.securityGroupIds.map(VpcSecurityGroupId => ({
      VpcSecurityGroupId,
      Status: 'active',
    })),
    DBClusterMembers: instances.map((instance, index) => ({
      DBInstanceIdentifier: instance.DBInstanceIdentifier,
      IsClusterWriter: index === 0 && !options.isSecondary,
      DBClusterParameterGroupStatus: 'in-sync',
      PromotionTier: instance.PromotionTier,
    })),
    ...(options.globalClusterIdentifier
      ? {
          GlobalClusterIdentifier: options.globalClusterIdentifier,
          GlobalWriteForwardingStatus: 'disabled' as const,
        }
      : {}),
    TagList: toTagList(options.tags),
    ...options.overrides,
  };
}

/** A global cluster over clusters of several Regions. The first one is the writer. */
export function makeGlobalCluster(options: {
  accountId: string;
  identifier: string;
  clusters: readonly DBCluster[];
  tags: Readonly<Record<string, string>>;
}): GlobalCluster {
  const { accountId, identifier } = options;
  const [writer, ...secondaries] = options.clusters;
  const arns = secondaries.flatMap(({ DBClusterArn }) =>
    DBClusterArn ? [DBClusterArn] : [],
  );
  return {
    GlobalClusterIdentifier: identifier,
    GlobalClusterArn: globalClusterArn(accountId, identifier),
    GlobalClusterResourceId: stableId('cluster-', identifier, 16),
    Status: 'available',
    Engine: writer?.Engine,
    EngineVersion: writer?.EngineVersion,
    EngineLifecycleSupport: writer?.EngineLifecycleSupport,
    DatabaseName: writer?.DatabaseName,
    StorageEncrypted: true,
    DeletionProtection: true,
    Endpoint: `${identifier}.global-${stableId(
      '',
      `${accountId}/global`,
      12,
    )}.global.rds.amazonaws.com`,
    GlobalClusterMembers: [
      {
        DBClusterArn: writer?.DBClusterArn,
        IsWriter: true,
        Readers: arns,
        GlobalWriteForwardingStatus: 'disabled',
        SynchronizationStatus: 'connected',
      },
      ...arns.map(DBClusterArn => ({
        DBClusterArn,
        IsWriter: false,
        Readers: [],
        GlobalWriteForwardingStatus: 'disabled' as const,
        SynchronizationStatus: 'connected' as const,
      })),
    ],
    TagList: toTagList(options.tags),
  };
}
