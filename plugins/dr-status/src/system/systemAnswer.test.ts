import { recoveryNow, systemRow } from '../__testUtils__/systems';
import { systemAnswer } from './systemAnswer';

const NOW = new Date('2026-11-21T08:00:00Z');
const rto = (further: Parameters<typeof recoveryNow>[0]) =>
  recoveryNow({ objectiveSeconds: 900, seconds: 180, ...further });

describe('systemAnswer', () => {
  it.each([
    [
      {},
      'ok',
      'Orders would recover as promised: it would lose 380 ms and take 3 min.',
    ],
    [
      { blockerCounts: { critical: 0, high: 1, medium: 2, low: 0 } },
      'warning',
      'Orders would recover as promised: it would lose 380 ms and take 3 min, but 1 high blocker stands in the way.',
    ],
    [
      { rpo: recoveryNow({ verdict: 'not-met', seconds: 4210 }) },
      'critical',
      'Orders would not recover as promised: it would lose 1 h 10 min of data.',
    ],
    [
      {
        rpo: recoveryNow({ verdict: 'not-met', isUnbounded: true }),
        rto: rto({ verdict: 'not-met', seconds: 3720 }),
      },
      'critical',
      'Orders would not recover as promised: it would lose everything that has no copy and take 1 h 2 min to come back.',
    ],
    [
      { rto: rto({ verdict: 'unknown', isLowerBound: true }) },
      'unknown',
      'Nobody knows whether Orders would recover as promised: how long it would take cannot be judged.',
    ],
    [
      { rpo: recoveryNow({ verdict: 'at-risk', seconds: 0.91 }) },
      'warning',
      'Orders would recover as promised with little to spare: it would lose 910 ms and take 3 min.',
    ],
  ])('of %j is %s: %s', (further, state, sentence) => {
    const row = systemRow('orders', NOW, { title: 'Orders', ...further });
    expect(systemAnswer(row, { isStale: false })).toEqual({ state, sentence });
  });

  it('knows nothing when the assessment is too old', () => {
    expect(
      systemAnswer(systemRow('orders', NOW), { isStale: true }).state,
    ).toBe('unknown');
  });
});
