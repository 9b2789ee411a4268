import { canonicalJson, storableJson } from './canonicalJson';

describe('canonicalJson', () => {
  it.each([
    [
      { b: 1, a: 2 },
      { a: 2, b: 1 },
    ],
    [{ a: undefined }, {}],
    [{ list: ['b', 'a'] }, { list: ['a', 'b'] }],
    [
      [{ b: 1, a: [2, 1] }, { c: 1 }],
      [{ c: 1 }, { a: [1, 2], b: 1 }],
    ],
  ])('gives %j and %j the same text', (one, other) => {
    expect(canonicalJson(one)).toBe(canonicalJson(other));
  });

  it.each([
    [{ a: '1' }, { a: 1 }],
    [{ a: null }, {}],
    [['a'], ['a', 'a']],
    [{ a: ['b'] }, { a: 'b' }],
  ])('gives %j and %j different texts', (one, other) => {
    expect(canonicalJson(one)).not.toBe(canonicalJson(other));
  });
});

describe('canonicalJson of plain values', () => {
  it.each([
    ['"a\\n"', 'a\n'],
    ['1.5', 1.5],
    ['0', -0],
    ['1e+21', 1e21],
    ['null', NaN],
    ['null', null],
    ['null', undefined],
    ['false', false],
    ['[]', []],
    ['[null]', [undefined]],
    ['[1,2]', [2, 1]],
    ['{"a":{"b":true}}', { a: { b: true } }],
  ])('is %s', (text, value) => {
    expect(canonicalJson(value)).toBe(text);
  });
});

describe('storableJson', () => {
  it('replaces what jsonb refuses and keeps the rest', () => {
    expect(
      storableJson({
        'key\0': 'a\0b',
        half: '\ud83d!',
        whole: '\ud83d\ude00',
        text: '\\u0000 \\ud83d "\n"',
      }),
    ).toBe(
      '{"key\ufffd":"a\ufffdb","half":"\ufffd!","whole":"\ud83d\ude00","text":"\\\\u0000 \\\\ud83d \\"\\n\\""}',
    );
  });
});
