import { diffResource } from './diffResource';

describe('diffResource', () => {
  it.each([
    ['nothing', { a: 1, b: [1, 2] }, { b: [2, 1], a: 1 }, []],
    [
      'a value',
      { attributes: { EngineVersion: '15.4' } },
      { attributes: { EngineVersion: '15.7' } },
      [{ path: '/attributes/EngineVersion', from: '15.4', to: '15.7' }],
    ],
    [
      'a value that is new',
      { tags: {} },
      { tags: { owner: 'orders' } },
      [{ path: '/tags/owner', to: 'orders' }],
    ],
    [
      'a value that is gone',
      { tags: { owner: 'orders' } },
      { tags: {} },
      [{ path: '/tags/owner', from: 'orders' }],
    ],
    [
      'null, which is something',
      { a: null },
      { a: false },
      [{ path: '/a', from: null, to: false }],
    ],
    [
      'a key with slashes and tildes',
      { tags: { 'kubernetes.io/a~b': '1' } },
      { tags: { 'kubernetes.io/a~b': '2' } },
      [{ path: '/tags/kubernetes.io~1a~0b', from: '1', to: '2' }],
    ],
    [
      'a pair in a list of keys and values',
      [
        { Key: 'a', Value: '1' },
        { Key: 'b', Value: '2' },
      ],
      [
        { Key: 'b', Value: '3' },
        { Key: 'a', Value: '1' },
      ],
      [{ path: '/b', from: '2', to: '3' }],
    ],
    [
      'a field of a record in a list of records with names',
      [{ VpcSecurityGroupId: 'sg-1', Status: 'adding' }],
      [
        { VpcSecurityGroupId: 'sg-1', Status: 'active' },
        { VpcSecurityGroupId: 'sg-2', Status: 'active' },
      ],
      [
        { path: '/sg-1/Status', from: 'adding', to: 'active' },
        { path: '/sg-2', to: { Status: 'active' } },
      ],
    ],
    [
      'records whose names are not unique, as one list',
      [
        { Name: 'a', V: 1 },
        { Name: 'a', V: 2 },
      ],
      [{ Name: 'a', V: 1 }],
      [
        {
          path: '',
          from: [
            { Name: 'a', V: 1 },
            { Name: 'a', V: 2 },
          ],
          to: [{ Name: 'a', V: 1 }],
        },
      ],
    ],
    [
      'plain values in a list, as one list',
      { zones: ['a', 'b'] },
      { zones: ['a', 'c'] },
      [{ path: '/zones', from: ['a', 'b'], to: ['a', 'c'] }],
    ],
    [
      'another kind of value',
      { a: { b: 1 } },
      { a: [1] },
      [{ path: '/a', from: { b: 1 }, to: [1] }],
    ],
  ])('finds %s', (_title, before, after, expected) => {
    expect(diffResource(before, after)).toEqual(expected);
  });
});
