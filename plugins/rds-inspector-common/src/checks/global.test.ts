import {
  expectedOf,
  outcomeOf,
  type CheckCases,
} from '../__testUtils__/checkCases';
import {
  cluster,
  clusterArn,
  deniedCoverage,
  globalArn,
  globalCluster,
  parameterGroup,
  WEST,
} from '../__testUtils__/estate';

const CASES: CheckCases = {};

const GLOBAL = globalCluster('orders', [
  clusterArn('east'),
  clusterArn('west', WEST),
]);

const east = (attributes = {}) => cluster('east', ['east-1'], attributes);

const west = (members: readonly string[], attributes = {}) =>
  cluster('west', members, attributes, { region: WEST });

const onGlobal = { of: globalArn('orders') };

CASES['global-headless-secondary'] = {
  'passes with an instance on each side': {
    ...onGlobal,
    resources: [GLOBAL, east(), west(['west-1'])],
    outcome: 'pass',
  },
  'is high without one': {
    ...onGlobal,
    resources: [GLOBAL, east(), west([])],
    outcome: 'fail',
    severity: 'high',
    says: 'Oregon',
  },
  'does not know a Region that could not be read': {
    ...onGlobal,
    resources: [GLOBAL, east()],
    outcome: 'unknown',
  },
  'asks nothing without a secondary': {
    ...onGlobal,
    resources: [globalCluster('orders', [clusterArn('east')]), east()],
    outcome: 'not-applicable',
  },
};

CASES['global-version-mismatch'] = {
  'passes with one version': {
    ...onGlobal,
    resources: [GLOBAL, east(), west(['west-1'])],
    outcome: 'pass',
  },
  'is high with two': {
    ...onGlobal,
    resources: [GLOBAL, east(), west(['west-1'], { EngineVersion: '16.8' })],
    outcome: 'fail',
    severity: 'high',
    says: '16.9 in us-east-1 and 16.8 in us-west-2',
  },
  'does not know a Region that could not be read': {
    ...onGlobal,
    resources: [GLOBAL, east()],
    outcome: 'unknown',
  },
  'asks nothing without a secondary': {
    ...onGlobal,
    resources: [globalCluster('orders', [clusterArn('east')]), east()],
    outcome: 'not-applicable',
  },
};

const GROUP = 'platform-aurora-postgresql16';

const westGroup = (parameters: Record<string, string>) =>
  parameterGroup(GROUP, parameters, { kind: 'cluster', region: WEST });

CASES['global-parameter-difference'] = {
  'passes with the same parameters': {
    ...onGlobal,
    resources: [GLOBAL, east(), west(['west-1'])],
    outcome: 'pass',
  },
  'is medium with others': {
    ...onGlobal,
    resources: [
      GLOBAL,
      east(),
      west(['west-1']),
      westGroup({ 'rds.force_ssl': '0', log_statement: 'all' }),
    ],
    outcome: 'fail',
    severity: 'medium',
    says: '2 parameters',
  },
  'leaves out what only the primary needs': {
    ...onGlobal,
    resources: [
      GLOBAL,
      east(),
      west(['west-1']),
      westGroup({ 'rds.force_ssl': '1' }),
    ],
    outcome: 'pass',
  },
  'does not know denied parameters': {
    ...onGlobal,
    resources: [GLOBAL, east(), west(['west-1'])],
    options: {
      coverage: deniedCoverage('AWS::RDS::DBClusterParameterGroup', WEST),
    },
    outcome: 'unknown',
  },
};

CASES['global-rpo'] = {
  'passes when it is set': {
    ...onGlobal,
    resources: [GLOBAL, east(), west(['west-1'])],
    outcome: 'pass',
    says: '60 s',
  },
  'is low when it is not': {
    ...onGlobal,
    resources: [
      GLOBAL,
      east(),
      west(['west-1']),
      parameterGroup(GROUP, {}, { kind: 'cluster' }),
    ],
    outcome: 'fail',
    severity: 'low',
  },
  'is not for MySQL': {
    ...onGlobal,
    resources: [
      globalCluster('orders', [clusterArn('east'), clusterArn('west', WEST)], {
        Engine: 'aurora-mysql',
      }),
      east(),
    ],
    outcome: 'not-applicable',
  },
  'does not know a primary that could not be read': {
    ...onGlobal,
    resources: [GLOBAL, west(['west-1'])],
    outcome: 'unknown',
  },
};

describe.each(Object.entries(CASES))('%s', (checkId, cases) => {
  it.each(Object.entries(cases))('%s', (_, one) => {
    expect(outcomeOf(checkId, one)).toEqual(expectedOf(one));
  });
});
