import type { SystemRow } from '@meridian/plugin-dr-status-common';
import { diffSystem, type FormerSystem } from './diffSystem';

const AT = '2026-11-21T08:00:00.000Z';

function now(verdict: SystemRow['rpo']['verdict']): SystemRow['rpo'] {
  return {
    verdict,
    objectiveSeconds: 60,
    isLowerBound: false,
    isUnbounded: false,
    message: '',
  };
}

function row(further: Partial<SystemRow> = {}): SystemRow {
  return {
    entityRef: 'system:default/orders',
    name: 'orders',
    title: 'Orders',
    objective: {
      tier: 'gold',
      tierTitle: 'Gold',
      strategy: 'warm-standby',
      rtoSeconds: 60,
      rpoSeconds: 60,
      source: 'default',
      problems: [],
    },
    rpo: now('met'),
    rto: now('met'),
    isImpossible: false,
    blockerCounts: { critical: 0, high: 0, medium: 0, low: 0 },
    storeCount: 1,
    regions: [],
    primaryRegion: 'us-east-1',
    ages: { staleCount: 0 },
    unknowns: [],
    componentCount: 0,
    isDrillOverdue: false,
    ...further,
  };
}

const BEFORE: FormerSystem = {
  rpoVerdict: 'met',
  rtoVerdict: 'met',
  primaryRegion: 'us-east-1',
  blockers: [{ key: 'missing-key arn:a', title: 'A key is missing' }],
};

describe('diffSystem', () => {
  it('finds nothing where nothing changed', () => {
    expect(diffSystem(BEFORE, row(), BEFORE.blockers, AT)).toEqual([]);
  });

  it.each([
    ['not-met', true],
    ['unknown', true],
    ['at-risk', true],
  ] as const)('of a verdict that was met and is %s', (verdict, isWorse) => {
    expect(
      diffSystem(BEFORE, row({ rto: now(verdict) }), BEFORE.blockers, AT),
    ).toEqual([
      expect.objectContaining({
        kind: 'rto-verdict',
        from: 'met',
        to: verdict,
        isWorse,
      }),
    ]);
  });

  it('of blockers that came and went, and of a primary Region that moved', () => {
    const other = { key: 'missing-key arn:b', title: 'Another key is missing' };
    expect(
      diffSystem(BEFORE, row({ primaryRegion: 'us-west-2' }), [other], AT),
    ).toMatchObject([
      { kind: 'blocker-appeared', to: other.title, isWorse: true },
      { kind: 'blocker-resolved', from: 'A key is missing', isWorse: false },
      { kind: 'primary-moved', from: 'us-east-1', to: 'us-west-2' },
    ]);
  });

  it('says of no move that a Region was not known', () => {
    expect(
      diffSystem(
        { ...BEFORE, primaryRegion: undefined },
        row(),
        BEFORE.blockers,
        AT,
      ),
    ).toEqual([]);
  });
});
