import {
  expectedOf,
  outcomeOf,
  type CheckCases,
} from '../__testUtils__/checkCases';
import {
  ACCOUNT,
  alarm,
  cluster,
  clusterArn,
  dbArn,
  deniedCoverage,
  EAST,
  instance,
  member,
  resource,
} from '../__testUtils__/estate';

const CASES: CheckCases = {};

const DEV = { environment: 'dev' };

const STOPPED = { state: 'stopped' };

const CLUSTER = [
  cluster('orders', ['one-1']),
  member('one-1', 'orders'),
] as const;

CASES['enhanced-monitoring'] = {
  'passes every minute': { resources: [instance('orders')], outcome: 'pass' },
  'is low when it is off': {
    resources: [instance('orders', { MonitoringInterval: 0 })],
    outcome: 'fail',
    severity: 'low',
  },
  'is informational in dev': {
    resources: [instance('orders', { MonitoringInterval: 0 }, DEV)],
    outcome: 'fail',
    severity: 'informational',
  },
  'does not know what AWS did not say': {
    resources: [instance('orders', { MonitoringInterval: undefined })],
    outcome: 'unknown',
  },
};

CASES['performance-insights'] = {
  'passes when it is on': { resources: [instance('orders')], outcome: 'pass' },
  'is low when it is off': {
    resources: [instance('orders', { PerformanceInsightsEnabled: false })],
    outcome: 'fail',
    severity: 'low',
  },
  'is not asked of small classes of MySQL': {
    resources: [
      instance('orders', {
        Engine: 'mysql',
        DBInstanceClass: 'db.t4g.micro',
        PerformanceInsightsEnabled: false,
      }),
    ],
    outcome: 'not-applicable',
  },
  'is asked of small classes of PostgreSQL': {
    resources: [
      instance('orders', {
        DBInstanceClass: 'db.t4g.micro',
        PerformanceInsightsEnabled: false,
      }),
    ],
    outcome: 'fail',
    severity: 'low',
  },
  'does not know what AWS did not say': {
    resources: [instance('orders', { PerformanceInsightsEnabled: undefined })],
    outcome: 'unknown',
  },
};

CASES['log-exports'] = {
  'passes with the log of the engine': {
    resources: [instance('orders')],
    outcome: 'pass',
  },
  'is medium without, which AWS says by leaving it out': {
    resources: [
      instance('orders', { EnabledCloudwatchLogsExports: undefined }),
    ],
    outcome: 'fail',
    severity: 'medium',
  },
  'wants the error log of MySQL': {
    resources: [
      instance('orders', {
        Engine: 'mysql',
        EnabledCloudwatchLogsExports: ['slowquery'],
      }),
    ],
    outcome: 'fail',
    severity: 'medium',
    says: 'error log',
  },
  'is not asked for in dev': {
    resources: [instance('orders', { EnabledCloudwatchLogsExports: [] }, DEV)],
    outcome: 'not-applicable',
  },
  'leaves members to the cluster': {
    resources: CLUSTER,
    of: dbArn('one-1'),
    outcome: 'not-applicable',
  },
  'does not judge by what was read too long ago': {
    resources: [instance('orders', {}, { freshness: { state: 'stale' } })],
    outcome: 'unknown',
  },
};

const subscription = (attributes = {}) =>
  resource(
    'AWS::RDS::EventSubscription',
    `arn:aws:rds:${EAST}:${ACCOUNT}:es:db-instance`,
    {
      attributes: { Enabled: true, SourceType: 'db-instance', ...attributes },
    },
  );

CASES['event-subscription'] = {
  'passes with one for all': {
    resources: [instance('orders')],
    outcome: 'pass',
  },
  'passes with one for the database': {
    resources: [
      instance('orders'),
      subscription({
        SourceIdsList: ['orders'],
        EventCategoriesList: ['maintenance', 'failure', 'configuration change'],
      }),
    ],
    outcome: 'pass',
  },
  'is low when it covers others only': {
    resources: [
      instance('orders'),
      subscription({ SourceIdsList: ['payments'] }),
    ],
    outcome: 'fail',
    severity: 'low',
    says: 'covers it',
  },
  'is low when it is off': {
    resources: [instance('orders'), subscription({ Enabled: false })],
    outcome: 'fail',
    severity: 'low',
  },
  'says which events nobody is told of': {
    resources: [
      instance('orders'),
      subscription({ EventCategoriesList: ['maintenance'] }),
    ],
    outcome: 'fail',
    severity: 'low',
    says: 'told of failure of orders',
  },
  'asks for those of clusters': {
    resources: [...CLUSTER],
    of: clusterArn('orders'),
    outcome: 'pass',
  },
  'is not asked for in dev': {
    resources: [instance('orders', {}, DEV)],
    outcome: 'not-applicable',
  },
  'does not take denied subscriptions for none': {
    resources: [instance('orders')],
    options: { coverage: deniedCoverage('AWS::RDS::EventSubscription') },
    outcome: 'unknown',
  },
};

CASES.alarms = {
  'passes with one that tells somebody': {
    resources: [instance('orders'), alarm('orders')],
    outcome: 'pass',
  },
  'is low without': {
    resources: [instance('orders'), alarm('payments')],
    outcome: 'fail',
    severity: 'low',
  },
  'counts those of the instances of a cluster': {
    resources: [...CLUSTER, alarm('one-1')],
    of: clusterArn('orders'),
    outcome: 'pass',
  },
  'does not take denied alarms for none': {
    resources: [instance('orders')],
    options: { coverage: deniedCoverage('AWS::CloudWatch::Alarm') },
    outcome: 'unknown',
  },
  'is not asked for in dev': {
    resources: [instance('orders', {}, DEV)],
    outcome: 'not-applicable',
  },
};

CASES['parameter-group-in-sync'] = {
  'passes when nothing waits': {
    resources: [instance('orders')],
    outcome: 'pass',
  },
  'is low when a restart is due': {
    resources: [
      instance('orders', {
        DBParameterGroups: [
          {
            DBParameterGroupName: 'platform-postgres16',
            ParameterApplyStatus: 'pending-reboot',
          },
        ],
      }),
    ],
    outcome: 'fail',
    severity: 'low',
  },
  'sees the group of the cluster': {
    resources: [
      cluster('orders', [], {
        DBClusterMembers: [
          {
            DBInstanceIdentifier: 'one-1',
            IsClusterWriter: true,
            DBClusterParameterGroupStatus: 'pending-reboot',
          },
        ],
      }),
      CLUSTER[1],
    ],
    of: dbArn('one-1'),
    outcome: 'fail',
    severity: 'low',
  },
  'asks nothing without a group': {
    resources: [instance('orders', { DBParameterGroups: [] })],
    outcome: 'not-applicable',
  },
  'does not judge by what was read too long ago': {
    resources: [instance('orders', {}, { freshness: { state: 'stale' } })],
    outcome: 'unknown',
  },
};

CASES.stopped = {
  'passes when it runs': { resources: [instance('orders')], outcome: 'pass' },
  'is low when it is stopped': {
    resources: [instance('orders', {}, STOPPED)],
    outcome: 'fail',
    severity: 'low',
  },
  'does not know what AWS did not say': {
    resources: [instance('orders', {}, { state: undefined })],
    outcome: 'unknown',
  },
  'leaves members to the cluster': {
    resources: CLUSTER,
    of: dbArn('one-1'),
    outcome: 'not-applicable',
  },
};

CASES['copy-tags-to-snapshots'] = {
  'passes when it is on': { resources: [instance('orders')], outcome: 'pass' },
  'is low when it is off': {
    resources: [instance('orders', { CopyTagsToSnapshot: false })],
    outcome: 'fail',
    severity: 'low',
  },
  'leaves members to the cluster': {
    resources: CLUSTER,
    of: dbArn('one-1'),
    outcome: 'not-applicable',
  },
  'does not know what AWS did not say': {
    resources: [instance('orders', { CopyTagsToSnapshot: undefined })],
    outcome: 'unknown',
  },
};

describe.each(Object.entries(CASES))('%s', (checkId, cases) => {
  it.each(Object.entries(cases))('%s', (_, one) => {
    expect(outcomeOf(checkId, one)).toEqual(expectedOf(one));
  });
});
