import type { FieldChange } from '@meridian/plugin-aws-inventory-common';
import {
  changeSentences,
  changeTime,
  fieldChangeSentence,
  fieldName,
} from './changeSentence';

const fields: Array<{ change: FieldChange; sentence: string }> = [
  {
    change: { path: '/attributes/EngineVersion', from: '14.8', to: '14.9' },
    sentence: 'EngineVersion changed from 14.8 to 14.9',
  },
  {
    change: { path: '/attributes/MultiAZ', from: true, to: false },
    sentence: 'MultiAZ changed from true to false',
  },
  {
    change: { path: '/attributes/Endpoint/Port', to: 5432 },
    sentence: 'Endpoint.Port was added: 5432',
  },
  {
    change: { path: '/tags/owner', from: 'ann' },
    sentence: 'the tag owner was removed; it was ann',
  },
  {
    change: { path: '/attributes/Subnets', from: ['a'], to: ['a', 'b'] },
    sentence: 'Subnets changed',
  },
  {
    change: { path: '/attributes/Policy', from: 'x'.repeat(61), to: 'y' },
    sentence: 'Policy changed',
  },
  {
    change: { path: '/attributes/Note', from: '', to: null },
    sentence: 'Note changed from empty to null',
  },
  {
    change: { path: '/state', from: 'available', to: 'modifying' },
    sentence: 'state changed from available to modifying',
  },
];

describe('fieldChangeSentence', () => {
  it.each(fields)('$sentence', ({ change, sentence }) => {
    expect(fieldChangeSentence(change)).toBe(sentence);
  });
});

describe('fieldName', () => {
  it.each([
    [
      '/tags/aws:cloudformation:stack-name',
      'the tag aws:cloudformation:stack-name',
    ],
    ['/tags/a~1b~0c', 'the tag a/b~c'],
    ['/volatile/Status', 'Status'],
    ['/attributes', 'attributes'],
    ['', 'the whole description'],
  ])('%s is %s', (pointer, name) => {
    expect(fieldName(pointer)).toBe(name);
  });
});

describe('changeTime', () => {
  it.each([
    [
      'two reads on one day',
      '2026-03-01T10:02:10Z',
      '2026-03-01T10:07:11Z',
      'between 10:02 and 10:07 on 2026-03-01',
    ],
    [
      'two reads on two days',
      '2026-02-28T23:58:00Z',
      '2026-03-01T00:03:00Z',
      'between 2026-02-28 23:58 and 2026-03-01 00:03',
    ],
    [
      'the first read',
      undefined,
      '2026-03-01T10:07:11Z',
      'before 2026-03-01 10:07',
    ],
  ])('%s', (_, previouslyObservedAt, changedAt, expected) => {
    expect(changeTime({ previouslyObservedAt, changedAt }, 'UTC')).toBe(
      expected,
    );
  });
});

describe('changeSentences', () => {
  const change = {
    id: '1',
    arn: 'arn:aws:rds:us-east-1:555566667777:db:orders',
    type: 'AWS::RDS::DBInstance',
    name: 'orders',
    accountId: '555566667777',
    region: 'us-east-1',
    changedAt: '2026-03-01T10:07:11Z',
    changes: [{ path: '/tags/owner', to: 'ann' }],
  };

  it.each([
    ['appeared', ['It appeared']],
    ['disappeared', ['It was deleted']],
    ['reappeared', ['It came back']],
    ['changed', ['The tag owner was added: ann']],
  ] as const)('%s', (kind, sentences) => {
    expect(changeSentences({ ...change, kind })).toEqual(sentences);
  });
});
