import { describe as describeItems, type Describable } from './describe';

interface Item {
  readonly id: string;
  readonly zone?: string;
  readonly groups?: string[];
  readonly Tags?: { Key: string; Value: string }[];
}

const KIND: Describable<Item> = {
  idOf: item => item.id,
  notFoundCode: 'InvalidItemID.NotFound',
  idWords: 'item ID',
  filters: {
    'item-id': item => item.id,
    zone: item => item.zone,
    'group-id': item => item.groups,
  },
};

const ITEMS: Item[] = [
  {
    id: 'one',
    zone: 'a',
    groups: ['g1', 'g2'],
    Tags: [{ Key: 'owner', Value: 'orders-team' }],
  },
  { id: 'two', zone: 'b', Tags: [{ Key: 'owner', Value: 'records-team' }] },
  { id: 'three', groups: ['g2'] },
  { id: 'four.1', zone: 'a' },
  { id: 'fourx1', zone: 'b' },
  { id: 'six', zone: 'a' },
];

function run(request: Partial<Parameters<typeof describeItems>[2]>) {
  return describeItems(ITEMS, KIND, {
    ids: undefined,
    filters: undefined,
    maxResults: undefined,
    nextToken: undefined,
    ...request,
  });
}

describe('what EC2 describe operations have in common', () => {
  it.each([
    ['a value', [{ Name: 'zone', Values: ['b'] }], ['two', 'fourx1']],
    [
      'one of two values',
      [{ Name: 'item-id', Values: ['one', 'six'] }],
      ['one', 'six'],
    ],
    [
      'all of two filters',
      [
        { Name: 'zone', Values: ['a'] },
        { Name: 'tag-key', Values: ['owner'] },
      ],
      ['one'],
    ],
    [
      'a value of a list',
      [{ Name: 'group-id', Values: ['g2'] }],
      ['one', 'three'],
    ],
    ['a tag', [{ Name: 'tag:owner', Values: ['records-*'] }], ['two']],
    [
      'a dot that is a dot',
      [{ Name: 'item-id', Values: ['four.1'] }],
      ['four.1'],
    ],
    [
      'a question mark',
      [{ Name: 'item-id', Values: ['four?1'] }],
      ['four.1', 'fourx1'],
    ],
    ['no value at all', [{ Name: 'zone', Values: [] }], []],
  ])('filters by %s', (_title, filters, expected) => {
    expect(run({ filters }).page.map(({ id }) => id)).toEqual(expected);
  });

  it('finds by id, in the order asked for', () => {
    expect(run({ ids: ['two', 'one'] }).page.map(({ id }) => id)).toEqual([
      'two',
      'one',
    ]);
  });

  it('cuts pages', () => {
    const first = run({ maxResults: 5 });
    expect(first.page).toHaveLength(5);
    const second = run({ maxResults: 5, nextToken: first.nextToken });
    expect(second).toEqual({ page: [ITEMS[5]], nextToken: undefined });
  });

  it.each([
    ['an unknown id', { ids: ['none'] }, 'InvalidItemID.NotFound'],
    [
      'an unknown filter',
      { filters: [{ Name: 'colour', Values: ['x'] }] },
      'InvalidParameterValue',
    ],
    [
      'a name that objects have',
      { filters: [{ Name: 'constructor', Values: ['x'] }] },
      'InvalidParameterValue',
    ],
    ['too small a page', { maxResults: 4 }, 'InvalidParameterValue'],
    [
      'pages of named things',
      { maxResults: 5, ids: ['one'] },
      'InvalidParameterCombination',
    ],
    ['a token that is none', { nextToken: 'x' }, 'InvalidPaginationToken'],
  ])('refuses %s', (_title, request, code) => {
    expect(() => run(request)).toThrow(expect.objectContaining({ code }));
  });
});
