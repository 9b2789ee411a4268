import { pickJson, toJson } from './toJson';

describe('toJson', () => {
  it.each<[string, object, object]>([
    [
      'dates become ISO 8601',
      { A: new Date(0) },
      { A: '1970-01-01T00:00:00.000Z' },
    ],
    ['bytes become base64', { A: new Uint8Array([1, 2]) }, { A: 'AQI=' }],
    [
      'undefined is dropped',
      { A: undefined, B: null, C: '' },
      { B: null, C: '' },
    ],
    ['$metadata is dropped', { $metadata: { requestId: 'x' }, A: 1 }, { A: 1 }],
    [
      'lists keep their order and length',
      { A: [2, undefined, 1] },
      { A: [2, null, 1] },
    ],
    [
      'it goes all the way down',
      { A: { B: [{ C: new Date(0), D: undefined }] } },
      { A: { B: [{ C: '1970-01-01T00:00:00.000Z' }] } },
    ],
    [
      'infinity, which JSON has not, becomes null',
      { A: Infinity, B: 0 },
      { A: null, B: 0 },
    ],
    [
      'big integers become text',
      { A: 12345678901234567890n },
      { A: '12345678901234567890' },
    ],
    ['sets become lists', { A: new Set(['b', 'a']) }, { A: ['b', 'a'] }],
  ])('%s', (_title, value, expected) => {
    expect(toJson(value)).toEqual(expected);
    expect(Object.keys(toJson(value))).toEqual(Object.keys(expected));
  });

  it('leaves out what is to be omitted, in the outermost object alone', () => {
    expect(toJson({ A: 1, B: { A: 2 } }, { omit: ['A'] })).toEqual({
      B: { A: 2 },
    });
  });

  it.each([
    [{ At: new Date('nonsense') }, 'its At is not a time'],
    [{ A: { B: [new Date('nonsense')] } }, 'its B is not a time'],
    [{ Size: NaN }, 'its Size is not a number'],
  ])('refuses %j, which is none', (value, message) => {
    expect(() => toJson(value)).toThrow(new RangeError(message));
  });
});

describe('pickJson', () => {
  it('takes the named fields alone, and only those that are there', () => {
    const value: { A?: number; B?: number; C?: number } = { A: 1, B: 2 };
    expect(pickJson(value, ['B', 'C'])).toEqual({ B: 2 });
  });
});
