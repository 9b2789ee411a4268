import {
  ACCOUNT,
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
  NOW,
  parameterGroup,
  resource,
  restoreJob,
  snapshot,
  WEST,
} from '../__testUtils__/estate';
import { buildDatabaseDetail } from './buildDatabaseDetail';
import { buildDatabaseRow } from './buildDatabaseRow';
import { upgradesDueWithin } from './deadlines';
import { restorableWindow } from './restorableWindow';

const GIB = 1024 ** 3;

function rowOf(
  arn: string,
  ...[resources, options]: Parameters<typeof assess>
) {
  const { estate, context } = assess(resources, options);
  return buildDatabaseRow(nodeOf(estate, arn), context);
}

function detailOf(
  arn: string,
  ...[resources, options]: Parameters<typeof assess>
) {
  const { estate, context } = assess(resources, options);
  return buildDatabaseDetail(nodeOf(estate, arn), context);
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

describe('buildDatabaseDetail', () => {
  const detail = detailOf(
    globalArn('orders'),
    [
      ...GROUP,
      resource(
        'AWS::RDS::DBProxy',
        `arn:aws:rds:${EAST}:${ACCOUNT}:db-proxy:prx-1`,
        {
          attributes: {
            Targets: [
              { RdsResourceId: 'east', Type: 'TRACKED_CLUSTER' },
              { TargetArn: dbArn('east-1'), Type: 'RDS_INSTANCE' },
            ],
          },
        },
      ),
      parameterGroup(
        'platform-aurora-postgresql16',
        { 'rds.force_ssl': '0' },
        { kind: 'cluster', region: WEST },
      ),
    ],
    {
      metrics: [
        metric(clusterArn('west', WEST), 'rds-aurora-global-rpo-lag', 0.4),
      ],
    },
  );

  it('holds the whole group', () => {
    expect(detail.group.map(({ name }) => name)).toEqual([
      'orders',
      'east',
      'east-1',
      'east-2',
      'west',
      'west-1',
    ]);
  });

  it('draws the group with its proxies and lags', () => {
    expect(
      detail.topology.nodes.map(({ name, parentId }) => [
        name,
        parentId?.split(':').pop(),
      ]),
    ).toEqual([
      ['orders', undefined],
      ['east', 'orders'],
      ['prx-1', undefined],
      ['east-1', 'east'],
      ['east-2', 'east'],
      ['west', 'orders'],
      ['west-1', 'west'],
    ]);
    expect(
      detail.topology.edges.map(({ id: _, ...edge }) => edge),
    ).toMatchObject([
      { to: clusterArn('east'), kind: 'proxy' },
      {
        from: dbArn('east-1'),
        to: dbArn('east-2'),
        kind: 'replication',
        lagObjectiveSeconds: 300,
      },
      {
        from: clusterArn('east'),
        to: clusterArn('west', WEST),
        kind: 'storage-replication',
        lagSeconds: 0.4,
        lagObjectiveSeconds: 1,
        status: 'connected',
      },
    ]);
  });

  it('says why an edge has no lag', () => {
    const edge = detail.topology.edges.find(({ to }) => to === dbArn('east-2'));
    expect(edge?.lagUnknown).toMatch(/has not been collected/);
  });

  it('compares the parameters of the Regions', () => {
    expect(detail.parameters).toMatchObject([
      {
        against: 'region',
        differences: [{ name: 'rds.force_ssl', left: '1', right: '0' }],
      },
    ]);
  });

  it('lists the certificates of all instances', () => {
    expect(detail.certificates.map(({ databaseName }) => databaseName)).toEqual(
      ['east-1', 'east-2', 'west-1'],
    );
  });

  it('can be sent to a client as it is', () => {
    const sent: unknown = JSON.parse(JSON.stringify(detail));
    expect(sent).toMatchObject({ database: { arn: globalArn('orders') } });
  });

  it('puts settings next to the standard, judged by the checks', () => {
    const { configuration } = detailOf(dbArn('orders'), [
      instance('orders', { BackupRetentionPeriod: 1, MultiAZ: undefined }),
    ]);
    const item = (id: string) => configuration.find(one => one.id === id);
    expect(item('backup-retention-days')).toMatchObject({
      label: 'Backup retention',
      actual: '1 day',
      wanted: 'at least 35 days',
      verdict: 'differs',
      checkId: 'backup-retention',
      source: expect.stringContaining('Database Backup Strategy'),
    });
    expect(item('encrypted')).toMatchObject({ actual: 'on', verdict: 'meets' });
    expect(item('multi-az')).toMatchObject({
      actual: undefined,
      verdict: 'unknown',
      note: expect.stringContaining('did not say'),
    });
    expect(item('engine')).toMatchObject({ actual: 'postgres 16.9' });
  });

  it('shows how a database can be brought back', () => {
    const { backups } = detailOf(dbArn('orders'), [
      instance(
        'orders',
        {},
        { volatile: { LatestRestorableTime: '2026-11-21T11:55:00Z' } },
      ),
      snapshot('a', dbArn('orders')),
      snapshot(
        'copy',
        dbArn('orders'),
        {
          SourceDBSnapshotIdentifier: `arn:aws:rds:${EAST}:${ACCOUNT}:snapshot:a`,
        },
        { region: WEST, createdAt: '2026-11-02T00:00:00Z' },
      ),
      resource(
        'AWS::RDS::DBInstanceAutomatedBackup',
        `arn:aws:rds:${WEST}:${ACCOUNT}:auto-backup:ab-1`,
        {
          state: 'replicating',
          attributes: {
            DBInstanceArn: dbArn('orders'),
            BackupRetentionPeriod: 35,
            RestoreWindow: { LatestTime: '2026-11-21T11:45:00Z' },
          },
        },
      ),
      restoreJob(dbArn('orders')),
    ]);
    expect(backups).toMatchObject({
      retentionDays: 35,
      window: {
        earliest: '2026-10-17T11:55:00.000Z',
        latest: '2026-11-21T11:55:00Z',
        latestAgeSeconds: 300,
        basis: 'derived',
      },
      snapshotCount: 2,
      snapshots: [
        { name: 'copy', region: WEST },
        { name: 'a', copiedTo: [WEST], isPublic: false },
      ],
      replicated: [{ region: WEST, window: { latestAgeSeconds: 900 } }],
      lastRestoreTest: { validationStatus: 'SUCCESSFUL' },
      unknowns: [],
    });
  });

  it('shows a member the backups of its cluster', () => {
    const { backups } = detailOf(dbArn('east-1'), GROUP);
    expect(backups).toMatchObject({
      keptByArn: clusterArn('east'),
      retentionDays: 35,
    });
  });

  it('says how old each group of facts is, or why there are none', () => {
    const { sources } = detailOf(dbArn('orders'), [instance('orders')], {
      coverage: deniedCoverage('AWS::KMS::Key'),
    });
    const of = (group: string) => sources.find(one => one.group === group);
    expect(of('configuration')).toMatchObject({
      freshness: { state: 'fresh', ageSeconds: 120 },
    });
    expect(of('keys')).toMatchObject({
      freshness: { state: 'never' },
      unknown: { reason: 'denied' },
    });
  });
});

describe('restorableWindow', () => {
  const windowOf = (resourceToRead: Parameters<typeof assess>[0][number]) => {
    const { estate } = assess([resourceToRead]);
    return restorableWindow(nodeOf(estate, resourceToRead.arn), NOW);
  };

  it('is what AWS says of a cluster', () => {
    expect(
      windowOf(
        cluster(
          'orders',
          [],
          {},
          {
            volatile: {
              EarliestRestorableTime: '2026-10-17T00:00:00Z',
              LatestRestorableTime: '2026-11-21T11:58:00Z',
            },
          },
        ),
      ),
    ).toMatchObject({ basis: 'reported', latestAgeSeconds: 120 });
  });

  it('does not reach before the database was created', () => {
    expect(
      windowOf(
        instance(
          'orders',
          {},
          {
            createdAt: '2026-11-20T00:00:00Z',
            volatile: { LatestRestorableTime: '2026-11-21T11:55:00Z' },
          },
        ),
      )?.earliest,
    ).toBe('2026-11-20T00:00:00.000Z');
  });

  it('is none without backups', () => {
    expect(
      windowOf(instance('orders', { BackupRetentionPeriod: 0 })),
    ).toBeUndefined();
  });
});

describe('upgradesDueWithin', () => {
  it('lists what is due in the next months, soonest first, and what is overdue', () => {
    const { estate, context } = assess([
      instance('later', { EngineVersion: '15.4' }),
      instance('soon', { EngineVersion: '14.17' }),
      instance('overdue', { EngineVersion: '13.20' }),
      instance('rotate', { CACertificateIdentifier: 'rds-ca-soon' }),
    ]);
    const rows = estate.all.map(node => buildDatabaseRow(node, context));
    expect(
      upgradesDueWithin(rows, NOW).map(({ name, kind, daysLeft }) => [
        name,
        kind,
        daysLeft,
      ]),
    ).toEqual([
      ['overdue', 'standard-support-end', -266],
      ['soon', 'standard-support-end', 99],
      ['rotate', 'certificate-expiry', 99],
    ]);
  });

  it('counts a global cluster once', () => {
    const { estate, context } = assess([
      globalCluster('orders', [clusterArn('east')], { EngineVersion: '14.9' }),
      cluster('east', ['east-1'], { EngineVersion: '14.9' }),
      member('east-1', 'east', { EngineVersion: '14.9' }),
    ]);
    const rows = estate.all.map(node => buildDatabaseRow(node, context));
    expect(upgradesDueWithin(rows, NOW).map(({ name }) => name)).toEqual([
      'orders',
    ]);
  });
});
