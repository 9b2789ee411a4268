import { blockersInWords, nowInCell, nowInWords } from './words';

const NONE = { critical: 0, high: 0, medium: 0, low: 0 };

describe('nowInWords', () => {
  it.each([
    [{ seconds: 0.38, isLowerBound: false, isUnbounded: false }, '380 ms'],
    [
      { seconds: 150, isLowerBound: true, isUnbounded: false },
      'at least 2 min 30 s',
    ],
    [{ isLowerBound: true, isUnbounded: false }, 'not known'],
    [{ isLowerBound: false, isUnbounded: true }, 'everything'],
  ])('%j', (now, words) => {
    expect(nowInWords(now, 'RPO')).toBe(words);
  });

  it('never says that what does not come back takes no time', () => {
    expect(nowInWords({ isLowerBound: false, isUnbounded: true }, 'RTO')).toBe(
      'does not come back',
    );
  });
});

it('is shorter in a cell', () => {
  expect(
    nowInCell({ seconds: 150, isLowerBound: true, isUnbounded: false }, 'RTO'),
  ).toBe('≥ 2 min 30 s');
});

describe('blockersInWords', () => {
  it.each([
    [NONE, undefined],
    [{ ...NONE, low: 1 }, '1 low'],
    [
      { critical: 1, high: 2, medium: 1, low: 0 },
      '1 critical, 2 high, 1 medium',
    ],
  ])('%j', (counts, words) => {
    expect(blockersInWords(counts)).toBe(words);
  });
});
