import { diffLines, toLines } from './diffLines';

function written(before: unknown, after: unknown): string[] {
  const marks = { same: ' ', removed: '-', added: '+' };
  return diffLines(toLines(before), toLines(after)).map(
    ({ kind, text }) => `${marks[kind]}${text}`,
  );
}

describe('diffLines', () => {
  it.each([
    ['a word', '14.8', '14.9', ['-14.8', '+14.9']],
    ['something new', undefined, 'x', ['+x']],
    ['something gone', 5432, undefined, ['-5432']],
    ['nothing at all', undefined, undefined, []],
    ['the same', { a: 1 }, { a: 1 }, [' {', '   "a": 1', ' }']],
    [
      'one of a list',
      ['a', 'c'],
      ['a', 'b', 'c'],
      [' [', '   "a",', '+  "b",', '   "c"', ' ]'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(written(before, after)).toEqual(expected);
  });

  it('does not compare what is too long to compare', () => {
    const long = Array.from({ length: 400 }, (_, index) => `${index}`);
    const lines = diffLines(long, long);
    expect(lines).toHaveLength(800);
    expect(lines[0].kind).toBe('removed');
  });
});
