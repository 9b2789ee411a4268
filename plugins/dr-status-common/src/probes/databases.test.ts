import {
  ACCOUNT,
  blockerIdsOf,
  lag,
  resource,
  storesOf,
} from '../__testUtils__/estate';
import { RECOVERY_METRICS, type SourceResource } from '../facts';
import { auroraGlobalDatabases } from './auroraGlobalDatabases';
import { dynamoDbTables } from './dynamoDbTables';
import { elastiCache } from './elastiCache';
import { rdsDatabases } from './rdsDatabases';

const EAST = `arn:aws:rds:us-east-1:${ACCOUNT}:cluster:orders`;
const WEST = `arn:aws:rds:us-west-2:${ACCOUNT}:cluster:orders-west`;

function globalEstate(options: {
  writer?: string;
  westVersion?: string;
  westInstances?: string[];
  synchronization?: string;
}): SourceResource[] {
  const {
    writer = EAST,
    westVersion = '16.4',
    westInstances = ['w1'],
  } = options;
  const cluster = (arn: string, version: string, instances: string[]) =>
    resource(arn, 'AWS::RDS::DBCluster', {
      EngineVersion: version,
      GlobalClusterIdentifier: 'orders-global',
      DBClusterMembers: instances.map(DBInstanceIdentifier => ({
        DBInstanceIdentifier,
      })),
    });
  return [
    resource(
      `arn:aws:rds::${ACCOUNT}:global-cluster:orders-global`,
      'AWS::RDS::GlobalCluster',
      {
        Engine: 'aurora-postgresql',
        GlobalClusterMembers: [EAST, WEST].map(DBClusterArn => ({
          DBClusterArn,
          IsWriter: DBClusterArn === writer,
          SynchronizationStatus: options.synchronization ?? 'connected',
        })),
      },
    ),
    cluster(EAST, '16.4', ['e1']),
    cluster(WEST, westVersion, westInstances),
    ...['us-east-1:e1', 'us-west-2:w1'].map(place => {
      const [region, name] = place.split(':');
      return resource(
        `arn:aws:rds:${region}:${ACCOUNT}:db:${name}`,
        'AWS::RDS::DBInstance',
        { DBClusterIdentifier: 'orders', AvailabilityZone: `${region}a` },
      );
    }),
  ];
}

describe('Aurora Global Databases', () => {
  it('lose what the secondary has not received', () => {
    const [store] = storesOf(auroraGlobalDatabases, {
      resources: globalEstate({}),
      metrics: [lag(WEST, RECOVERY_METRICS.auroraRpoLag, 0.7)],
    });
    expect(store).toMatchObject({
      primaryRegion: 'us-east-1',
      rpo: { seconds: 0.7, basis: 'measured' },
      promotion: { seconds: 60, basis: 'assumed' },
    });
    expect(blockerIdsOf(store)).toEqual([]);
  });

  it('are followed after a switchover, whatever the old secondary measured', () => {
    const [store] = storesOf(auroraGlobalDatabases, {
      resources: globalEstate({ writer: WEST }),
      metrics: [
        lag(WEST, RECOVERY_METRICS.auroraRpoLag, 99),
        lag(EAST, RECOVERY_METRICS.auroraRpoLag, 0.4),
      ],
    });
    expect(store).toMatchObject({
      arn: `arn:aws:rds::${ACCOUNT}:global-cluster:orders-global`,
      primaryRegion: 'us-west-2',
      rpo: { seconds: 0.4 },
    });
  });

  it('fall back to the lag that older engines emit', () => {
    const [store] = storesOf(auroraGlobalDatabases, {
      resources: globalEstate({}),
      metrics: [lag(WEST, RECOVERY_METRICS.auroraReplicationLag, 2)],
    });
    expect(store.rpo?.seconds).toBe(2);
  });

  it('are unknown without a lag', () => {
    const [store] = storesOf(auroraGlobalDatabases, {
      resources: globalEstate({}),
    });
    expect(store.rpo).toMatchObject({ unknown: { reason: 'not-read' } });
    expect(store.rpo?.seconds).toBeUndefined();
  });

  it.each([
    [{ westVersion: '16.3' }, ['version-mismatch']],
    [{ westInstances: [] }, ['headless-secondary']],
    [{ synchronization: 'pending-resync' }, ['replication-stopped']],
  ])('with %o are blocked by %o', (options, ids) => {
    const [store] = storesOf(auroraGlobalDatabases, {
      resources: globalEstate(options),
    });
    expect(blockerIdsOf(store)).toEqual(ids);
  });
});

describe('RDS databases', () => {
  const SOURCE = `arn:aws:rds:us-east-1:${ACCOUNT}:db:users`;
  const REPLICA = `arn:aws:rds:us-west-2:${ACCOUNT}:db:users-west`;
  const source = (attributes = {}) =>
    resource(SOURCE, 'AWS::RDS::DBInstance', attributes);
  const replica = resource(REPLICA, 'AWS::RDS::DBInstance', {
    ReadReplicaSourceDBInstanceIdentifier: SOURCE,
  });

  it.each([
    [true, 'replicating', []],
    [false, 'error', ['replication-stopped']],
  ])(
    'with a replica whose normal is %s are blocked by %o',
    (Normal, Status, ids) => {
      const [store] = storesOf(rdsDatabases, {
        resources: [
          source(),
          resource(REPLICA, 'AWS::RDS::DBInstance', {
            ReadReplicaSourceDBInstanceIdentifier: SOURCE,
            StatusInfos: [{ StatusType: 'read replication', Normal, Status }],
          }),
        ],
      });
      expect(blockerIdsOf(store)).toEqual(ids);
    },
  );

  it('lose what the replica in the other Region has not received', () => {
    const stores = storesOf(rdsDatabases, {
      resources: [source(), replica],
      metrics: [
        lag(REPLICA, RECOVERY_METRICS.replicaLag, 3, { maximum: 1200 }),
      ],
    });
    expect(stores).toMatchObject([
      {
        arn: SOURCE,
        mechanism: 'cross-region-replica',
        rpo: { seconds: 3 },
        copies: [{ role: 'primary' }, { worstLagSeconds: 1200 }],
      },
    ]);
  });

  it('are not in another Region by a replica in their own', () => {
    const [store] = storesOf(rdsDatabases, {
      resources: [
        source(),
        resource(
          `arn:aws:rds:us-east-1:${ACCOUNT}:db:users-2`,
          'AWS::RDS::DBInstance',
          { ReadReplicaSourceDBInstanceIdentifier: 'users' },
        ),
      ],
    });
    expect(store).toMatchObject({
      mechanism: 'none',
      rpo: { isUnbounded: true },
    });
  });

  it('are unknown where the replica is in a Region that nobody reads', () => {
    const [store] = storesOf(rdsDatabases, {
      resources: [source({ ReadReplicaDBInstanceIdentifiers: [REPLICA] })],
    });
    expect(store.rpo).toMatchObject({ unknown: { reason: 'not-read' } });
  });

  it('lose what came after the latest restorable time of replicated backups', () => {
    const [store] = storesOf(rdsDatabases, {
      resources: [
        source(),
        resource(
          `arn:aws:rds:us-west-2:${ACCOUNT}:auto-backup:ab-1`,
          'AWS::RDS::DBInstanceAutomatedBackup',
          {
            DBInstanceArn: SOURCE,
            RestoreWindow: { LatestTime: '2026-11-21T07:50:00Z' },
          },
        ),
      ],
    });
    expect(store).toMatchObject({
      mechanism: 'replicated-automated-backups',
      rpo: { seconds: 600 },
      promotion: { seconds: 3600, basis: 'assumed' },
    });
  });

  it('take the measured time of the last restore', () => {
    const [store] = storesOf(rdsDatabases, {
      resources: [
        source(),
        resource(
          `arn:aws:backup:us-west-2:${ACCOUNT}:recovery-point:1`,
          'AWS::Backup::RecoveryPoint',
          { ResourceArn: SOURCE },
          { state: 'COMPLETED', createdAt: '2026-11-21T05:00:00Z' },
        ),
        resource(
          `arn:aws:backup:us-east-1:${ACCOUNT}:restore-job:1`,
          'AWS::Backup::RestoreJob',
          {
            SourceResourceArn: SOURCE,
            CompletionDate: '2026-11-20T09:30:00Z',
          },
          { state: 'COMPLETED', createdAt: '2026-11-20T09:00:00Z' },
        ),
      ],
    });
    expect(store).toMatchObject({
      mechanism: 'aws-backup-copy',
      rpo: { seconds: 10_800 },
      promotion: { seconds: 1800, basis: 'measured' },
    });
  });

  it('are unknown when their description is too old', () => {
    const [store] = storesOf(rdsDatabases, {
      resources: [
        { ...source(), freshness: { state: 'stale', ageSeconds: 9000 } },
        replica,
      ],
      metrics: [lag(REPLICA, RECOVERY_METRICS.replicaLag, 3)],
    });
    expect(store.rpo).toMatchObject({ unknown: { reason: 'stale' } });
  });
});

describe('DynamoDB tables', () => {
  const arnIn = (region: string) =>
    `arn:aws:dynamodb:${region}:${ACCOUNT}:table/orders`;
  const table = (region: string, other: string, ReplicaStatus: string) =>
    resource(arnIn(region), 'AWS::DynamoDB::Table', {
      Replicas: [
        { RegionName: other, ReplicaArn: arnIn(other), ReplicaStatus },
      ],
    });
  const latency = (region: string, ReceivingRegion: string, value: number) =>
    lag(arnIn(region), RECOVERY_METRICS.dynamoDbLatency, value, {
      dimensions: { ReceivingRegion },
    });

  it('are one store in all Regions, with the slower direction', () => {
    const stores = storesOf(dynamoDbTables, {
      resources: [
        table('us-east-1', 'us-west-2', 'ACTIVE'),
        table('us-west-2', 'us-east-1', 'ACTIVE'),
      ],
      metrics: [
        latency('us-east-1', 'us-west-2', 0.5),
        latency('us-west-2', 'us-east-1', 2),
      ],
    });
    expect(stores).toHaveLength(1);
    expect(stores[0]).toMatchObject({
      rpo: { seconds: 2 },
      promotion: { seconds: 0 },
    });
    expect(stores[0].primaryRegion).toBeUndefined();
  });

  it('are unknown when one direction is', () => {
    const [store] = storesOf(dynamoDbTables, {
      resources: [table('us-east-1', 'us-west-2', 'ACTIVE')],
      metrics: [latency('us-east-1', 'us-west-2', 0.5)],
    });
    expect(store.rpo?.unknown).toBeDefined();
  });

  it('are in one Region when the replica could not be created', () => {
    const [store] = storesOf(dynamoDbTables, {
      resources: [table('us-east-1', 'us-west-2', 'CREATION_FAILED')],
    });
    expect(store.rpo).toMatchObject({ isUnbounded: true });
    expect(blockerIdsOf(store)).toEqual(['replication-stopped']);
  });
});

describe('ElastiCache', () => {
  const arnIn = (region: string) =>
    `arn:aws:elasticache:${region}:${ACCOUNT}:replicationgroup:cache-${region}`;
  const datastore = (regions: string[]) =>
    resource(
      `arn:aws:elasticache::${ACCOUNT}:globalreplicationgroup:ldgnf-cache`,
      'AWS::ElastiCache::GlobalReplicationGroup',
      {
        Members: regions.map((ReplicationGroupRegion, index) => ({
          ReplicationGroupId: `cache-${ReplicationGroupRegion}`,
          ReplicationGroupRegion,
          Role: index === 0 ? 'PRIMARY' : 'SECONDARY',
          Status: 'associated',
        })),
      },
    );

  it('reads the lag where the secondary is now', () => {
    const [store] = storesOf(elastiCache, {
      resources: [datastore(['us-west-2', 'us-east-1'])],
      metrics: [lag(arnIn('us-east-1'), RECOVERY_METRICS.elastiCacheLag, 0.3)],
    });
    expect(store).toMatchObject({
      primaryRegion: 'us-west-2',
      rpo: { seconds: 0.3 },
    });
  });

  it.each([
    ['a Global Datastore without secondary', datastore(['us-east-1'])],
    [
      'a replication group alone',
      resource(arnIn('us-east-1'), 'AWS::ElastiCache::ReplicationGroup'),
    ],
  ])('has no end to what %s loses', (_what, only) => {
    const stores = storesOf(elastiCache, { resources: [only] });
    expect(stores).toMatchObject([
      { arn: only.arn, mechanism: 'none', rpo: { isUnbounded: true } },
    ]);
  });
});
