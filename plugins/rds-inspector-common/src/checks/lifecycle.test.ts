import {
  expectedOf,
  outcomeOf,
  type CheckCases,
} from '../__testUtils__/checkCases';
import {
  cluster,
  clusterArn,
  dbArn,
  globalArn,
  globalCluster,
  instance,
  member,
  referenceRecords,
  WEST,
} from '../__testUtils__/estate';

const CASES: CheckCases = {};

const DEV = { environment: 'dev' };

const NO_REFERENCE = {
  reference: referenceRecords().map(({ region, kind }) => ({
    region,
    kind,
    failure: {
      reason: 'denied' as const,
      message: 'The reference data may not be read.',
    },
  })),
};

const OLD_REFERENCE = {
  reference: referenceRecords().map(record => ({
    ...record,
    observedAt: '2026-10-01T00:00:00Z',
  })),
};

const EXTENDED = {
  EngineVersion: '13.20',
  EngineLifecycleSupport: 'open-source-rds-extended-support',
};

CASES['engine-support'] = {
  'passes far from the end': {
    resources: [instance('orders')],
    outcome: 'pass',
    says: '28 February 2029',
  },
  'is medium in the last year': {
    resources: [instance('orders', { EngineVersion: '14.17' })],
    outcome: 'fail',
    severity: 'medium',
    says: 'PostgreSQL 14 ends on 28 February 2027, in 99 days',
  },
  'is low there in dev': {
    resources: [instance('orders', { EngineVersion: '14.17' }, DEV)],
    outcome: 'fail',
    severity: 'low',
  },
  'is high in extended support': {
    resources: [instance('orders', EXTENDED)],
    outcome: 'fail',
    severity: 'high',
    says: 'paid extended support until 28 February 2029',
  },
  'is high past standard support without it': {
    resources: [instance('orders', { EngineVersion: '13.20' })],
    outcome: 'fail',
    severity: 'high',
    says: 'AWS upgrades it by itself',
  },
  'judges a global cluster': {
    resources: [globalCluster('orders', [], { EngineVersion: '14.9' })],
    of: globalArn('orders'),
    outcome: 'fail',
    severity: 'medium',
  },
  'leaves its clusters to it': {
    resources: [
      globalCluster('orders', [clusterArn('east')], { EngineVersion: '14.9' }),
      cluster('east', [], { EngineVersion: '14.9' }),
    ],
    of: clusterArn('east'),
    outcome: 'not-applicable',
  },
  'judges a replica by itself': {
    resources: [
      instance('source', EXTENDED),
      instance('orders', {
        ...EXTENDED,
        ReadReplicaSourceDBInstanceIdentifier: 'source',
      }),
    ],
    outcome: 'fail',
    severity: 'high',
  },
  'does not ask engines for which AWS publishes nothing': {
    resources: [instance('orders', { Engine: 'oracle-ee' })],
    outcome: 'not-applicable',
  },
  'does not know it without the dates of AWS': {
    resources: [instance('orders')],
    options: NO_REFERENCE,
    outcome: 'unknown',
    says: 'may not be read',
  },
  'does not judge by dates of weeks ago': {
    resources: [instance('orders')],
    options: OLD_REFERENCE,
    outcome: 'unknown',
  },
};

CASES['minor-version'] = {
  'passes with the newest': {
    resources: [instance('orders')],
    outcome: 'pass',
  },
  'is low one behind': {
    resources: [instance('orders', { EngineVersion: '16.8' })],
    outcome: 'fail',
    severity: 'low',
    says: '1 minor version behind 16.9',
  },
  'is medium far behind': {
    resources: [instance('orders', { EngineVersion: '15.4' })],
    outcome: 'fail',
    severity: 'medium',
    says: '3 minor versions behind 15.7',
  },
  'is medium when AWS deprecated it': {
    resources: [instance('orders', { EngineVersion: '16.1' })],
    outcome: 'fail',
    severity: 'medium',
    says: 'deprecated',
  },
  'is medium when AWS does not offer it any more': {
    resources: [instance('orders', { EngineVersion: '16.0' })],
    outcome: 'fail',
    severity: 'medium',
    says: 'does not offer',
  },
  'leaves members to the cluster': {
    resources: [
      cluster('orders', ['one-1']),
      member('one-1', 'orders', { EngineVersion: '16.8' }),
    ],
    of: dbArn('one-1'),
    outcome: 'not-applicable',
  },
  'judges the cluster': {
    resources: [cluster('orders', [], { EngineVersion: '16.8' })],
    of: clusterArn('orders'),
    outcome: 'fail',
    severity: 'low',
  },
  'judges a global cluster, and its clusters with it': {
    resources: [
      globalCluster('orders', [clusterArn('east')], { EngineVersion: '16.8' }),
      cluster('east', [], { EngineVersion: '16.8' }),
    ],
    of: globalArn('orders'),
    outcome: 'fail',
    severity: 'low',
  },
  'leaves clusters of the same version to the global cluster': {
    resources: [
      globalCluster('orders', [clusterArn('east')], { EngineVersion: '16.8' }),
      cluster('east', [], { EngineVersion: '16.8' }),
    ],
    of: clusterArn('east'),
    outcome: 'not-applicable',
  },
  'judges a cluster of another version by itself': {
    resources: [
      globalCluster('orders', [clusterArn('east')], { EngineVersion: '16.9' }),
      cluster('east', [], { EngineVersion: '16.8' }),
    ],
    of: clusterArn('east'),
    outcome: 'fail',
    severity: 'low',
  },
  'does not know it without the versions of AWS': {
    resources: [instance('orders')],
    options: NO_REFERENCE,
    outcome: 'unknown',
  },
  'does not know what AWS did not say': {
    resources: [instance('orders', { EngineVersion: undefined })],
    outcome: 'unknown',
  },
};

CASES['auto-minor-version-upgrade'] = {
  'passes when it is on': { resources: [instance('orders')], outcome: 'pass' },
  'is medium when it is off': {
    resources: [instance('orders', { AutoMinorVersionUpgrade: false })],
    outcome: 'fail',
    severity: 'medium',
  },
  'is low in dev': {
    resources: [instance('orders', { AutoMinorVersionUpgrade: false }, DEV)],
    outcome: 'fail',
    severity: 'low',
  },
  'fails for a cluster of which one instance has it off': {
    resources: [
      cluster('orders', ['one-1', 'one-2']),
      member('one-1', 'orders'),
      member('one-2', 'orders', { AutoMinorVersionUpgrade: false }),
    ],
    of: clusterArn('orders'),
    outcome: 'fail',
    severity: 'medium',
  },
  'does not know it when an instance could not be read': {
    resources: [
      cluster('orders', ['one-1', 'one-2']),
      member('one-1', 'orders'),
    ],
    of: clusterArn('orders'),
    outcome: 'unknown',
  },
  'knows that AWS does not upgrade global clusters': {
    resources: [
      globalCluster('orders', [clusterArn('orders')]),
      cluster('orders', ['one-1'], { GlobalClusterIdentifier: 'orders' }),
      member('one-1', 'orders', { AutoMinorVersionUpgrade: false }),
    ],
    of: clusterArn('orders'),
    outcome: 'not-applicable',
    says: 'global clusters',
  },
  'knows it of Aurora MySQL with cross-Region replicas': {
    resources: [
      cluster('orders', ['one-1'], {
        Engine: 'aurora-mysql',
        ReadReplicaIdentifiers: [clusterArn('west', WEST)],
      }),
      member('one-1', 'orders', { AutoMinorVersionUpgrade: false }),
    ],
    of: clusterArn('orders'),
    outcome: 'not-applicable',
  },
  'asks a Multi-AZ DB cluster itself': {
    resources: [
      cluster('orders', [], {
        Engine: 'postgres',
        AutoMinorVersionUpgrade: false,
      }),
    ],
    of: clusterArn('orders'),
    outcome: 'fail',
    severity: 'medium',
  },
  'leaves members to the cluster': {
    resources: [
      cluster('orders', ['one-1']),
      member('one-1', 'orders', { AutoMinorVersionUpgrade: false }),
    ],
    of: dbArn('one-1'),
    outcome: 'not-applicable',
  },
};

CASES['maintenance-forced'] = {
  'passes when none waits': {
    resources: [instance('orders')],
    outcome: 'pass',
  },
  'passes when it is optional': {
    resources: [
      instance('orders', {
        PendingMaintenanceActions: [{ Action: 'db-upgrade' }],
      }),
    ],
    outcome: 'pass',
  },
  'is medium when it will be forced': {
    resources: [
      instance('orders', {
        PendingMaintenanceActions: [
          {
            Action: 'system-update',
            Description: 'New Operating System update is available',
            ForcedApplyDate: '2027-01-29T00:00:00Z',
          },
        ],
      }),
    ],
    outcome: 'fail',
    severity: 'medium',
    says: '29 January 2027',
  },
  'does not know it when the maintenance could not be read': {
    resources: [instance('orders', { PendingMaintenanceActions: undefined })],
    outcome: 'unknown',
    says: 'rds:DescribePendingMaintenanceActions',
  },
};

CASES.certificate = {
  'passes with an authority of decades': {
    resources: [instance('orders')],
    outcome: 'pass',
  },
  'is high when it expired': {
    resources: [
      instance('orders', {
        CACertificateIdentifier: 'rds-ca-2019',
        CertificateDetails: { ValidTill: '2024-08-22T17:08:50Z' },
      }),
    ],
    outcome: 'fail',
    severity: 'high',
    says: '22 August 2024',
  },
  'is medium when its authority expires within months': {
    resources: [instance('orders', { CACertificateIdentifier: 'rds-ca-soon' })],
    outcome: 'fail',
    severity: 'medium',
  },
  'is high when its authority expires within days': {
    resources: [instance('orders', { CACertificateIdentifier: 'rds-ca-now' })],
    outcome: 'fail',
    severity: 'high',
  },
  'is medium when AWS withdrew the authority': {
    resources: [instance('orders', { CACertificateIdentifier: 'rds-ca-2019' })],
    outcome: 'fail',
    severity: 'medium',
    says: 'does not offer any more',
  },
  'judges members of clusters, which have their own': {
    resources: [
      cluster('orders', ['one-1']),
      member('one-1', 'orders', { CACertificateIdentifier: 'rds-ca-now' }),
    ],
    of: dbArn('one-1'),
    outcome: 'fail',
    severity: 'high',
  },
  'does not know it without the list of AWS': {
    resources: [instance('orders')],
    options: NO_REFERENCE,
    outcome: 'unknown',
  },
  'does not know what AWS did not say': {
    resources: [
      instance('orders', {
        CACertificateIdentifier: undefined,
        CertificateDetails: undefined,
      }),
    ],
    outcome: 'unknown',
  },
};

describe.each(Object.entries(CASES))('%s', (checkId, cases) => {
  it.each(Object.entries(cases))('%s', (_, one) => {
    expect(outcomeOf(checkId, one)).toEqual(expectedOf(one));
  });
});
