import { NOW } from '../__testUtils__/rows';
import { asOfDay, closureInWords, historyQuery } from './asOf';

describe('asOfDay', () => {
  it.each([
    ['asOf=2026-03-01', '2026-03-01'],
    ['asOf=2026-13-01', undefined],
    ['asOf=yesterday', undefined],
    ['', undefined],
  ])('%s is %s', (query, day) => {
    expect(asOfDay(new URLSearchParams(query))).toBe(day);
  });
});

describe('historyQuery', () => {
  it('asks for all, for the end of a day, and of today for now', () => {
    expect(historyQuery('a', undefined, NOW)).toEqual({
      arn: 'a',
      state: 'all',
    });
    expect(historyQuery('a', '2026-03-01', NOW).at).toBe(
      '2026-03-01T23:59:59.999Z',
    );
    expect(historyQuery('a', '2026-03-10', NOW).at).toBe(
      '2026-03-10T12:00:00.000Z',
    );
  });
});

describe('closureInWords', () => {
  it.each([
    [{}, undefined],
    [{ closedAt: 'x' }, 'reason not known'],
    [{ closedAt: 'x', closedBecause: 'resolved' as const }, 'put right'],
  ])('%j is %s', (finding, words) => {
    expect(closureInWords(finding)).toBe(words);
  });
});
