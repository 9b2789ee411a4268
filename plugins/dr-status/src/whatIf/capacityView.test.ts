import type { CapacityCheck } from '@meridian/plugin-dr-status-common';
import { capacityCheck } from './__testUtils__/losses';
import {
  capacityAnswer,
  capacityBars,
  capacityInWords,
  nameOfMaximum,
} from './capacityView';

const TOO_SMALL = capacityCheck('small', {
  currentCount: 10,
  neededCount: 40,
  maximumCount: 30,
  outcome: 'too-small',
});
const UNKNOWN = capacityCheck('dark', {
  neededCount: undefined,
  outcome: 'unknown',
});
const TIGHT = capacityCheck('tight', { neededCount: 24 });
const ROOMY = capacityCheck('roomy');

describe('capacityBars', () => {
  it('shows what is too small first, then what nobody knows, then the tightest', () => {
    expect(
      capacityBars([ROOMY, UNKNOWN, TIGHT, TOO_SMALL]).map(
        ({ check }) => check.name,
      ),
    ).toEqual(['small', 'dark', 'tight', 'roomy']);
  });

  it('draws what runs, what comes on top and the maximum to one scale', () => {
    const [bar] = capacityBars([TOO_SMALL]);
    const { currentShare = 0, addedShare = 0, maximumShare = 0 } = bar;
    expect(addedShare / currentShare).toBeCloseTo(3);
    expect(maximumShare / currentShare).toBeCloseTo(3);
    expect(currentShare + addedShare).toBeLessThan(1);
  });

  it('draws nothing for what is not known, and not zero', () => {
    const [bar] = capacityBars([UNKNOWN]);
    expect(bar.addedShare).toBeUndefined();
    expect(bar.currentShare).toBeGreaterThan(0);
  });
});

describe('capacityInWords', () => {
  it.each([
    [TOO_SMALL, '10 nodes too few'],
    [UNKNOWN, 'not known'],
    [TIGHT, 'enough, 0 to spare'],
    [
      capacityCheck('vcpus', {
        unit: 'vcpus',
        neededCount: 540,
        maximumCount: 512,
        outcome: 'too-small',
      }),
      '28 vCPUs too few',
    ],
  ])('of $name', (check, words) => {
    expect(capacityInWords(check)).toBe(words);
  });
});

describe('capacityAnswer', () => {
  it.each<[string, readonly CapacityCheck[], string, string]>([
    [
      'nothing',
      [],
      'unknown',
      'Nothing is known of node groups, Auto Scaling groups or quotas that would have to carry it.',
    ],
    [
      'one that is too small',
      [ROOMY, TOO_SMALL, UNKNOWN],
      'critical',
      '1 of 3 limits are too small for the load that would come. Of 1 it is not known.',
    ],
    [
      'one that nobody knows',
      [ROOMY, UNKNOWN],
      'unknown',
      'No limit is known to be too small. Of 1 it is not known.',
    ],
    [
      'all that are enough',
      [ROOMY, TIGHT],
      'ok',
      'All 2 limits are large enough for the load that would come.',
    ],
  ])('of %s', (_what, checks, state, sentence) => {
    expect(capacityAnswer(checks)).toEqual({ state, sentence });
  });
});

it('calls a quota a quota', () => {
  expect(nameOfMaximum(ROOMY)).toBe('maximum');
  expect(nameOfMaximum({ ...ROOMY, kind: 'service-quota' })).toBe('quota');
});
