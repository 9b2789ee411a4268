import { judgeResourceState, stateRank } from './resourceState';

describe('judgeResourceState', () => {
  it.each([
    ['available', 'ok'],
    ['ACTIVE', 'ok'],
    ['InService', 'ok'],
    ['modifying', 'warning'],
    ['storage-full', 'critical'],
    ['ALARM', 'critical'],
    ['stopped', undefined],
    ['a word of tomorrow', undefined],
  ])('%s is %s', (word, state) => {
    expect(judgeResourceState(word)).toBe(state);
  });
});

describe('stateRank', () => {
  it('puts the worst first, and what has no state last', () => {
    const worstFirst = [
      'ALARM',
      'modifying',
      'stopped',
      'available',
      undefined,
    ];
    expect(worstFirst.map(stateRank)).toEqual([0, 1, 2, 3, 4]);
  });
});
