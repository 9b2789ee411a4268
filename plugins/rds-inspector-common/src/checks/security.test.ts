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
  instance,
  KEY_ARN,
  member,
  OTHER_ACCOUNT,
  resource,
} from '../__testUtils__/estate';

const CASES: CheckCases = {};

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

CASES['storage-encrypted'] = {
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
};

CASES['encryption-key'] = {
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
};

const PUBLIC_SUBNET = {
  DBSubnetGroup: {
    VpcId: 'vpc-1',
    Subnets: [{ SubnetIdentifier: 'subnet-public' }],
  },
};

const OPEN = { VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-open' }] };

CASES['public-access'] = {
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
};

CASES['public-subnets'] = {
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
};

describe.each(Object.entries(CASES))('%s', (checkId, cases) => {
  it.each(Object.entries(cases))('%s', (_, one) => {
    expect(outcomeOf(checkId, one)).toEqual(expectedOf(one));
  });
});
