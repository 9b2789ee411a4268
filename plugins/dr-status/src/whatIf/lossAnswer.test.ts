import type {
  LossOutcome,
  WhatIfResult,
} from '@meridian/plugin-dr-status-common';
import { storeLoss, systemOutcome, whatIfResult } from './__testUtils__/losses';
import { lossAnswer, questionOf } from './lossAnswer';

function resultWith(
  outcomes: readonly LossOutcome[],
  further: Partial<WhatIfResult> = {},
): WhatIfResult {
  return whatIfResult({
    systems: outcomes.map((outcome, index) =>
      systemOutcome(`system-${index}`, { outcome }),
    ),
    ...further,
  });
}

describe('lossAnswer', () => {
  it.each<[string, readonly LossOutcome[], string, string]>([
    ['no system', [], 'not-applicable', 'There is no system that you may see.'],
    [
      'systems that have nothing there',
      ['unaffected', 'unaffected'],
      'ok',
      'None of 2 systems has anything in us-east-1: nobody would notice.',
    ],
    [
      'systems that survive',
      ['survives', 'survives', 'unaffected'],
      'ok',
      'If us-east-1 were lost, 2 of 3 systems would survive.',
    ],
    [
      'a system of which nobody knows',
      ['survives', 'unknown'],
      'unknown',
      'If us-east-1 were lost, 1 of 2 systems cannot be judged and 1 would survive.',
    ],
    [
      'some of everything',
      ['survives', 'degrades', 'unknown', 'stops', 'stops', 'unaffected'],
      'critical',
      'If us-east-1 were lost, 2 of 6 systems would stop, 1 cannot be judged, 1 would degrade and 1 would survive.',
    ],
  ])('of %s', (_what, outcomes, state, sentence) => {
    expect(lossAnswer(resultWith(outcomes))).toMatchObject({ state, sentence });
  });

  it('calls a time of which a part is not known a lower bound', () => {
    const seconds = { recoverySeconds: 250, isRecoveryLowerBound: true };
    expect(lossAnswer(resultWith(['degrades'], seconds)).detail).toBe(
      'The last one that comes back is back after at least 4 min 10 s.',
    );
    expect(
      lossAnswer(
        resultWith(['degrades'], { ...seconds, isRecoveryLowerBound: false }),
      ).detail,
    ).toBe('The last one that comes back is back after 4 min 10 s.');
  });

  it('does not make up a time that nobody knows', () => {
    expect(lossAnswer(resultWith(['unknown'])).detail).toBe(
      'How long recovery takes is not known.',
    );
  });

  it('says what would be lost now, at the worst time, for good, and what nobody knows', () => {
    const { detail } = lossAnswer(
      resultWith(['degrades'], {
        recoverySeconds: 60,
        stores: [
          storeLoss('a', 'orders', { lossSeconds: 2, worstLossSeconds: 61 }),
          storeLoss('b', 'orders', { lossSeconds: 12, worstLossSeconds: 12 }),
          storeLoss('c', 'orders', { outcome: 'stops', isLostForGood: true }),
          storeLoss('d', 'orders', { outcome: 'unknown' }),
          // What holds no state cannot lose any.
          storeLoss('e', 'orders', { kind: 'dns', outcome: 'unknown' }),
        ],
      }),
    );
    expect(detail).toBe(
      'The last one that comes back is back after 1 min. Up to 12 s of data would be lost, 1 min 1 s at the worst minute of the last 30 days. 1 store would be lost for good. Of 1 store nobody knows how much would be lost.',
    );
  });

  it('does not call known what was known too long ago', () => {
    const now = new Date('2026-11-21T12:00:00.000Z');
    expect(
      lossAnswer(resultWith(['stops', 'survives']), { isStale: true, now }),
    ).toMatchObject({
      state: 'unknown',
      sentence:
        'What it would mean now is not known. 4 h ago: If us-east-1 were lost, 1 of 2 systems would stop and 1 would survive.',
    });
  });

  it('names a zone as a zone', () => {
    expect(
      questionOf({ kind: 'zone', region: 'us-east-1', zone: 'us-east-1a' }),
    ).toBe('What if we lose the Availability Zone us-east-1a?');
  });
});
