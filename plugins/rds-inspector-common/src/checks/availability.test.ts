import {
  expectedOf,
  outcomeOf,
  type CheckCases,
} from '../__testUtils__/checkCases';
import {
  cluster,
  clusterArn,
  dbArn,
  globalCluster,
  instance,
  member,
  metric,
  WEST,
} from '../__testUtils__/estate';

const CASES: CheckCases = {};

const DEV = { environment: 'dev' };

const STAGING = { environment: 'staging' };

const REPLICA = { ReadReplicaSourceDBInstanceIdentifier: 'source' };

CASES['multi-az'] = {
  'passes with a standby': { resources: [instance('orders')], outcome: 'pass' },
  'is high in production': {
    resources: [instance('orders', { MultiAZ: false })],
    outcome: 'fail',
    severity: 'high',
  },
  'is medium in staging': {
    resources: [instance('orders', { MultiAZ: false }, STAGING)],
    outcome: 'fail',
    severity: 'medium',
  },
  'is not asked for in dev': {
    resources: [instance('orders', { MultiAZ: false }, DEV)],
    outcome: 'not-applicable',
  },
  'is not asked of replicas': {
    resources: [instance('orders', { MultiAZ: false, ...REPLICA })],
    outcome: 'not-applicable',
  },
  'is not asked of members of clusters': {
    resources: [cluster('orders', ['one-1']), member('one-1', 'orders')],
    of: dbArn('one-1'),
    outcome: 'not-applicable',
  },
  'is not asked of a member whose cluster could not be read': {
    resources: [member('one-1', 'orders')],
    of: dbArn('one-1'),
    outcome: 'not-applicable',
  },
  'does not know what AWS did not say': {
    resources: [instance('orders', { MultiAZ: undefined })],
    outcome: 'unknown',
  },
};

const TWO = [member('one-1', 'orders'), member('one-2', 'orders')] as const;

CASES['cluster-readers'] = {
  'passes with a reader': {
    resources: [cluster('orders', ['one-1', 'one-2']), ...TWO],
    of: clusterArn('orders'),
    outcome: 'pass',
  },
  'is high without one in production': {
    resources: [cluster('orders', ['one-1']), TWO[0]],
    of: clusterArn('orders'),
    outcome: 'fail',
    severity: 'high',
  },
  'is high without any instance': {
    resources: [cluster('orders', [])],
    of: clusterArn('orders'),
    outcome: 'fail',
    severity: 'high',
    says: 'no instance at all',
  },
  'is low in staging': {
    resources: [cluster('orders', ['one-1'], {}, STAGING), TWO[0]],
    of: clusterArn('orders'),
    outcome: 'fail',
    severity: 'low',
  },
  'is low in dev': {
    resources: [cluster('orders', ['one-1'], {}, DEV), TWO[0]],
    of: clusterArn('orders'),
    outcome: 'fail',
    severity: 'low',
  },
  'is medium for a secondary with one instance': {
    resources: [
      globalCluster('orders', [clusterArn('orders'), clusterArn('west', WEST)]),
      cluster('orders', ['one-1', 'one-2']),
      cluster('west', ['west-1'], {}, { region: WEST }),
    ],
    of: clusterArn('west', WEST),
    outcome: 'fail',
    severity: 'medium',
  },
  'leaves headless secondaries to their own check': {
    resources: [
      globalCluster('orders', [clusterArn('orders'), clusterArn('west', WEST)]),
      cluster('orders', ['one-1', 'one-2']),
      cluster('west', [], {}, { region: WEST }),
    ],
    of: clusterArn('west', WEST),
    outcome: 'not-applicable',
  },
  'asks no Multi-AZ DB cluster': {
    resources: [cluster('orders', ['one-1'], { Engine: 'postgres' })],
    of: clusterArn('orders'),
    outcome: 'not-applicable',
  },
  'does not judge a cluster that was read too long ago': {
    resources: [
      cluster('orders', ['one-1'], {}, { freshness: { state: 'stale' } }),
    ],
    of: clusterArn('orders'),
    outcome: 'unknown',
  },
};

const SAME_ZONE = { AvailabilityZone: 'us-east-1a' };

CASES['cluster-zones'] = {
  'passes with instances in two zones': {
    resources: [cluster('orders', ['one-1', 'one-2']), ...TWO],
    of: clusterArn('orders'),
    outcome: 'pass',
  },
  'is high when all are in one': {
    resources: [
      cluster('orders', ['one-1', 'one-2']),
      TWO[0],
      member('one-2', 'orders', SAME_ZONE),
    ],
    of: clusterArn('orders'),
    outcome: 'fail',
    severity: 'high',
  },
  'is medium in staging': {
    resources: [
      cluster('orders', ['one-1', 'one-2'], {}, STAGING),
      TWO[0],
      member('one-2', 'orders', SAME_ZONE),
    ],
    of: clusterArn('orders'),
    outcome: 'fail',
    severity: 'medium',
  },
  'does not know the zone of an instance that could not be read': {
    resources: [cluster('orders', ['one-1', 'one-2']), TWO[0]],
    of: clusterArn('orders'),
    outcome: 'unknown',
  },
  'leaves a single instance to its own check': {
    resources: [cluster('orders', ['one-1']), TWO[0]],
    of: clusterArn('orders'),
    outcome: 'not-applicable',
  },
};

const REPLICATING = {
  ...REPLICA,
  StatusInfos: [
    { StatusType: 'read replication', Normal: true, Status: 'replicating' },
  ],
};

const lag = (value: number, options = {}) => ({
  metrics: [metric(dbArn('orders'), 'rds-replica-lag', value, options)],
});

CASES['replica-lag'] = {
  'passes when it keeps up': {
    resources: [instance('orders', REPLICATING)],
    options: lag(2),
    outcome: 'pass',
  },
  'is high when it is behind now': {
    resources: [instance('orders', REPLICATING)],
    options: lag(1200),
    outcome: 'fail',
    severity: 'high',
    says: '20 min',
  },
  'is medium when it was behind lately': {
    resources: [instance('orders', REPLICATING)],
    options: lag(2, { maximum: 1200 }),
    outcome: 'fail',
    severity: 'medium',
    says: '30 days',
  },
  'is high when replication stopped': {
    resources: [
      instance('orders', {
        ...REPLICA,
        StatusInfos: [
          { StatusType: 'read replication', Normal: false, Status: 'error' },
        ],
      }),
    ],
    outcome: 'fail',
    severity: 'high',
    says: 'error',
  },
  'does not know a lag without values': {
    resources: [instance('orders', REPLICATING)],
    outcome: 'unknown',
  },
  'does not judge by values of yesterday': {
    resources: [instance('orders', REPLICATING)],
    options: lag(2, { newest: { time: '2026-11-20T12:00:00Z', value: 2 } }),
    outcome: 'unknown',
  },
  'asks nothing of what is stopped': {
    resources: [instance('orders', REPLICATING, { state: 'stopped' })],
    outcome: 'not-applicable',
  },
  'asks nothing of what replicates from nothing': {
    resources: [instance('orders')],
    outcome: 'not-applicable',
  },
  'judges readers by the metric of Aurora': {
    resources: [cluster('orders', ['one-1', 'one-2']), ...TWO],
    options: {
      metrics: [metric(dbArn('one-2'), 'rds-aurora-replica-lag', 900)],
    },
    of: dbArn('one-2'),
    outcome: 'fail',
    severity: 'high',
  },
  'takes a moment of lag of a secondary Region for what it is': {
    resources: [
      globalCluster('orders', [clusterArn('orders'), clusterArn('west', WEST)]),
      cluster('orders', []),
      cluster('west', [], {}, { region: WEST }),
    ],
    options: {
      metrics: [
        metric(clusterArn('west', WEST), 'rds-aurora-global-rpo-lag', 0.2, {
          maximum: 30,
        }),
      ],
    },
    of: clusterArn('west', WEST),
    outcome: 'pass',
  },
  'is high when a secondary Region is far behind': {
    resources: [
      globalCluster('orders', [clusterArn('orders'), clusterArn('west', WEST)]),
      cluster('orders', []),
      cluster('west', [], {}, { region: WEST }),
    ],
    options: {
      metrics: [
        metric(clusterArn('west', WEST), 'rds-aurora-global-rpo-lag', 60),
      ],
    },
    of: clusterArn('west', WEST),
    outcome: 'fail',
    severity: 'high',
  },
};

describe.each(Object.entries(CASES))('%s', (checkId, cases) => {
  it.each(Object.entries(cases))('%s', (_, one) => {
    expect(outcomeOf(checkId, one)).toEqual(expectedOf(one));
  });
});
