import type { OrderableDBInstanceOption } from '@aws-sdk/client-rds';
import { ENGINE_VERSIONS } from '../versions/describeVersions';

const CLASSES: readonly string[] = [
  ...['micro', 'small', 'medium', 'large', 'xlarge', '2xlarge'].map(
    size => `db.t4g.${size}`,
  ),
  ...['m6g', 'm7g', 'r6g', 'r7g', 'r5'].flatMap(family =>
    ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge'].map(
      size => `db.${family}.${size}`,
    ),
  ),
];

/** Aurora is not offered on the smallest classes. */
const WITHOUT_AURORA = ['db.t4g.micro', 'db.t4g.small'];

/** The classes that an engine can be ordered on in a Region, of every version that can be created. */
export function orderableOptions(
  engine: string,
  region: string,
): OrderableDBInstanceOption[] {
  const isAurora = engine.startsWith('aurora-');
  return ENGINE_VERSIONS.filter(
    ({ Engine, Status }) => Engine === engine && Status === 'available',
  ).flatMap(({ EngineVersion, SupportsGlobalDatabases }) =>
    CLASSES.filter(name => !isAurora || !WITHOUT_AURORA.includes(name)).map(
      DBInstanceClass => ({
        Engine: engine,
        EngineVersion,
        DBInstanceClass,
        LicenseModel: engine.endsWith('mysql')
          ? 'general-public-license'
          : 'postgresql-license',
        AvailabilityZones: ['a', 'b', 'c'].map(letter => ({
          Name: `${region}${letter}`,
        })),
        MultiAZCapable: !isAurora,
        ReadReplicaCapable: !isAurora,
        Vpc: true,
        SupportsStorageEncryption: true,
        StorageType: isAurora ? 'aurora' : 'gp3',
        SupportsIops: !isAurora,
        SupportsStorageThroughput: !isAurora,
        SupportsStorageAutoscaling: !isAurora,
        SupportsEnhancedMonitoring: true,
        SupportsIAMDatabaseAuthentication: true,
        SupportsPerformanceInsights: true,
        ...(isAurora ? {} : { MinStorageSize: 20, MaxStorageSize: 65_536 }),
        AvailableProcessorFeatures: [],
        SupportedEngineModes: ['provisioned'],
        SupportsKerberosAuthentication: true,
        OutpostCapable: false,
        SupportedActivityStreamModes: isAurora ? ['sync', 'async'] : [],
        SupportsGlobalDatabases,
        SupportedNetworkTypes: ['IPV4', 'DUAL'],
        SupportsClusters: isAurora,
        SupportsDedicatedLogVolume: !isAurora,
      }),
    ),
  );
}
