import type { DBInstance, DBSubnetGroup } from '@aws-sdk/client-rds';
import { stableId } from '../../estate/ids';
import { toTagList } from '../tagList';
import { rdsArn } from './arns';
import { CERTIFICATE_AUTHORITIES } from './versions/certificates';

/** Where in a network databases are put. */
export interface DbNetwork {
  readonly vpcId: string;
  /** One subnet per Availability Zone, in the order of `zones`. */
  readonly subnetIds: readonly string[];
  /** Zone names, for example `us-east-1a`. */
  readonly zones: readonly string[];
  readonly securityGroupIds: readonly string[];
  readonly subnetGroupName: string;
}

/** What tells one instance from another; the rest follows from it. */
export interface DbInstanceOptions {
  readonly accountId: string;
  readonly region: string;
  readonly identifier: string;
  readonly engine: string;
  readonly engineVersion: string;
  readonly instanceClass: string;
  readonly network: DbNetwork;
  /** Index into the network's zones. */
  readonly zone?: number;
  readonly multiAz?: boolean;
  readonly storageGib: number;
  readonly iops?: number;
  readonly retentionDays: number;
  readonly masterUsername: string;
  /** Undefined is not encrypted. */
  readonly kmsKeyArn: string | undefined;
  readonly createdAt: Date;
  readonly tags: Readonly<Record<string, string>>;
  /** What differs from the platform's standard. */
  readonly overrides?: Partial<DBInstance>;
}

/** RDS names a resource's inner id with capitals and digits, 26 of them. */
export function rdsResourceId(prefix: 'db-' | 'cluster-', arn: string): string {
  return prefix + stableId('', arn, 26).toUpperCase();
}

/** What RDS puts between an identifier and the Region in every endpoint of an account and Region. */
export function endpointHost(
  accountId: string,
  region: string,
  identifier: string,
  kind: '' | 'cluster-' | 'cluster-ro-' | 'proxy-' = '',
): string {
  const suffix = stableId('c', `${accountId}/${region}/rds-endpoint`, 11);
  return `${identifier}.${kind}${suffix}.${region}.rds.amazonaws.com`;
}

/** `15.4` of PostgreSQL is of the family `postgres15`, `8.0.35` of MySQL is of `mysql8.0`. */
export function parameterGroupFamily(engine: string, version: string): string {
  const parts = version.split('.');
  return engine.includes('mysql')
    ? `${engine}${parts.slice(0, 2).join('.')}`
    : `${engine}${parts[0]}`;
}

export function certificateFields(
  identifier: string,
): Pick<DBInstance, 'CACertificateIdentifier' | 'CertificateDetails'> {
  return {
    CACertificateIdentifier: identifier,
    CertificateDetails: {
      CAIdentifier: identifier,
      ValidTill: CERTIFICATE_AUTHORITIES.find(
        authority => authority.identifier === identifier,
      )?.validTill,
    },
  };
}

/** Hours of the night in UTC, spread over the identifiers so that not all back up at once. */
export function windowsOf(identifier: string): {
  backup: string;
  maintenance: string;
} {
  const hour = 3 + (parseInt(stableId('', identifier, 4), 16) % 4);
  const pad = (value: number) => String(value).padStart(2, '0');
  return {
    backup: `${pad(hour)}:00-${pad(hour)}:30`,
    maintenance: `sun:${pad(hour + 2)}:00-sun:${pad(hour + 3)}:00`,
  };
}

/** A DB instance as the platform's standard wants it, except for what is overridden. */
export function makeDbInstance(options: DbInstanceOptions): DBInstance {
  const { accountId, region, identifier, network, engine } = options;
  const arn = rdsArn(accountId, region, 'db', identifier);
  const zone = options.zone ?? 0;
  const windows = windowsOf(identifier);
  const isAurora = engine.startsWith('aurora');
  const isMysql = engine.endsWith('mysql');
  return {
    DBInstanceIdentifier: identifier,
    DBInstanceArn: arn,
    DbiResourceId: rdsResourceId('db-', arn),
    DBInstanceClass: options.instanceClass,
    Engine: engine,
    EngineVersion: options.engineVersion,
    EngineLifecycleSupport: 'open-source-rds-extended-support-disabled',
    LicenseModel: isMysql ? 'general-public-license' : 'postgresql-license',
    DBInstanceStatus: 'available',
    MasterUsername: options.masterUsername,
    Endpoint: {
      Address: endpointHost(accountId, region, identifier),
      Port: isMysql ? 3306 : 5432,
      HostedZoneId: 'Z2R2ITUGPM61AM',
    },
    DbInstancePort: 0,
    AllocatedStorage: isAurora ? 1 : options.storageGib,
    StorageType: isAurora ? 'aurora' : 'gp3',
    ...(isAurora
      ? {}
      : {
          // What gp3 includes below and from 400 GiB on.
          Iops: options.iops ?? (options.storageGib >= 400 ? 12_000 : 3_000),
          StorageThroughput: options.storageGib >= 400 ? 500 : 125,
          MaxAllocatedStorage: options.storageGib * 2,
        }),
    StorageEncrypted: options.kmsKeyArn !== undefined,
    ...(options.kmsKeyArn ? { KmsKeyId: options.kmsKeyArn } : {}),
    InstanceCreateTime: options.createdAt,
    PreferredBackupWindow: windows.backup,
    PreferredMaintenanceWindow: windows.maintenance,
    BackupRetentionPeriod: options.retentionDays,
    BackupTarget: 'region',
    CopyTagsToSnapshot: true,
    DeletionProtection: true,
    AutoMinorVersionUpgrade: true,
    AvailabilityZone: network.zones[zone],
    MultiAZ: options.multiAz ?? false,
    ...(options.multiAz
      ? {
          SecondaryAvailabilityZone:
            network.zones[(zone + 1) % network.zones.length],
        }
      : {}),
    PubliclyAccessible: false,
    NetworkType: 'IPV4',
    VpcSecurityGroups: network.securityGroupIds.map(VpcSecurityGroupId => ({
      VpcSecurityGroupId,
      Status: 'active',
    })),
    DBSubnetGroup: makeSubnetGroup(accountId, region, network),
    DBParameterGroups: [
      {
        DBParameterGroupName: `platform-${parameterGroupFamily(
          engine,
          options.engineVersion,
        )}`.replace('.', '-'),
        ParameterApplyStatus: 'in-sync',
      },
    ],
    OptionGroupMemberships: [
      {
        OptionGroupName: `default:${engine}-${optionGroupVersion(options)}`,
        Status: 'in-sync',
      },
    ],
    ReadReplicaDBInstanceIdentifiers: [],
    IAMDatabaseAuthenticationEnabled: true,
    MonitoringInterval: 60,
    MonitoringRoleArn: `arn:aws:iam::${accountId}:role/rds-monitoring-role`,
    EnhancedMonitoringResourceArn: `arn:aws:logs:${region}:${accountId}:log-group:RDSOSMetrics:log-stream:${rdsResourceId(
      'db-',
      arn,
    )}`,
    PerformanceInsightsEnabled: true,
    PerformanceInsightsRetentionPeriod: 7,
    DatabaseInsightsMode: 'standard',
    EnabledCloudwatchLogsExports: exportedLogs(isAurora, isMysql),
    ...certificateFields('rds-ca-rsa2048-g1'),
    TagList: toTagList(options.tags),
    ...options.overrides,
  };
}

/** The subnet group of a network. */
export function makeSubnetGroup(
  accountId: string,
  region: string,
  network: DbNetwork,
): DBSubnetGroup {
  return {
    DBSubnetGroupName: network.subnetGroupName,
    DBSubnetGroupDescription: 'Subnets of the databases',
    DBSubnetGroupArn: rdsArn(
      accountId,
      region,
      'subgrp',
      network.subnetGroupName,
    ),
    VpcId: network.vpcId,
    SubnetGroupStatus: 'Complete',
    SupportedNetworkTypes: ['IPV4'],
    Subnets: network.subnetIds.map((SubnetIdentifier, index) => ({
      SubnetIdentifier,
      SubnetAvailabilityZone: { Name: network.zones[index] },
      SubnetStatus: 'Active',
    })),
  };
}

/** Option groups are of a major version: `15`, of MySQL `8-0`. */
function optionGroupVersion({ engine, engineVersion }: DbInstanceOptions) {
  const parts = engineVersion.split('.');
  return engine.includes('mysql') ? parts.slice(0, 2).join('-') : parts[0];
}

function exportedLogs(isAurora: boolean, isMysql: boolean): string[] {
  if (isMysql) return ['error', 'slowquery'];
  return isAurora ? ['postgresql'] : ['postgresql', 'upgrade'];
}
