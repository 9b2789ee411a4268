import { describeCheck } from '../__testUtils__/describeCheck';
import {
  ACCOUNT,
  cluster,
  clusterArn,
  completeCoverage,
  dbArn,
  deniedCoverage,
  globalArn,
  globalCluster,
  instance,
  KEY_ARN,
  member,
  OTHER_ACCOUNT,
  parameterGroup,
  resource,
  snapshot,
  WEST,
  coverageOf,
} from '../__testUtils__/estate';

const DEV = { environment: 'dev' };
const STALE = { freshness: { state: 'stale' as const } };
const CLUSTER = [
  cluster('orders', ['orders-1']),
  member('orders-1', 'orders', { StorageEncrypted: false }),
];
const key = (state: string, attributes = {}) =>
  resource('AWS::KMS::Key', KEY_ARN, {
    resourceId: KEY_ARN.slice(KEY_ARN.lastIndexOf('/') + 1),
    state,
    attributes: { KeyRotationEnabled: true, ...attributes },
  });

describeCheck('storage-encrypted', {
  'passes with encryption': {
    resources: [instance('orders')],
    outcome: 'pass',
  },
  'fails without it in production': {
    resources: [instance('orders', { StorageEncrypted: false })],
    outcome: 'fail',
    severity: 'high',
  },
  'is less severe in dev': {
    resources: [instance('orders', { StorageEncrypted: false }, DEV)],
    outcome: 'fail',
    severity: 'medium',
  },
  'holds an environment that nobody named to the rules of production': {
    resources: [
      instance(
        'orders',
        { StorageEncrypted: false },
        { environment: undefined },
      ),
    ],
    outcome: 'fail',
    severity: 'high',
  },
  'does not judge a member of a cluster': {
    resources: CLUSTER,
    of: dbArn('orders-1'),
    outcome: 'not-applicable',
  },
  'judges the cluster': {
    resources: [cluster('orders', [], { StorageEncrypted: false })],
    of: clusterArn('orders'),
    outcome: 'fail',
    severity: 'high',
  },
  'does not know what AWS did not say': {
    resources: [instance('orders', { StorageEncrypted: undefined })],
    outcome: 'unknown',
  },
  'does not judge by what was read too long ago': {
    resources: [instance('orders', {}, STALE)],
    outcome: 'unknown',
    says: 'too long ago',
  },
});

describeCheck('encryption-key', {
  'passes with a key that is enabled and rotated': {
    resources: [instance('orders')],
    outcome: 'pass',
  },
  'fails when the key will be deleted': {
    resources: [instance('orders'), key('PendingDeletion')],
    outcome: 'fail',
    severity: 'critical',
  },
  'fails when the key is disabled': {
    resources: [instance('orders'), key('Disabled')],
    outcome: 'fail',
    severity: 'critical',
  },
  'fails when the key is not rotated': {
    resources: [
      instance('orders'),
      key('Enabled', { KeyRotationEnabled: false }),
    ],
    outcome: 'fail',
    severity: 'low',
  },
  'fails with the key of AWS': {
    resources: [
      instance('orders', { KmsKeyId: KEY_ARN.replace('0001', '0002') }),
    ],
    outcome: 'fail',
    severity: 'low',
    says: 'AWS’s own key',
  },
  'finds a key by its alias': {
    resources: [instance('orders', { KmsKeyId: 'alias/data' })],
    outcome: 'pass',
  },
  'fails with the key of a stranger': {
    resources: [
      instance('orders', { KmsKeyId: KEY_ARN.replace(ACCOUNT, OTHER_ACCOUNT) }),
    ],
    outcome: 'fail',
    severity: 'medium',
  },
  'does not know the key when keys may not be read': {
    resources: [instance('orders')],
    options: { coverage: deniedCoverage('AWS::KMS::Key') },
    outcome: 'unknown',
    says: 'may not be read',
  },
  'does not know a key whose rotation could not be read': {
    resources: [
      instance('orders'),
      key('Enabled', { KeyRotationEnabled: undefined }),
    ],
    outcome: 'unknown',
  },
  'asks for no key of what is not encrypted': {
    resources: [
      instance('orders', { StorageEncrypted: false, KmsKeyId: undefined }),
    ],
    outcome: 'not-applicable',
  },
});

const PUBLIC_SUBNET = {
  DBSubnetGroup: {
    VpcId: 'vpc-1',
    Subnets: [{ SubnetIdentifier: 'subnet-public' }],
  },
};
const OPEN = { VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-open' }] };

describeCheck('public-access', {
  'passes without a public address': {
    resources: [instance('orders', { ...PUBLIC_SUBNET, ...OPEN })],
    outcome: 'pass',
  },
  'is critical when everybody can get in': {
    resources: [
      instance('orders', {
        PubliclyAccessible: true,
        ...PUBLIC_SUBNET,
        ...OPEN,
      }),
    ],
    outcome: 'fail',
    severity: 'critical',
  },
  'is high when only a security group keeps the internet out': {
    resources: [
      instance('orders', { PubliclyAccessible: true, ...PUBLIC_SUBNET }),
    ],
    outcome: 'fail',
    severity: 'high',
  },
  'knows that another port is not open': {
    resources: [
      instance('orders', {
        PubliclyAccessible: true,
        ...PUBLIC_SUBNET,
        ...OPEN,
        Endpoint: { Port: 3306 },
      }),
    ],
    outcome: 'fail',
    severity: 'high',
  },
  'is medium in private subnets': {
    resources: [instance('orders', { PubliclyAccessible: true, ...OPEN })],
    outcome: 'fail',
    severity: 'medium',
  },
  'is high when the network could not be read': {
    resources: [instance('orders', { PubliclyAccessible: true })],
    options: { coverage: deniedCoverage('AWS::EC2::RouteTable') },
    outcome: 'fail',
    severity: 'high',
    says: 'could not be found out',
  },
  'judges members of clusters, whose own setting it is': {
    resources: [
      cluster('orders', ['orders-1']),
      member('orders-1', 'orders', { PubliclyAccessible: true }),
    ],
    of: dbArn('orders-1'),
    outcome: 'fail',
    severity: 'medium',
  },
  'does not know what AWS did not say': {
    resources: [instance('orders', { PubliclyAccessible: undefined })],
    outcome: 'unknown',
  },
});

describeCheck('public-subnets', {
  'passes in private subnets': {
    resources: [instance('orders')],
    outcome: 'pass',
  },
  'fails in a public one': {
    resources: [instance('orders', PUBLIC_SUBNET)],
    outcome: 'fail',
    severity: 'medium',
  },
  'does not know where a subnet without a route table leads': {
    resources: [
      instance('orders', {
        DBSubnetGroup: {
          VpcId: 'vpc-2',
          Subnets: [{ SubnetIdentifier: 'subnet-elsewhere' }],
        },
      }),
    ],
    outcome: 'unknown',
  },
  'does not know it when security groups may not be read': {
    resources: [instance('orders')],
    options: { coverage: deniedCoverage('AWS::EC2::SecurityGroup') },
    outcome: 'unknown',
  },
});

describeCheck('tls-required', {
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
});

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

describeCheck('proxy-tls', {
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
});

describeCheck('iam-authentication', {
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
});

describeCheck('default-admin-name', {
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
});

describeCheck('default-port', {
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
});

const sharedWith = (...AttributeValues: string[]) => ({
  DBSnapshotAttributes: [{ AttributeName: 'restore', AttributeValues }],
});
const UNREAD_WEST = [
  ...completeCoverage().filter(
    entry =>
      !(
        entry.region === WEST &&
        entry.resourceTypes.includes('AWS::RDS::DBSnapshot')
      ),
  ),
  coverageOf('AWS::RDS::DBSnapshot', WEST, {
    outcome: 'failed',
    lastSuccessAt: undefined,
    freshness: { state: 'never' },
    failure: { reason: 'unreachable', message: 'us-west-2 does not answer.' },
  }),
];

describeCheck('snapshots-public', {
  'passes when all are private': {
    resources: [instance('orders'), snapshot('a', dbArn('orders'))],
    outcome: 'pass',
  },
  'is critical when one is public': {
    resources: [
      instance('orders'),
      snapshot('a', dbArn('orders'), sharedWith('all')),
    ],
    outcome: 'fail',
    severity: 'critical',
  },
  'finds a public copy in another Region': {
    resources: [
      instance('orders'),
      snapshot('a', dbArn('orders'), sharedWith('all'), { region: WEST }),
    ],
    outcome: 'fail',
    severity: 'critical',
  },
  'judges those of a database that was deleted': {
    resources: [snapshot('a', dbArn('orders'), sharedWith('all'))],
    outcome: 'fail',
    severity: 'critical',
  },
  'does not know whom a snapshot is shared with when that was denied': {
    resources: [
      instance('orders'),
      snapshot('a', dbArn('orders'), { DBSnapshotAttributes: undefined }),
    ],
    outcome: 'unknown',
  },
  'does not ask that of automated ones, which cannot be shared': {
    resources: [
      instance('orders'),
      snapshot('a', dbArn('orders'), {
        SnapshotType: 'automated',
        DBSnapshotAttributes: undefined,
      }),
    ],
    outcome: 'pass',
  },
  'does not pass while another Region could not be read': {
    resources: [instance('orders'), snapshot('a', dbArn('orders'))],
    options: { coverage: UNREAD_WEST },
    outcome: 'unknown',
    says: 'us-west-2',
  },
  'does not take denied snapshots for none': {
    resources: [instance('orders')],
    options: { coverage: deniedCoverage('AWS::RDS::DBSnapshot') },
    outcome: 'unknown',
  },
  'asks nothing without snapshots': {
    resources: [instance('orders')],
    outcome: 'not-applicable',
  },
  'judges those of a cluster': {
    resources: [
      cluster('orders', []),
      snapshot('a', clusterArn('orders'), {
        DBClusterSnapshotAttributes: [
          { AttributeName: 'restore', AttributeValues: ['all'] },
        ],
      }),
    ],
    of: clusterArn('orders'),
    outcome: 'fail',
    severity: 'critical',
  },
});

describeCheck('snapshots-shared', {
  'passes when none is shared': {
    resources: [instance('orders'), snapshot('a', dbArn('orders'))],
    outcome: 'pass',
  },
  'is high when a stranger may restore it': {
    resources: [
      instance('orders'),
      snapshot('a', dbArn('orders'), sharedWith(OTHER_ACCOUNT)),
    ],
    outcome: 'fail',
    severity: 'high',
  },
  'is medium within the accounts that the portal reads': {
    resources: [
      instance('orders'),
      snapshot('a', dbArn('orders'), sharedWith(OTHER_ACCOUNT)),
    ],
    options: {
      coverage: [
        ...completeCoverage(),
        coverageOf('AWS::RDS::DBInstance', WEST, { accountId: OTHER_ACCOUNT }),
      ],
    },
    outcome: 'fail',
    severity: 'medium',
  },
  'leaves public ones to their own check': {
    resources: [
      instance('orders'),
      snapshot('a', dbArn('orders'), sharedWith('all')),
    ],
    outcome: 'pass',
  },
  'does not know what was denied': {
    resources: [
      instance('orders'),
      snapshot('a', dbArn('orders'), { DBSnapshotAttributes: undefined }),
    ],
    outcome: 'unknown',
  },
  'asks nothing without snapshots': {
    resources: [instance('orders')],
    outcome: 'not-applicable',
  },
});

describeCheck('snapshots-encrypted', {
  'passes when all are': {
    resources: [instance('orders'), snapshot('a', dbArn('orders'))],
    outcome: 'pass',
  },
  'fails when a manual one is not': {
    resources: [
      instance('orders'),
      snapshot('a', dbArn('orders'), { Encrypted: false }),
    ],
    outcome: 'fail',
    severity: 'medium',
  },
  'leaves automated ones to their database': {
    resources: [
      instance('orders'),
      snapshot('a', dbArn('orders'), {
        Encrypted: false,
        SnapshotType: 'automated',
      }),
    ],
    outcome: 'not-applicable',
  },
  'does not know what AWS did not say': {
    resources: [
      instance('orders'),
      snapshot('a', dbArn('orders'), { Encrypted: undefined }),
    ],
    outcome: 'unknown',
  },
});

describeCheck('owner', {
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
});
