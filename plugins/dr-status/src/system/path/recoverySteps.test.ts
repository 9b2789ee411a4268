import type { Contribution } from '@meridian/plugin-dr-status-common';
import { contribution } from '../../__testUtils__/systems';
import { recoverySteps } from './recoverySteps';

function step(
  name: NonNullable<Contribution['step']>,
  seconds: number | undefined,
  further: Partial<Contribution> = {},
): Contribution {
  return contribution({ name, step: name, seconds, ...further });
}

const UNKNOWN = {
  unknown: { reason: 'missing', message: 'Cluster data arrives later.' },
} as const;

describe('recoverySteps', () => {
  it('puts what happens at the same time beside each other', () => {
    const all = [
      step('detection', 90),
      step('dns', 60),
      step('promotion', 300),
      step('promotion', 60),
      step('scale-up', 120),
      step('warm-up', 30),
    ];
    const { bars, totalSeconds } = recoverySteps(all, [all[0], all[2], all[5]]);
    expect(
      bars.map(bar => [bar.step, bar.startSeconds, bar.seconds, bar.isOnPath]),
    ).toEqual([
      ['detection', 0, 90, true],
      ['dns', 90, 60, false],
      ['promotion', 90, 300, true],
      ['scale-up', 90, 120, false],
      ['warm-up', 390, 30, true],
    ]);
    expect(totalSeconds).toBe(420);
  });

  it('keeps what is not known apart, and never as zero', () => {
    const { bars } = recoverySteps(
      [step('detection', 90), step('scale-up', undefined, UNKNOWN)],
      [],
    );
    expect(bars[1]).toMatchObject({ step: 'scale-up', slowest: undefined });
    expect(bars[1].seconds).toBeUndefined();
    expect(bars[1].unknown).toHaveLength(1);
  });

  it('says of a step that it has no end', () => {
    const { bars } = recoverySteps(
      [
        step('promotion', 60),
        step('promotion', undefined, { isUnbounded: true }),
      ],
      [],
    );
    expect(bars[0].isUnbounded).toBe(true);
  });
});
