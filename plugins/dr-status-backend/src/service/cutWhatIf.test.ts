import type { WhatIfResult } from '@meridian/plugin-dr-status-common';
import { cutWhatIf } from './cutWhatIf';

const OWN = 'system:default/orders';
const OTHER = 'system:default/records';

function outcome(
  entityRef: string,
  recoverySeconds: number,
): WhatIfResult['systems'][number] {
  return {
    entityRef,
    title: entityRef,
    outcome: 'degrades',
    reasons: [],
    losesState: false,
    recoverySeconds,
    isRecoveryLowerBound: entityRef === OTHER,
  };
}

function entry(
  entityRef: string,
  systemRef: string,
  waitsFor: string[],
): WhatIfResult['order'][number] {
  return {
    wave: 1,
    entityRef,
    title: entityRef,
    systemRef,
    waitsFor,
    isLowerBound: false,
    isInCycle: false,
  };
}

const RESULT: WhatIfResult = {
  scenario: { kind: 'region', region: 'us-east-1' },
  evaluatedAt: '2026-11-21T08:00:00.000Z',
  survivingRegions: ['us-west-2'],
  totals: { survives: 0, degrades: 2, stops: 0, unknown: 0, unaffected: 0 },
  systems: [outcome(OWN, 60), outcome(OTHER, 3600)],
  stores: [
    {
      arn: 'arn:own',
      name: 'own',
      kind: 'rds-instance',
      systemRef: OWN,
      outcome: 'degrades',
      isLostForGood: false,
      message: '',
    },
    {
      arn: 'arn:other',
      name: 'other',
      kind: 'rds-instance',
      systemRef: OTHER,
      outcome: 'degrades',
      isLostForGood: false,
      message: '',
    },
  ],
  capacity: [
    {
      kind: 'service-quota',
      subjectArn: 'arn:quota',
      name: 'vCPUs',
      region: 'us-west-2',
      unit: 'vcpus',
      outcome: 'too-small',
      arithmetic: '',
    },
  ],
  order: [
    entry('component:default/b', OTHER, []),
    entry('component:default/a', OWN, ['component:default/b']),
  ],
  cycles: [['component:default/a', 'component:default/b']],
  recoverySeconds: 3600,
  isRecoveryLowerBound: true,
  assumptions: [],
  unknowns: [
    { subject: 'arn:own', reason: 'missing', message: 'own' },
    { subject: 'arn:other', reason: 'missing', message: 'other' },
    { subject: 'arn:quota', reason: 'missing', message: 'quota' },
  ],
};

describe('cutWhatIf', () => {
  it('leaves nothing of other systems, and counts anew', () => {
    const cut = cutWhatIf(RESULT, new Set([OWN]));
    expect(cut).toMatchObject({
      totals: { degrades: 1 },
      recoverySeconds: 60,
      isRecoveryLowerBound: false,
      capacity: [],
      cycles: [],
      order: [{ entityRef: 'component:default/a', waitsFor: [] }],
      unknowns: [{ subject: 'arn:own' }],
    });
    expect(JSON.stringify(cut)).not.toMatch(/other|records|quota/);
  });

  it('of nothing says no time', () => {
    const cut = cutWhatIf(RESULT, new Set());
    expect(cut.systems).toEqual([]);
    expect(cut.recoverySeconds).toBeUndefined();
    expect(cut.totals.degrades).toBe(0);
  });
});
