import type { CoverageEntry } from '@meridian/plugin-aws-inventory-common';
import { coverageAnswer } from './coverageAnswer';
import { entryState, outcomeInWords } from './entryState';
import {
  formatCoverageView,
  parseCoverageView,
  selectEntries,
} from './coverageView';
import { exceptionGroups } from './exceptionGroups';
import { policyDocument } from './policyDocument';
import { unreadTargets } from './useCoverage';

const now = new Date('2026-03-01T12:00:00Z');

function entry(overrides: Partial<CoverageEntry> = {}): CoverageEntry {
  return {
    accountId: '555566667777',
    accountName: 'prod',
    region: 'us-east-1',
    collector: 'rds-instances',
    collectorTitle: 'RDS instances',
    resourceTypes: ['AWS::RDS::DBInstance'],
    intervalSeconds: 300,
    outcome: 'complete',
    freshness: { state: 'fresh', ageSeconds: 250 },
    lastSuccessAt: '2026-03-01T11:55:50Z',
    resourceCount: 3,
    problems: [],
    ...overrides,
  };
}

function denied(action: string, overrides: Partial<CoverageEntry> = {}) {
  return entry({
    outcome: 'failed',
    failure: {
      reason: 'denied',
      message: `May not call ${action}.`,
      missingAction: action,
    },
    ...overrides,
  });
}

const unreachable = entry({
  region: 'us-west-2',
  outcome: 'failed',
  freshness: { state: 'aging', ageSeconds: 1_000 },
  failure: { reason: 'unreachable', message: 'No answer within 20 s.' },
});
const pending = entry({
  outcome: 'pending',
  freshness: { state: 'never' },
  lastSuccessAt: undefined,
});

describe('coverageAnswer', () => {
  it.each([
    [
      'all complete',
      [entry()],
      'ok',
      'The one read is complete. What is known is at most 4 min 10 s old.',
    ],
    [
      'one place unreachable',
      [entry(), unreachable],
      'critical',
      '1 of 2 reads did not bring everything. us-west-2 is unreachable. The rest is at most 4 min 10 s old.',
    ],
    [
      'more than are named',
      [
        unreachable,
        denied('rds:DescribeDBInstances'),
        entry({ region: 'global', freshness: { state: 'stale' } }),
      ],
      'critical',
      '3 of 3 reads did not bring everything. prod refuses access, the global services were not read for too long, and 1 more place.',
    ],
    [
      'the first scan is not done',
      [entry(), pending],
      'unknown',
      '1 of 2 reads have not happened yet; none has failed.',
    ],
    [
      'one of several reads of a place',
      [entry(), denied('sqs:ListQueues')],
      'warning',
      '1 of 2 reads did not bring everything. prod refuses access. The rest is at most 4 min 10 s old.',
    ],
    ['nothing yet', [], 'unknown', 'Nothing has been read yet.'],
  ] as const)('%s', (_, items, state, sentence) => {
    expect(coverageAnswer({ items: [...items] }, now)).toEqual({
      state,
      sentence,
    });
  });

  it('says why there are no accounts', () => {
    const accountsFailure = {
      reason: 'denied',
      message: 'Grant organizations:ListAccounts.',
    } as const;
    expect(
      coverageAnswer({ items: [], accountsFailure }, now).sentence,
    ).toMatch(/Grant organizations:ListAccounts\.$/);
  });
});

describe('one read', () => {
  it.each([
    [entry(), 'ok', 'complete'],
    [entry({ freshness: { state: 'aging' } }), 'warning', 'complete'],
    [entry({ outcome: 'partial' }), 'warning', 'partial'],
    [unreachable, 'critical', 'failed, old data kept'],
    [entry({ freshness: { state: 'stale' } }), 'critical', 'complete'],
    [pending, 'unknown', 'waiting for its turn'],
    [
      denied('a:B', {
        freshness: { state: 'never' },
        lastSuccessAt: undefined,
      }),
      'unknown',
      'failed',
    ],
    [entry({ outcome: 'running' }), 'ok', 'reading now'],
  ])('%#: %s', (given, state, words) => {
    expect(entryState(given)).toBe(state);
    expect(outcomeInWords(given)).toBe(words);
  });
});

describe('exceptionGroups', () => {
  it('gathers a Region that is down over all accounts', () => {
    const [group, ...others] = exceptionGroups([
      unreachable,
      { ...unreachable, accountId: '333344445555', accountName: 'dev' },
      entry(),
    ]);
    expect(others).toEqual([]);
    expect(group).toMatchObject({
      place: 'us-west-2',
      reason: 'unreachable',
      accountNames: ['prod', 'dev'],
      scope: { region: 'us-west-2' },
    });
  });

  it('gathers what one account has to grant over its Regions', () => {
    const groups = exceptionGroups([
      denied('sqs:ListQueues'),
      denied('rds:DescribeDBInstances', { region: 'us-west-2' }),
      denied('sqs:ListQueues', {
        accountId: '333344445555',
        accountName: 'dev',
      }),
    ]);
    expect(
      groups.map(({ place, missingActions }) => [place, missingActions]),
    ).toEqual([
      ['prod', ['rds:DescribeDBInstances', 'sqs:ListQueues']],
      ['dev', ['sqs:ListQueues']],
    ]);
  });

  it('splits a partial read by the reasons of its records', () => {
    const groups = exceptionGroups([
      entry({
        outcome: 'partial',
        problems: [
          { reason: 'throttled', message: 'Later.' },
          { reason: 'invalid-answer', message: 'Not understood.' },
        ],
      }),
    ]);
    expect(groups.map(({ reason }) => reason).sort()).toEqual([
      'invalid-answer',
      'throttled',
    ]);
  });
});

describe('the address of the coverage', () => {
  const items = [entry(), unreachable, pending];

  it.each([
    ['', 3],
    ['region=us-west-2', 1],
    ['outcome=failed', 1],
    ['outcome=nonsense', 3],
    ['text=RDS+answer', 1],
    ['accountId=000000000000', 0],
  ])('%s shows %s reads', (search, count) => {
    const view = parseCoverageView(new URLSearchParams(search));
    expect(selectEntries(items, view)).toHaveLength(count);
  });

  it('is what it was', () => {
    const search = 'accountId=1&region=a&region=b&outcome=failed&text=x+y';
    expect(
      formatCoverageView(
        parseCoverageView(new URLSearchParams(search)),
      ).toString(),
    ).toBe(search);
  });

  it('puts the worst first', () => {
    const view = parseCoverageView(new URLSearchParams());
    expect(selectEntries(items, view)[0]).toBe(unreachable);
  });
});

describe('policyDocument', () => {
  it('names each action once, in order', () => {
    expect(JSON.parse(policyDocument(['b:B', 'a:A', 'b:B']))).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'MeridianMissingReads',
          Effect: 'Allow',
          Action: ['a:A', 'b:B'],
          Resource: '*',
        },
      ],
    });
  });
});

describe('unreadTargets', () => {
  const cell = {
    accountId: '1',
    accountName: 'prod',
    region: 'us-west-2',
    worst: 'failed',
    entryCount: 2,
    unreadableCount: 1,
    partialCount: 0,
  } as const;
  const coverage = {
    generatedAt: now.toISOString(),
    accounts: [],
    regions: [],
    items: [],
    iamActionsMissing: [],
    grid: [
      cell,
      {
        ...cell,
        region: 'us-east-1',
        worst: 'fresh' as const,
        unreadableCount: 0,
      },
    ],
  };

  it.each([
    [{}, 1],
    [{ region: ['us-east-1'] }, 0],
    [{ accountId: ['1'] }, 1],
    [{ accountId: ['2'] }, 0],
  ])('concerns %j: %s', (filter, count) => {
    expect(unreadTargets(coverage, filter)).toHaveLength(count);
    expect(unreadTargets(undefined, filter)).toEqual([]);
  });
});
