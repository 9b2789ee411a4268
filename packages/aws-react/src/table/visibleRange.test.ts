import { visibleRange } from './visibleRange';

describe('visibleRange', () => {
  it.each([
    ['the top', 0, 330, { first: 0, end: 22 }],
    ['the middle', 3_300, 330, { first: 88, end: 122 }],
    ['the bottom', 329_670, 330, { first: 9_978, end: 10_000 }],
    ['beyond the end', 999_999, 330, { first: 9_988, end: 10_000 }],
    ['before the first layout', 0, 0, { first: 0, end: 52 }],
  ])('%s', (_, scrollTop, viewportHeight, expected) => {
    expect(
      visibleRange({
        rowCount: 10_000,
        rowHeight: 33,
        scrollTop,
        viewportHeight,
      }),
    ).toEqual(expected);
  });

  it('is empty without rows', () => {
    expect(
      visibleRange({
        rowCount: 0,
        rowHeight: 33,
        scrollTop: 50,
        viewportHeight: 330,
      }),
    ).toEqual({ first: 0, end: 0 });
  });
});
