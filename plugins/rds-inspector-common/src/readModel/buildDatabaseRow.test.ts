import {
  assess,
  cluster,
  clusterArn,
  dbArn,
  deniedCoverage,
  EAST,
  globalArn,
  globalCluster,
  instance,
  member,
  metric,
  nodeOf,
  WEST,
} from '../__testUtils__/estate';
import { buildDatabaseRow } from './buildDatabaseRow';

const GIB = 1024 ** 3;

function rowOf(
  arn: string,
  ...[resources, options]: Parameters<typeof assess>
) {
  const { estate, context } = assess(resources, options);
  return buildDatabaseRow(nodeOf(estate, arn), context);
}

const GROUP = [
  globalCluster('orders', [clusterArn('east'), clusterArn('west', WEST)]),
  cluster('east', ['east-1', 'east-2'], { GlobalClusterIdentifier: 'orders' }),
  member('east-1', 'east'),
  member('east-2', 'east'),
  cluster('west', ['west-1'], { EngineVersion: '16.8' }, { region: WEST }),
  member('west-1', 'west', { EngineVersion: '16.8' }, { region: WEST }),
];

describe('buildDatabaseRow', () => {
  it('tells an instance', () => {
    const row = rowOf(
      dbArn('orders'),
      [instance('orders', { StorageEncrypted: false, EngineVersion: '14.17' })],
      {
        metrics: [
          metric(dbArn('orders'), 'rds-free-storage-space', 60 * GIB, {
            slopePerSecond: -GIB / 86_400,
          }),
          metric(dbArn('orders'), 'rds-database-connections', 42),
          metric(dbArn('orders'), 'rds-cpu-utilization', 12.5),
        ],
      },
    );
    expect(row).toMatchObject({
      kind: 'instance',
      role: 'standalone',
      rootArn: dbArn('orders'),
      depth: 0,
      engine: 'postgres',
      majorVersion: '14',
      supportStatus: 'standard',
      daysUntilStandardSupportEnds: 99,
      instanceClass: 'db.r6g.large',
      vcpuCount: 2,
      memoryBytes: 16 * GIB,
      multiAz: true,
      encrypted: false,
      availabilityZones: ['us-east-1a', 'us-east-1b'],
      storageAllocatedBytes: 100 * GIB,
      storageUsedBytes: 40 * GIB,
      storageMaximumBytes: 200 * GIB,
      storageGrowthBytesPerDay: GIB,
      daysUntilStorageFull: 160,
      connectionCount: 42,
      maximumConnectionCount: 1802,
      cpuPercent: 12.5,
      findingCounts: { critical: 0, high: 1 },
      unknowns: [],
    });
    expect(row.deadlines[0]).toMatchObject({
      kind: 'standard-support-end',
      title: 'Standard support of PostgreSQL 14 ends',
      targetVersion: '16.9',
    });
  });

  it('tells a cluster by its instances', () => {
    const row = rowOf(clusterArn('east'), GROUP, {
      metrics: [
        metric(clusterArn('east'), 'rds-volume-bytes-used', 7 * GIB),
        metric(dbArn('east-2'), 'rds-aurora-replica-lag', 0.02),
      ],
    });
    expect(row).toMatchObject({
      role: 'primary',
      parentArn: globalArn('orders'),
      instanceCount: 2,
      instanceClass: 'db.r6g.large',
      multiAz: true,
      availabilityZones: ['us-east-1a', 'us-east-1b'],
      storageUsedBytes: 7 * GIB,
      replicaLagSeconds: 0.02,
      publiclyAccessible: false,
    });
  });

  it('tells a global cluster by its Regions, and who takes writes', () => {
    expect(rowOf(globalArn('orders'), GROUP)).toMatchObject({
      kind: 'global-cluster',
      instanceCount: 3,
      regions: [
        { region: EAST, isPrimary: true, instanceCount: 2 },
        {
          region: WEST,
          isPrimary: false,
          instanceCount: 1,
          engineVersion: '16.8',
        },
      ],
    });
  });

  it('does not make up what of a Region could not be read', () => {
    const row = rowOf(globalArn('orders'), GROUP.slice(0, 4));
    expect(row.instanceCount).toBeUndefined();
    expect(row.regions?.[1]).toEqual({
      region: WEST,
      clusterArn: clusterArn('west', WEST),
      isPrimary: false,
      instanceCount: undefined,
      engineVersion: undefined,
    });
  });

  it('says what is not known, and why', () => {
    const row = rowOf(
      dbArn('orders'),
      [
        instance('orders', {
          ReadReplicaSourceDBInstanceIdentifier: 'source',
          PendingMaintenanceActions: undefined,
        }),
      ],
      { coverage: deniedCoverage('AWS::RDS::DBParameterGroup') },
    );
    expect(row.replicaLagSeconds).toBeUndefined();
    expect(row.unknowns.map(({ field, reason }) => [field, reason])).toEqual([
      ['replicaLagSeconds', 'not-read'],
      ['deadlines', 'missing'],
      ['cpuPercent', 'not-read'],
      ['connectionCount', 'not-read'],
      ['maximumConnectionCount', 'denied'],
      ['storageUsedBytes', 'not-read'],
    ]);
  });

  it('says what extended support costs, each row by itself', () => {
    const extended = {
      EngineVersion: '13.20',
      EngineLifecycleSupport: 'open-source-rds-extended-support',
      DBInstanceClass: 'db.m5.large',
    };
    const resources = [
      instance('orders', extended),
      instance('replica', {
        ...extended,
        MultiAZ: false,
        ReadReplicaSourceDBInstanceIdentifier: 'orders',
      }),
    ];
    expect(rowOf(dbArn('orders'), resources)).toMatchObject({
      supportStatus: 'extended-support',
      extendedSupportUsdPer30Days: 288,
    });
    expect(rowOf(dbArn('replica'), resources).extendedSupportUsdPer30Days).toBe(
      144,
    );
  });
});
