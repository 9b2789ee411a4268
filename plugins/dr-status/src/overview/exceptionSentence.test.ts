import { systemRow, troubledSystems } from '../__testUtils__/systems';
import { exceptionSentence, worseVerdictOf } from './exceptionSentence';

const NOW = new Date('2026-11-21T08:00:00Z');
const [billing, orders, search, storefront] = troubledSystems(NOW);

describe('exceptionSentence', () => {
  it.each([
    [
      billing,
      'would lose everything that has no copy; would be back after 1 h 2 min of 15 min; 1 critical, 2 high blockers in the way',
    ],
    [
      orders,
      'would lose 1 h 10 min of 1 s; nobody knows when it would be back; 1 high blocker in the way',
    ],
    [
      search,
      'nobody knows what it would lose; nobody knows when it would be back',
    ],
    [storefront, 'would lose 910 ms of 1 s'],
    [systemRow('accounts', NOW), ''],
  ])('of $name', (row, sentence) => {
    expect(exceptionSentence(row)).toBe(sentence);
  });
});

it('takes the worse of both verdicts', () => {
  expect([billing, orders, search, storefront].map(worseVerdictOf)).toEqual([
    'not-met',
    'not-met',
    'unknown',
    'at-risk',
  ]);
});
