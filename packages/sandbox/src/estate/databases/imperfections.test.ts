import {
  dbClusters,
  dbInstances,
  globalClusters,
} from '../../aws/rds/collections';
import { snapshotsAt } from '../../aws/rds/snapshots';
import { GLOBAL } from '../../core/Estate';
import { buildEstate } from '..';
import { IMPERFECTIONS } from '../imperfections';
import { ACCOUNTS, REGIONS } from '../organization';
import { DATABASE_IMPERFECTIONS } from './imperfections';

const estate = buildEstate();
const PLACES = Object.values(ACCOUNTS).flatMap(accountId =>
  REGIONS.map(region => ({ accountId, region })),
);
const instances = PLACES.flatMap(({ accountId, region }) =>
  estate.of(dbInstances, accountId, region),
);
const standalone = instances.filter(item => !item.DBClusterIdentifier);
const clusters = PLACES.flatMap(({ accountId, region }) =>
  estate.of(dbClusters, accountId, region),
);

/** The ARNs that one of the imperfections is about. */
const planted = (...ids: string[]) =>
  DATABASE_IMPERFECTIONS.filter(({ id }) => ids.includes(id))
    .map(({ subject }) => subject)
    .sort();

const environmentOf = (item: {
  TagList?: { Key?: string; Value?: string }[];
}) => item.TagList?.find(({ Key }) => Key === 'environment')?.Value;

describe('the imperfections of databases', () => {
  it('are about things that exist', () => {
    const existing = new Set([
      ...instances.map(item => item.DBInstanceArn),
      ...clusters.map(item => item.DBClusterArn),
      ...Object.values(ACCOUNTS).flatMap(account =>
        estate
          .of(globalClusters, account, GLOBAL)
          .map(item => item.GlobalClusterArn),
      ),
      ...PLACES.flatMap(place =>
        snapshotsAt({ ...place, estate, now: new Date() }).map(
          ({ description }) => description.DBSnapshotArn,
        ),
      ),
    ]);
    expect(
      DATABASE_IMPERFECTIONS.filter(({ subject }) => !existing.has(subject)),
    ).toEqual([]);
  });

  it('have ids of their own, and are among all', () => {
    const ids = IMPERFECTIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining(DATABASE_IMPERFECTIONS.map(({ id }) => id)),
    );
  });

  it.each<[string, (item: (typeof instances)[number]) => boolean, string[]]>([
    [
      'without encryption',
      item => !item.StorageEncrypted,
      ['unencrypted-database'],
    ],
    [
      'that are public',
      item => item.PubliclyAccessible === true,
      ['public-dev-database'],
    ],
    [
      'without IAM authentication',
      item => !item.IAMDatabaseAuthenticationEnabled,
      ['database-without-iam-authentication'],
    ],
    [
      'without Performance Insights',
      item => !item.PerformanceInsightsEnabled,
      ['database-without-performance-insights'],
    ],
    [
      'without enhanced monitoring',
      item => !item.MonitoringInterval,
      ['database-without-enhanced-monitoring'],
    ],
    [
      'without log exports',
      item => !item.EnabledCloudwatchLogsExports?.length,
      ['database-without-log-exports'],
    ],
    [
      'without minor version upgrades',
      item => !item.AutoMinorVersionUpgrade,
      [
        'database-without-minor-upgrades',
        'replica-1-without-minor-upgrades',
        'replica-2-without-minor-upgrades',
      ],
    ],
    [
      'with a default name of the master user',
      item => ['postgres', 'admin'].includes(item.MasterUsername ?? ''),
      ['database-default-admin-name'],
    ],
    [
      'without tags on their snapshots',
      item => !item.CopyTagsToSnapshot,
      ['database-tags-not-copied'],
    ],
    [
      'with an expired certificate',
      item => item.CACertificateIdentifier === 'rds-ca-2019',
      ['database-old-certificate'],
    ],
    [
      'outside of dev without deletion protection',
      item => !item.DeletionProtection && environmentOf(item) !== 'dev',
      ['database-without-deletion-protection'],
    ],
    [
      'of production with few days of backups',
      item =>
        item.DBInstanceArn?.includes(`:${ACCOUNTS.prod}:`) === true &&
        (item.BackupRetentionPeriod ?? 0) > 0 &&
        (item.BackupRetentionPeriod ?? 0) < 30,
      [
        'database-backup-retention-one-day',
        'database-backup-retention-one-week',
      ],
    ],
    [
      'whose storage does not grow',
      item => item.MaxAllocatedStorage === undefined,
      ['database-storage-fills-up'],
    ],
    [
      'of production in one zone',
      item =>
        item.DBInstanceArn?.includes(`:${ACCOUNTS.prod}:`) === true &&
        !item.MultiAZ &&
        !item.ReadReplicaSourceDBInstanceIdentifier,
      ['database-single-az'],
    ],
  ])('are all instances %s', (_, isFlawed, ids) => {
    expect(
      standalone
        .filter(isFlawed)
        .map(item => item.DBInstanceArn)
        .sort(),
    ).toEqual(planted(...ids));
  });

  it('are all clusters without instances, and with all of them in one zone', () => {
    const zonesOf = (cluster: (typeof clusters)[number]) =>
      new Set(
        instances
          .filter(
            item => item.DBClusterIdentifier === cluster.DBClusterIdentifier,
          )
          .map(item => item.AvailabilityZone),
      ).size;
    expect(
      clusters
        .filter(cluster => !cluster.DBClusterMembers?.length)
        .map(cluster => cluster.DBClusterArn),
    ).toEqual(planted('global-cluster-headless-secondary'));
    expect(
      clusters
        .filter(cluster => zonesOf(cluster) === 1)
        .map(cluster => cluster.DBClusterArn)
        .sort(),
    ).toEqual(planted('cluster-in-one-zone', 'dev-cluster-without-reader'));
  });
});
