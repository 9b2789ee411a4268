import type { ReadFailure } from '@meridian/aws-common';
import type { CoverageEntry } from '@meridian/plugin-aws-inventory-common';
import { describeUnreadable } from './describeUnreadable';

const TYPES = new Set(['AWS::RDS::DBInstance']);

function entry(overrides: Partial<CoverageEntry> = {}): CoverageEntry {
  return {
    accountId: '111122223333',
    accountName: 'prod',
    region: 'us-east-1',
    collector: 'rds-db-instances',
    collectorTitle: 'RDS DB instances',
    resourceTypes: ['AWS::RDS::DBInstance'],
    intervalSeconds: 300,
    outcome: 'failed',
    freshness: { state: 'never' },
    resourceCount: 0,
    problems: [],
    ...overrides,
  };
}

const failed = (
  reason: ReadFailure['reason'],
  missingAction?: string,
): Pick<CoverageEntry, 'failure'> => ({
  failure: { reason, message: `It is ${reason}.`, missingAction },
});

const titled = (collectorTitle: string) => ({ collectorTitle });

describe('describeUnreadable', () => {
  it.each<[string, CoverageEntry[]]>([
    ['what was read', [entry({ outcome: 'complete' })]],
    ['what the Region does not offer', [entry(failed('unsupported'))]],
    [
      'what nothing is judged by',
      [entry({ ...failed('denied'), resourceTypes: ['AWS::ECR::Repository'] })],
    ],
  ])('says nothing of %s', (_what, coverage) => {
    expect(describeUnreadable(coverage, TYPES)).toEqual([]);
  });

  it('tells one read in its own words', () => {
    const coverage = [
      entry(failed('denied', 'rds:DescribeDBInstances')),
      entry({
        region: 'us-west-2',
        problems: [{ reason: 'error', message: 'One record is odd.' }],
      }),
    ];
    expect(describeUnreadable(coverage, TYPES)).toEqual([
      {
        subject: 'RDS DB instances in prod, us-east-1',
        reason: 'denied',
        message: 'It is denied.',
        missingAction: 'rds:DescribeDBInstances',
      },
      {
        subject: 'RDS DB instances in prod, us-west-2',
        reason: 'error',
        message: 'One record is odd.',
      },
    ]);
  });

  it('tells in one sentence what an account refuses, and what to grant', () => {
    const coverage = [
      entry(failed('denied', 'rds:B')),
      entry({ ...failed('denied', 'rds:B'), region: 'us-west-2' }),
      entry({ ...failed('denied', 'rds:A'), ...titled('RDS DB clusters') }),
    ];
    expect(describeUnreadable(coverage, TYPES)).toEqual([
      {
        subject: 'prod',
        reason: 'denied',
        message:
          'In prod AWS refused 3 reads: RDS DB instances, RDS DB clusters. Grant rds:A, rds:B to the portal’s role.',
      },
    ]);
  });

  it('tells in one sentence that a Region is down, after what is missing more often', () => {
    const down = { ...failed('unreachable'), region: 'us-west-2' };
    const dev = { accountId: '444455556666', accountName: 'dev' };
    const odd = { ...failed('invalid-answer'), region: 'global' };
    const coverage = [
      entry(down),
      entry({ ...down, ...dev }),
      ...['a', 'b', 'c', 'd', 'e'].map(title =>
        entry({ ...odd, ...titled(title) }),
      ),
    ];
    expect(
      describeUnreadable(coverage, TYPES).map(({ message }) => message),
    ).toEqual([
      'In services without a Region the portal did not understand the answers to 5 reads: a, b, c and 2 more.',
      'In us-west-2 AWS did not answer 2 reads: RDS DB instances.',
    ]);
  });
});
