import {
  expectedOf,
  outcomeOf,
  type CheckCases,
} from '../__testUtils__/checkCases';
import {
  cluster,
  dbArn,
  deniedCoverage,
  instance,
  member,
  metric,
  parameterGroup,
} from '../__testUtils__/estate';

const CASES: CheckCases = {};

const DEV = { environment: 'dev' };

const STOPPED = { state: 'stopped' };

const GIB = 1024 ** 3;

const CLUSTER = [
  cluster('orders', ['one-1']),
  member('one-1', 'orders'),
] as const;

CASES['storage-autoscaling'] = {
  'passes with room to grow': {
    resources: [instance('orders')],
    outcome: 'pass',
  },
  'is medium without': {
    resources: [instance('orders', { MaxAllocatedStorage: undefined })],
    outcome: 'fail',
    severity: 'medium',
  },
  'is medium when it cannot grow any more': {
    resources: [instance('orders', { MaxAllocatedStorage: 105 })],
    outcome: 'fail',
    severity: 'medium',
    says: 'maximum',
  },
  'is not asked for in dev': {
    resources: [instance('orders', { MaxAllocatedStorage: undefined }, DEV)],
    outcome: 'not-applicable',
  },
  'leaves members to the cluster': {
    resources: CLUSTER,
    of: dbArn('one-1'),
    outcome: 'not-applicable',
  },
  'does not know what AWS did not say': {
    resources: [instance('orders', { AllocatedStorage: undefined })],
    outcome: 'unknown',
  },
};

/** @param days - until what is free is used up */
const filling = (freeGib: number, days: number, options = {}) => ({
  metrics: [
    metric(dbArn('orders'), 'rds-free-storage-space', freeGib * GIB, {
      slopePerSecond: (-freeGib * GIB) / (days * 86_400),
      ...options,
    }),
  ],
});

const NO_MAXIMUM = { MaxAllocatedStorage: undefined };

CASES['storage-days-until-full'] = {
  'passes when it does not grow': {
    resources: [instance('orders')],
    options: {
      metrics: [
        metric(dbArn('orders'), 'rds-free-storage-space', 50 * GIB, {
          slopePerSecond: 10,
        }),
      ],
    },
    outcome: 'pass',
  },
  'is medium when it is full in two months': {
    resources: [instance('orders', NO_MAXIMUM)],
    options: filling(50, 60.5),
    outcome: 'fail',
    severity: 'medium',
    says: 'full in 60 days',
  },
  'is high when it is full in two weeks': {
    resources: [instance('orders', NO_MAXIMUM)],
    options: filling(50, 14.5),
    outcome: 'fail',
    severity: 'high',
  },
  'counts what autoscaling may add': {
    resources: [instance('orders')],
    // 50 GiB free in 60 days, and 100 GiB more to grow: 180 days.
    options: filling(50, 60),
    outcome: 'pass',
    says: '180 days',
  },
  'is high when nearly nothing is free': {
    resources: [instance('orders', NO_MAXIMUM)],
    options: filling(3, 10_000),
    outcome: 'fail',
    severity: 'high',
    says: '3 %',
  },
  'does not know growth from a few points': {
    resources: [instance('orders')],
    options: filling(50, 10, { pointCount: 5 }),
    outcome: 'unknown',
  },
  'does not know growth from a day': {
    resources: [instance('orders')],
    options: filling(50, 10, { oldestPointAt: '2026-11-21T00:00:00Z' }),
    outcome: 'unknown',
  },
  'says why there are no values': {
    resources: [instance('orders')],
    options: {
      metrics: [
        metric(dbArn('orders'), 'rds-free-storage-space', 0, {
          newest: undefined,
          pointCount: 0,
          failure: { reason: 'throttled', message: 'CloudWatch refused.' },
        }),
      ],
    },
    outcome: 'unknown',
    says: 'CloudWatch refused',
  },
  'asks nothing of what is stopped': {
    resources: [instance('orders', {}, STOPPED)],
    outcome: 'not-applicable',
  },
  'asks nothing of Aurora': {
    resources: CLUSTER,
    of: dbArn('one-1'),
    outcome: 'not-applicable',
  },
};

const connections = (newest: number, options = {}) => ({
  metrics: [
    metric(dbArn('orders'), 'rds-database-connections', newest, options),
  ],
});

CASES['connections-near-maximum'] = {
  'passes far from it': {
    resources: [instance('orders')],
    options: connections(100),
    outcome: 'pass',
    // 16 GiB / 9,531,392 bytes
    says: '1802 connections',
  },
  'is high when nearly all are used': {
    resources: [instance('orders')],
    options: connections(1700),
    outcome: 'fail',
    severity: 'high',
  },
  'is medium when they were in the last 30 days': {
    resources: [instance('orders')],
    options: connections(100, { maximum: 1700 }),
    outcome: 'fail',
    severity: 'medium',
  },
  'knows a number that somebody set': {
    resources: [
      instance('orders'),
      parameterGroup('platform-postgres16', { max_connections: '110' }),
    ],
    options: connections(100),
    outcome: 'fail',
    severity: 'high',
  },
  'does not know the maximum of a class that it does not know': {
    resources: [instance('orders', { DBInstanceClass: 'db.serverless' })],
    options: connections(100),
    outcome: 'unknown',
  },
  'does not know it without parameters': {
    resources: [instance('orders')],
    options: {
      ...connections(100),
      coverage: deniedCoverage('AWS::RDS::DBParameterGroup'),
    },
    outcome: 'unknown',
  },
  'asks nothing of what is stopped': {
    resources: [instance('orders', {}, STOPPED)],
    outcome: 'not-applicable',
  },
};

describe.each(Object.entries(CASES))('%s', (checkId, cases) => {
  it.each(Object.entries(cases))('%s', (_, one) => {
    expect(outcomeOf(checkId, one)).toEqual(expectedOf(one));
  });
});
