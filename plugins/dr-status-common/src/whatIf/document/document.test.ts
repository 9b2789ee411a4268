import type { WhatIfAnswer } from '../../api';
import type { WhatIfResult } from '../../types';
import { lossMarkdown } from './lossMarkdown';
import { LOSS_COLUMNS, lossFileName, toLossRecords } from './lossRecords';
import { escapeMarkdown } from './markdown';

const ARN = 'arn:aws:s3:::orders';

const RESULT: WhatIfResult = {
  scenario: { kind: 'region', region: 'us-east-1' },
  evaluatedAt: '2026-11-21T08:00:00.000Z',
  survivingRegions: ['us-west-2'],
  totals: { survives: 1, degrades: 0, stops: 1, unknown: 0, unaffected: 0 },
  systems: [
    {
      entityRef: 'system:default/users',
      title: 'Users',
      outcome: 'survives',
      reasons: [],
      dataLossSeconds: 0,
      losesState: false,
      isRecoveryLowerBound: false,
    },
    {
      entityRef: 'system:default/orders',
      title: '[Orders](javascript:alert(1)) | <b>',
      owner: 'group:default/orders-team',
      outcome: 'stops',
      reasons: ['It is in one Region.', 'Nothing\ncan take over.'],
      losesState: true,
      recoverySeconds: 900,
      isRecoveryLowerBound: true,
    },
  ],
  stores: [
    {
      arn: ARN,
      name: 'orders',
      kind: 's3-bucket',
      systemRef: 'system:default/orders',
      outcome: 'stops',
      isLostForGood: true,
      message: 'There is no copy.',
    },
    {
      arn: `${ARN}-2`,
      name: 'users',
      kind: 's3-bucket',
      outcome: 'degrades',
      lossSeconds: 2,
      worstLossSeconds: 75,
      isLostForGood: false,
      message: 'It is replicated.',
    },
  ],
  capacity: [
    {
      kind: 'node-group',
      subjectArn: 'arn:aws:eks:us-west-2:111122223333:nodegroup/a/b/c',
      name: 'workers',
      region: 'us-west-2',
      unit: 'nodes',
      currentCount: 3,
      maximumCount: 5,
      neededCount: 10,
      outcome: 'too-small',
      arithmetic: '3 + 7 = 10 > 5',
    },
  ],
  order: [
    {
      wave: 1,
      entityRef: 'component:default/orders-api',
      title: 'Orders API',
      waitsFor: [],
      readyAfterSeconds: 120,
      isLowerBound: false,
      isInCycle: false,
    },
  ],
  cycles: [],
  isRecoveryLowerBound: true,
  assumptions: ['A failover takes 1 min.'],
  unknowns: [
    { subject: 'workload', reason: 'unsupported', message: 'Not read yet.' },
  ],
};

const ANSWER: WhatIfAnswer = {
  result: RESULT,
  isPartial: false,
  state: { isStale: false, ageSeconds: 30, unreadable: [] },
};

describe('escapeMarkdown', () => {
  it.each([
    ['a|b', 'a\\|b'],
    ['<script>', '\\<script\\>'],
    ['[x](y)', '\\[x\\](y)'],
    ['*_`\\', '\\*\\_\\`\\\\'],
    [' two\r\nlines ', 'two lines'],
    ['&lt;', '\\&lt;'],
  ])('writes %j as %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});

describe('lossMarkdown', () => {
  const text = lossMarkdown(ANSWER);

  it.each([
    '# If the Region us-east-1 were lost',
    'Evaluated at 2026-11-21T08:00:00.000Z, 30 s before this was written.',
    '- 1 stops, 0 not known, 0 degrades, 1 survives, 0 not affected',
    '- When the last system is back is not known',
    '| \\[Orders\\](javascript:alert(1)) \\| \\<b\\> | group:default/orders-team | stops | everything of a store | at least 15 min | It is in one Region. Nothing can take over. |',
    '| Users | nobody | survives | 0 s | at once |  |',
    '| orders | s3-bucket | system:default/orders | everything | everything | There is no copy. |',
    '| users | s3-bucket | none | 2 s | 1 min 15 s | It is replicated. |',
    '| workers | us-west-2 | 3 nodes | 10 nodes | 5 nodes | too small | 3 + 7 = 10 \\> 5 |',
    '| 1 | Orders API | nothing | 2 min |',
    '- workload: Not read yet.',
  ])('has the line %s', line => {
    expect(text.split('\n')).toContain(line);
  });

  it('has the worst systems first, and no line that breaks a table', () => {
    const lines = text.split('\n');
    const names = lines.filter(line => /Orders\\\]|Users/.test(line));
    expect(names[0]).toContain('stops');
    const table = lines.slice(
      lines.indexOf('## Systems'),
      lines.indexOf('## Data lost'),
    );
    const cells = table
      .filter(line => line.startsWith('|'))
      .map(line => line.split(/(?<!\\)\|/).length);
    expect(new Set(cells)).toEqual(new Set([8]));
  });

  it('says when it is old or a part', () => {
    const old = lossMarkdown({
      ...ANSWER,
      isPartial: true,
      state: { isStale: true, problem: 'No assessment.', unreadable: [] },
    });
    expect(old).toContain('**This is too old to decide by.** No assessment.');
    expect(old).toContain('**Only a part of the estate:**');
  });
});

describe('toLossRecords', () => {
  it('has a row for everything, in columns that there are', () => {
    const records = toLossRecords(ANSWER);
    expect(records.map(({ part }) => part)).toEqual([
      'scenario',
      'system',
      'system',
      'store',
      'store',
      'capacity',
      'order',
      'assumption',
      'unknown',
    ]);
    const columns = new Set<string>(LOSS_COLUMNS);
    for (const record of records) {
      expect(Object.keys(record).filter(key => !columns.has(key))).toEqual([]);
    }
    expect(records[4]).toMatchObject({
      subject: `${ARN}-2`,
      dataLossSeconds: 2,
      worstDataLossSeconds: 75,
    });
  });

  it('says when it is old or a part', () => {
    const records = toLossRecords({
      ...ANSWER,
      isPartial: true,
      state: { isStale: true, unreadable: [] },
    });
    expect(records.filter(({ part }) => part === 'notice')).toHaveLength(2);
  });

  it.each([
    [{ kind: 'region', region: 'us-east-1' }, 'loss-of-us-east-1'],
    [
      { kind: 'zone', region: 'us-east-1', zone: 'us-east-1a' },
      'loss-of-us-east-1a',
    ],
  ] as const)('names the file of %j', (scenario, name) => {
    expect(lossFileName(scenario)).toBe(name);
  });
});
