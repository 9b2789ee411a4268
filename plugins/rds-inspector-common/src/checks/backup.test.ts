import {
  expectedOf,
  outcomeOf,
  type CheckCases,
} from '../__testUtils__/checkCases';
import {
  ACCOUNT,
  cluster,
  clusterArn,
  dbArn,
  deniedCoverage,
  globalArn,
  globalCluster,
  instance,
  member,
  resource,
  restoreJob,
  snapshot,
  WEST,
} from '../__testUtils__/estate';

const CASES: CheckCases = {};

const DEV = { environment: 'dev' };

const STAGING = { environment: 'Staging' };

const REPLICA = { ReadReplicaSourceDBInstanceIdentifier: 'source' };

CASES['deletion-protection'] = {
  'passes when it is on': { resources: [instance('orders')], outcome: 'pass' },
  'is high in production': {
    resources: [instance('orders', { DeletionProtection: false })],
    outcome: 'fail',
    severity: 'high',
  },
  'is low in staging': {
    resources: [instance('orders', { DeletionProtection: false }, STAGING)],
    outcome: 'fail',
    severity: 'low',
  },
  'is low for a replica': {
    resources: [instance('orders', { DeletionProtection: false, ...REPLICA })],
    outcome: 'fail',
    severity: 'low',
  },
  'is not asked for in dev': {
    resources: [instance('orders', { DeletionProtection: false }, DEV)],
    outcome: 'not-applicable',
  },
  'leaves members to the cluster': {
    resources: [cluster('orders', ['one-1']), member('one-1', 'orders')],
    of: dbArn('one-1'),
    outcome: 'not-applicable',
  },
  'asks global clusters': {
    resources: [globalCluster('orders', [], { DeletionProtection: false })],
    of: globalArn('orders'),
    outcome: 'fail',
    severity: 'high',
  },
  'does not know what AWS did not say': {
    resources: [instance('orders', { DeletionProtection: undefined })],
    outcome: 'unknown',
  },
};

CASES['backup-retention'] = {
  'passes with 35 days in production': {
    resources: [instance('orders')],
    outcome: 'pass',
  },
  'is medium with less than the standard': {
    resources: [instance('orders', { BackupRetentionPeriod: 14 })],
    outcome: 'fail',
    severity: 'medium',
  },
  'is high with a day': {
    resources: [instance('orders', { BackupRetentionPeriod: 1 })],
    outcome: 'fail',
    severity: 'high',
    says: '1 day, 35 days are wanted',
  },
  'is high when backups are off': {
    resources: [instance('orders', { BackupRetentionPeriod: 0 })],
    outcome: 'fail',
    severity: 'high',
    says: 'no automated backups',
  },
  'passes with a week in dev': {
    resources: [instance('orders', { BackupRetentionPeriod: 7 }, DEV)],
    outcome: 'pass',
  },
  'is low with a day in dev': {
    resources: [instance('orders', { BackupRetentionPeriod: 1 }, DEV)],
    outcome: 'fail',
    severity: 'low',
  },
  'leaves replicas to their source': {
    resources: [instance('orders', { BackupRetentionPeriod: 0, ...REPLICA })],
    outcome: 'not-applicable',
  },
  'leaves members to the cluster': {
    resources: [cluster('orders', ['one-1']), member('one-1', 'orders')],
    of: dbArn('one-1'),
    outcome: 'not-applicable',
  },
  'judges the cluster': {
    resources: [cluster('orders', [], { BackupRetentionPeriod: 1 })],
    of: clusterArn('orders'),
    outcome: 'fail',
    severity: 'high',
  },
  'leaves secondaries of a global cluster to the primary': {
    resources: [
      globalCluster('orders', [clusterArn('orders'), clusterArn('west', WEST)]),
      cluster('orders', []),
      cluster('west', [], { BackupRetentionPeriod: 1 }, { region: WEST }),
    ],
    of: clusterArn('west', WEST),
    outcome: 'not-applicable',
  },
  'does not know what AWS did not say': {
    resources: [instance('orders', { BackupRetentionPeriod: undefined })],
    outcome: 'unknown',
  },
};

const backup = (region: string) =>
  resource(
    'AWS::RDS::DBInstanceAutomatedBackup',
    `arn:aws:rds:${region}:${ACCOUNT}:auto-backup:ab-1`,
    { attributes: { DBInstanceArn: dbArn('orders'), Region: 'us-east-1' } },
  );

CASES['second-region'] = {
  'fails without a copy': {
    resources: [instance('orders'), backup('us-east-1')],
    outcome: 'fail',
    severity: 'medium',
  },
  'passes with a replica elsewhere': {
    resources: [
      instance('orders', {
        ReadReplicaDBInstanceIdentifiers: [dbArn('orders-west', WEST)],
      }),
    ],
    outcome: 'pass',
    says: WEST,
  },
  'does not count a replica in the same Region': {
    resources: [
      instance('orders', { ReadReplicaDBInstanceIdentifiers: ['orders-2'] }),
      instance('orders-2', {
        ReadReplicaSourceDBInstanceIdentifier: 'orders',
      }),
    ],
    outcome: 'fail',
    severity: 'medium',
  },
  'passes with replicated backups': {
    resources: [instance('orders'), backup(WEST)],
    outcome: 'pass',
  },
  'passes with a copied snapshot': {
    resources: [
      instance('orders'),
      snapshot('copy', dbArn('orders'), {}, { region: WEST }),
    ],
    outcome: 'pass',
  },
  'passes as the primary of a global cluster': {
    resources: [
      globalCluster('orders', [clusterArn('orders'), clusterArn('west', WEST)]),
      cluster('orders', []),
    ],
    of: clusterArn('orders'),
    outcome: 'pass',
  },
  'asks a replica for nothing': {
    resources: [instance('orders', REPLICA)],
    outcome: 'not-applicable',
  },
  'is not asked for in staging': {
    resources: [instance('orders', {}, STAGING)],
    outcome: 'not-applicable',
  },
  'does not know it while the other Region cannot be read': {
    resources: [instance('orders')],
    options: { coverage: deniedCoverage('AWS::RDS::DBSnapshot', WEST) },
    outcome: 'unknown',
  },
};

CASES['restore-test'] = {
  'passes after a test that succeeded': {
    resources: [instance('orders'), restoreJob(dbArn('orders'))],
    outcome: 'pass',
    says: '12 days ago',
  },
  'is high when the last test failed': {
    resources: [
      instance('orders'),
      restoreJob(dbArn('orders'), {
        ValidationStatus: 'FAILED',
        ValidationStatusMessage: 'No table orders.',
      }),
    ],
    outcome: 'fail',
    severity: 'high',
    says: 'No table orders',
  },
  'is medium when there never was one': {
    resources: [instance('orders')],
    outcome: 'fail',
    severity: 'medium',
    says: 'ever',
  },
  'is medium when the last one is long ago': {
    resources: [
      instance('orders'),
      restoreJob(dbArn('orders'), { CompletionDate: '2026-08-01T00:00:00Z' }),
    ],
    outcome: 'fail',
    severity: 'medium',
    says: '1 August 2026',
  },
  'does not count one that is running': {
    resources: [
      instance('orders'),
      resource(
        'AWS::Backup::RestoreJob',
        `arn:aws:backup:us-east-1:${ACCOUNT}:restore-job:2`,
        {
          state: 'RUNNING',
          attributes: { SourceResourceArn: dbArn('orders') },
        },
      ),
    ],
    outcome: 'fail',
    severity: 'medium',
  },
  'is not asked for in staging': {
    resources: [instance('orders', {}, STAGING)],
    outcome: 'not-applicable',
  },
  'leaves replicas to their source': {
    resources: [instance('orders', REPLICA)],
    outcome: 'not-applicable',
  },
  'does not take denied jobs for none': {
    resources: [instance('orders')],
    options: { coverage: deniedCoverage('AWS::Backup::RestoreJob') },
    outcome: 'unknown',
  },
};

describe.each(Object.entries(CASES))('%s', (checkId, cases) => {
  it.each(Object.entries(cases))('%s', (_, one) => {
    expect(outcomeOf(checkId, one)).toEqual(expectedOf(one));
  });
});
