import {
  expectedOf,
  outcomeOf,
  type CheckCases,
} from '../__testUtils__/checkCases';
import {
  cluster,
  clusterArn,
  completeCoverage,
  coverageOf,
  dbArn,
  deniedCoverage,
  instance,
  OTHER_ACCOUNT,
  snapshot,
  WEST,
} from '../__testUtils__/estate';

const CASES: CheckCases = {};

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

CASES['snapshots-public'] = {
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
};

CASES['snapshots-shared'] = {
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
};

CASES['snapshots-encrypted'] = {
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
};

describe.each(Object.entries(CASES))('%s', (checkId, cases) => {
  it.each(Object.entries(cases))('%s', (_, one) => {
    expect(outcomeOf(checkId, one)).toEqual(expectedOf(one));
  });
});
