import { tagsFromList, tagsFromMap } from './tags';

describe('tags', () => {
  it.each([
    ['none', undefined, {}],
    [
      'an empty value',
      [{ Key: 'a' }, { Key: 'b', Value: '1' }],
      { a: '', b: '1' },
    ],
    ['one without a key', [{ Value: 'x' }], {}],
    [
      'a key that objects have themselves',
      [{ Key: 'constructor', Value: 'x' }],
      { constructor: 'x' },
    ],
  ])('from a list with %s', (_title, list, expected) => {
    expect(tagsFromList(list)).toEqual(expected);
  });

  it('from a map', () => {
    expect(tagsFromMap(undefined)).toEqual({});
    expect(tagsFromMap({ a: '1', b: undefined })).toEqual({ a: '1', b: '' });
  });
});
