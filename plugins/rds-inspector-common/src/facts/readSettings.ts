import { AttributeReader } from '@meridian/aws-common';
import type {
  ClusterSettings,
  CommonSettings,
  GlobalClusterSettings,
  InstanceSettings,
  StoreSettings,
} from './settings';
import type { SourceResource } from './sources';

/** What AWS says about an instance, from the attributes that the inventory keeps. */
export function readInstanceSettings(
  resource: SourceResource,
): InstanceSettings {
  const reader = readerOf(resource);
  const certificate = reader.object('CertificateDetails');
  const subnetGroup = reader.object('DBSubnetGroup');
  const sourceCluster = reader.text('ReadReplicaSourceDBClusterIdentifier');
  return {
    ...readStore(resource, reader),
    port: reader.object('Endpoint')?.number('Port') ?? dbPort(reader),
    instanceClass: reader.text('DBInstanceClass'),
    clusterIdentifier: reader.text('DBClusterIdentifier'),
    maximumStorageGib: reader.number('MaxAllocatedStorage'),
    availabilityZone: reader.text('AvailabilityZone'),
    secondaryAvailabilityZone: reader.text('SecondaryAvailabilityZone'),
    publiclyAccessible: reader.flag('PubliclyAccessible'),
    vpcId: subnetGroup?.text('VpcId'),
    subnetIds: (subnetGroup?.objects('Subnets') ?? []).flatMap(
      subnet => subnet.text('SubnetIdentifier') ?? [],
    ),
    parameterGroups: (reader.objects('DBParameterGroups') ?? []).flatMap(
      group => {
        const name = group.text('DBParameterGroupName');
        return name
          ? [{ name, applyStatus: group.text('ParameterApplyStatus') }]
          : [];
      },
    ),
    certificateAuthority:
      reader.text('CACertificateIdentifier') ??
      certificate?.text('CAIdentifier'),
    certificateValidTill: certificate?.time('ValidTill'),
    replicatesFrom:
      reader.text('ReadReplicaSourceDBInstanceIdentifier') ?? sourceCluster,
    replicatesFromCluster: sourceCluster !== undefined,
    replicas: [
      ...(reader.texts('ReadReplicaDBInstanceIdentifiers') ?? []),
      ...(reader.texts('ReadReplicaDBClusterIdentifiers') ?? []),
    ],
  };
}

/** What AWS says about a cluster, from the attributes that the inventory keeps. */
export function readClusterSettings(resource: SourceResource): ClusterSettings {
  const reader = readerOf(resource);
  return {
    ...readStore(resource, reader),
    port: reader.number('Port'),
    instanceClass: reader.text('DBClusterInstanceClass'),
    engineMode: reader.text('EngineMode'),
    availabilityZones: reader.texts('AvailabilityZones') ?? [],
    members: (reader.objects('DBClusterMembers') ?? []).flatMap(member => {
      const identifier = member.text('DBInstanceIdentifier');
      return identifier
        ? [
            {
              identifier,
              isWriter: member.flag('IsClusterWriter') ?? false,
              parameterGroupStatus: member.text(
                'DBClusterParameterGroupStatus',
              ),
            },
          ]
        : [];
    }),
    parameterGroup: reader.text('DBClusterParameterGroup'),
    globalClusterIdentifier: reader.text('GlobalClusterIdentifier'),
    earliestRestorableTime: reader.time('EarliestRestorableTime'),
    serverlessMaximumCapacity: reader
      .object('ServerlessV2ScalingConfiguration')
      ?.number('MaxCapacity'),
    replicatesFrom: reader.text('ReplicationSourceIdentifier'),
    replicas: reader.texts('ReadReplicaIdentifiers') ?? [],
  };
}

/** What AWS says about a global cluster, from the attributes that the inventory keeps. */
export function readGlobalClusterSettings(
  resource: SourceResource,
): GlobalClusterSettings {
  const reader = readerOf(resource);
  return {
    ...readCommon(resource, reader),
    members: (reader.objects('GlobalClusterMembers') ?? []).flatMap(member => {
      const clusterArn = member.text('DBClusterArn');
      return clusterArn
        ? [
            {
              clusterArn,
              isWriter: member.flag('IsWriter') ?? false,
              synchronizationStatus: member.text('SynchronizationStatus'),
            },
          ]
        : [];
    }),
    failoverStatus: reader.object('FailoverState')?.text('Status'),
  };
}

function readStore(
  resource: SourceResource,
  reader: AttributeReader,
): StoreSettings {
  return {
    ...readCommon(resource, reader),
    masterUsername: reader.text('MasterUsername'),
    storageType: reader.text('StorageType'),
    allocatedStorageGib: reader.number('AllocatedStorage'),
    kmsKeyId: reader.text('KmsKeyId'),
    backupRetentionDays: reader.number('BackupRetentionPeriod'),
    backupWindow: reader.text('PreferredBackupWindow'),
    maintenanceWindow: reader.text('PreferredMaintenanceWindow'),
    copyTagsToSnapshot: reader.flag('CopyTagsToSnapshot'),
    autoMinorVersionUpgrade: reader.flag('AutoMinorVersionUpgrade'),
    multiAz: reader.flag('MultiAZ'),
    iamAuthentication: reader.flag('IAMDatabaseAuthenticationEnabled'),
    monitoringIntervalSeconds: reader.number('MonitoringInterval'),
    performanceInsights: reader.flag('PerformanceInsightsEnabled'),
    performanceInsightsRetentionDays: reader.number(
      'PerformanceInsightsRetentionPeriod',
    ),
    // AWS leaves out lists that are empty.
    logExports: reader.texts('EnabledCloudwatchLogsExports') ?? [],
    securityGroupIds: (reader.objects('VpcSecurityGroups') ?? []).flatMap(
      group => group.text('VpcSecurityGroupId') ?? [],
    ),
    latestRestorableTime: reader.time('LatestRestorableTime'),
    automaticRestartAt: reader.time('AutomaticRestartTime'),
    statusInfos: (reader.objects('StatusInfos') ?? []).map(info => ({
      type: info.text('StatusType') ?? '',
      normal: info.flag('Normal'),
      status: info.text('Status'),
      message: info.text('Message'),
    })),
    replicas: [],
  };
}

function readCommon(
  resource: SourceResource,
  reader: AttributeReader,
): CommonSettings {
  return {
    engine: reader.text('Engine'),
    engineVersion: reader.text('EngineVersion'),
    status: resource.state,
    encrypted: reader.flag('StorageEncrypted'),
    deletionProtection: reader.flag('DeletionProtection'),
    lifecycleSupport: reader.text('EngineLifecycleSupport'),
  };
}

function readerOf({ attributes, volatile }: SourceResource): AttributeReader {
  return new AttributeReader({ ...attributes, ...volatile });
}

/** RDS says 0 for an instance whose port is that of its endpoint. */
function dbPort(reader: AttributeReader): number | undefined {
  return reader.number('DbInstancePort') || undefined;
}
