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
  parameterGroup,
  resource,
  restoreJob,
  snapshot,
  WEST,
} from '../__testUtils__/estate';
import { buildDatabaseDetail } from './buildDatabaseDetail';

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
