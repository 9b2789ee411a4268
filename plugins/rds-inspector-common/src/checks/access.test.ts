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
  parameterGroup,
  resource,
  WEST,
} from '../__testUtils__/estate';

const CASES: CheckCases = {};

const DEV = { environment: 'dev' };

const CLUSTER = [
  cluster('orders', ['orders-1']),
  member('orders-1', 'orders', { StorageEncrypted: false }),
];

CASES['tls-required'] = {
  'passes by the default of the engine': {
    resources: [instance('orders')],
    outcome: 'pass',
  },
  'fails when the group says otherwise': {
    resources: [
      instance('orders'),
      parameterGroup('platform-postgres16', { 'rds.force_ssl': '0' }),
    ],
    outcome: 'fail',
    severity: 'medium',
  },
  'fails by the default of the engine': {
    resources: [
      instance('orders', {}, DEV),
      parameterGroup(
        'platform-postgres16',
        {},
        { defaults: { 'rds.force_ssl': '0' } },
      ),
    ],
    outcome: 'fail',
    severity: 'low',
  },
  'fails until the restart that brings it': {
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
    says: 'restart',
  },
  'asks MySQL by its own parameter': {
    resources: [
      instance('orders', { Engine: 'mysql', EngineVersion: '8.0.41' }),
      parameterGroup('platform-postgres16', {
        require_secure_transport: 'ON',
      }),
    ],
    outcome: 'pass',
  },
  'does not know a parameter that nobody read': {
    resources: [
      instance('orders', { Engine: 'mysql', EngineVersion: '8.0.41' }),
    ],
    outcome: 'unknown',
    says: 'require_secure_transport',
  },
  'does not know denied parameter groups': {
    resources: [instance('orders')],
    options: { coverage: deniedCoverage('AWS::RDS::DBParameterGroup') },
    outcome: 'unknown',
    says: 'may not be read',
  },
  'does not know the parameters of a group that could not be read': {
    resources: [
      instance('orders'),
      parameterGroup(
        'platform-postgres16',
        {},
        { attributes: { Parameters: undefined } },
      ),
    ],
    outcome: 'unknown',
    says: 'could not be read',
  },
  'does not ask Oracle': {
    resources: [instance('orders', { Engine: 'oracle-ee' })],
    outcome: 'not-applicable',
  },
  'asks the cluster, not its members': {
    resources: CLUSTER,
    of: clusterArn('orders'),
    outcome: 'pass',
  },
  'leaves members to the cluster': {
    resources: CLUSTER,
    of: dbArn('orders-1'),
    outcome: 'not-applicable',
  },
};

const proxy = (RequireTLS?: boolean) =>
  resource(
    'AWS::RDS::DBProxy',
    `arn:aws:rds:us-east-1:${ACCOUNT}:db-proxy:prx-1`,
    {
      attributes: {
        RequireTLS,
        Targets: [{ TargetArn: dbArn('orders'), Type: 'RDS_INSTANCE' }],
      },
    },
  );

CASES['proxy-tls'] = {
  'passes when the proxy requires TLS': {
    resources: [instance('orders'), proxy(true)],
    outcome: 'pass',
  },
  'fails when it does not': {
    resources: [instance('orders'), proxy(false)],
    outcome: 'fail',
    severity: 'medium',
  },
  'does not know it otherwise': {
    resources: [instance('orders'), proxy()],
    outcome: 'unknown',
  },
  'finds the proxy of a cluster by its identifier': {
    resources: [
      cluster('orders', []),
      resource(
        'AWS::RDS::DBProxy',
        `arn:aws:rds:us-east-1:${ACCOUNT}:db-proxy:prx-1`,
        {
          attributes: {
            RequireTLS: false,
            Targets: [{ RdsResourceId: 'orders', Type: 'TRACKED_CLUSTER' }],
          },
        },
      ),
    ],
    of: clusterArn('orders'),
    outcome: 'fail',
    severity: 'medium',
  },
  'asks nothing without a proxy': {
    resources: [instance('orders')],
    outcome: 'not-applicable',
  },
  'does not take denied proxies for none': {
    resources: [instance('orders')],
    options: { coverage: deniedCoverage('AWS::RDS::DBProxy') },
    outcome: 'unknown',
  },
};

CASES['iam-authentication'] = {
  'passes when it is on': { resources: [instance('orders')], outcome: 'pass' },
  'fails when it is off': {
    resources: [
      instance('orders', { IAMDatabaseAuthenticationEnabled: false }),
    ],
    outcome: 'fail',
    severity: 'medium',
  },
  'is low in dev': {
    resources: [
      instance('orders', { IAMDatabaseAuthenticationEnabled: false }, DEV),
    ],
    outcome: 'fail',
    severity: 'low',
  },
  'does not ask SQL Server': {
    resources: [instance('orders', { Engine: 'sqlserver-ex' })],
    outcome: 'not-applicable',
  },
  'leaves members to the cluster': {
    resources: CLUSTER,
    of: dbArn('orders-1'),
    outcome: 'not-applicable',
  },
  'does not know what AWS did not say': {
    resources: [
      instance('orders', { IAMDatabaseAuthenticationEnabled: undefined }),
    ],
    outcome: 'unknown',
  },
};

CASES['default-admin-name'] = {
  'passes with a name of its own': {
    resources: [instance('orders')],
    outcome: 'pass',
  },
  'fails with a default': {
    resources: [instance('orders', { MasterUsername: 'postgres' })],
    outcome: 'fail',
    severity: 'low',
  },
  'leaves replicas to their source': {
    resources: [
      instance('orders', {
        MasterUsername: 'admin',
        ReadReplicaSourceDBInstanceIdentifier: 'other',
      }),
    ],
    outcome: 'not-applicable',
  },
  'leaves secondaries to the primary': {
    resources: [
      globalCluster('orders', [clusterArn('orders'), clusterArn('west', WEST)]),
      cluster('orders', []),
      cluster('west', [], { MasterUsername: 'admin' }, { region: WEST }),
    ],
    of: clusterArn('west', WEST),
    outcome: 'not-applicable',
  },
  'does not know what AWS did not say': {
    resources: [instance('orders', { MasterUsername: undefined })],
    outcome: 'unknown',
  },
};

CASES['default-port'] = {
  'passes with another port': {
    resources: [instance('orders')],
    outcome: 'pass',
  },
  'fails with the default': {
    resources: [instance('orders', { Endpoint: { Port: 5432 } })],
    outcome: 'fail',
    severity: 'informational',
  },
  'leaves members to the cluster': {
    resources: CLUSTER,
    of: dbArn('orders-1'),
    outcome: 'not-applicable',
  },
  'asks the cluster': {
    resources: [cluster('orders', [], { Port: 5432 })],
    of: clusterArn('orders'),
    outcome: 'fail',
    severity: 'informational',
  },
  'does not know the port of an instance that has no endpoint': {
    resources: [instance('orders', { Endpoint: undefined, DbInstancePort: 0 })],
    outcome: 'unknown',
  },
};

CASES.owner = {
  'passes with an owner': { resources: [instance('orders')], outcome: 'pass' },
  'fails without one': {
    resources: [instance('orders', {}, { owner: undefined, tags: {} })],
    outcome: 'fail',
    severity: 'medium',
  },
  'does not know it when tags could not be read': {
    resources: [instance('orders', {}, { owner: undefined, tags: undefined })],
    outcome: 'unknown',
  },
  'leaves members to the cluster': {
    resources: CLUSTER,
    of: dbArn('orders-1'),
    outcome: 'not-applicable',
  },
  'asks global clusters': {
    resources: [globalCluster('orders', [])],
    of: globalArn('orders'),
    outcome: 'pass',
  },
};

describe.each(Object.entries(CASES))('%s', (checkId, cases) => {
  it.each(Object.entries(cases))('%s', (_, one) => {
    expect(outcomeOf(checkId, one)).toEqual(expectedOf(one));
  });
});
