import { describeCheck } from '../__testUtils__/describeCheck';
import {
  alarm,
  cluster,
  clusterArn,
  dbArn,
  deniedCoverage,
  EAST,
  instance,
  member,
  metric,
  resource,
  ACCOUNT,
  parameterGroup,
} from '../__testUtils__/estate';

const DEV = { environment: 'dev' };
const STOPPED = { state: 'stopped' };
const GIB = 1024 ** 3;
const CLUSTER = [
  cluster('orders', ['one-1']),
  member('one-1', 'orders'),
] as const;

describeCheck('storage-autoscaling', {
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
});

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

describeCheck('storage-days-until-full', {
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
});

const connections = (newest: number, options = {}) => ({
  metrics: [
    metric(dbArn('orders'), 'rds-database-connections', newest, options),
  ],
});

describeCheck('connections-near-maximum', {
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
});

describeCheck('enhanced-monitoring', {
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
});

describeCheck('performance-insights', {
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
});

describeCheck('log-exports', {
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
});

const subscription = (attributes = {}) =>
  resource(
    'AWS::RDS::EventSubscription',
    `arn:aws:rds:${EAST}:${ACCOUNT}:es:db-instance`,
    {
      attributes: { Enabled: true, SourceType: 'db-instance', ...attributes },
    },
  );

describeCheck('event-subscription', {
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
    says: 'configuration change and failure',
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
});

describeCheck('alarms', {
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
});

describeCheck('parameter-group-in-sync', {
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
});

describeCheck('stopped', {
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
});

describeCheck('copy-tags-to-snapshots', {
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
});
