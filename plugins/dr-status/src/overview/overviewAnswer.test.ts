import type { RecoverySummary } from '@meridian/plugin-dr-status-common';
import { answerCounts, overviewAnswer } from './overviewAnswer';
import { parseOverviewView } from './overviewView';

type Counts = RecoverySummary['byVerdict'];

function summary(
  counts: Partial<Counts>,
  further: Partial<RecoverySummary> = {},
): RecoverySummary {
  const byVerdict = {
    'not-met': 0,
    unknown: 0,
    'at-risk': 0,
    met: 0,
    ...counts,
  };
  return {
    totalCount: Object.values(byVerdict).reduce((sum, one) => sum + one, 0),
    byVerdict,
    impossibleCount: 0,
    blockedCount: 0,
    blockerCounts: { critical: 0, high: 0, medium: 0, low: 0 },
    overdueCount: 0,
    facets: { tier: [], owner: [], domain: [], region: [] },
    state: { isStale: false, unreadable: [] },
    ...further,
  };
}

const everything = parseOverviewView(new URLSearchParams());

describe('overviewAnswer', () => {
  it.each([
    [
      { 'not-met': 2, unknown: 1, met: 11 },
      'critical',
      '2 of 14 systems would not recover as promised.',
    ],
    [
      { unknown: 1, met: 3 },
      'unknown',
      'Of 1 of 4 systems nobody knows whether it would recover as promised.',
    ],
    [
      { 'at-risk': 2, met: 1 },
      'warning',
      'All 3 systems would recover as promised, 2 with little to spare.',
    ],
    [{ met: 5 }, 'ok', 'All 5 systems would recover as promised.'],
    [{}, 'not-applicable', 'No system has been assessed.'],
  ])('of %j is %s: %s', (counts, state, sentence) => {
    expect(overviewAnswer(summary(counts), everything)).toMatchObject({
      state,
      sentence,
    });
  });

  it('is about the systems that match', () => {
    const view = parseOverviewView(new URLSearchParams('tier=platform'));
    expect(overviewAnswer(summary({ 'not-met': 1, met: 1 }), view)).toEqual({
      state: 'critical',
      sentence: '1 of these 2 systems would not recover as promised.',
      verdicts: ['not-met'],
    });
    expect(overviewAnswer(summary({}), view).sentence).toBe(
      'No system matches.',
    );
  });

  it('knows nothing when the assessment is too old', () => {
    const stale = summary(
      { met: 5 },
      { state: { isStale: true, unreadable: [] } },
    );
    expect(overviewAnswer(stale, everything).state).toBe('unknown');
    expect(answerCounts(stale, [])).toEqual([]);
  });
});

describe('answerCounts', () => {
  it('leads to what else needs attention, and leaves out what is zero', () => {
    const counts = answerCounts(
      summary(
        { 'not-met': 2, unknown: 1, met: 11 },
        { impossibleCount: 1, overdueCount: 1 },
      ),
      ['not-met'],
    );
    expect(counts.map(({ words }) => words)).toEqual([
      '1 unknown',
      '11 met',
      '1 promised the impossible',
      '1 drill is overdue',
    ]);
  });
});
