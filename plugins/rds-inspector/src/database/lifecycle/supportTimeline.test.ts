import type { UpgradePanel } from '@meridian/plugin-rds-inspector-common';
import { daysAhead, NOW } from '../__testUtils__/rows';
import { planSupportTimeline, supportSentence } from './supportTimeline';

const base: UpgradePanel = {
  engine: 'postgres',
  engineVersion: '13.14',
  targets: [],
  unknowns: [],
};

describe('planSupportTimeline', () => {
  it('has standard, extended and no support in their order', () => {
    const plan = planSupportTimeline(
      {
        ...base,
        standardSupportEndsAt: daysAhead(100),
        extendedSupportEndsAt: daysAhead(1200),
      },
      NOW,
    );
    expect(plan?.stretches.map(({ kind }) => kind)).toEqual([
      'standard',
      'extended',
      'none',
    ]);
    expect(plan?.today).toBeGreaterThan(0);
    expect(plan?.today).toBeLessThan(plan?.stretches[0].to ?? 0);
  });

  it('draws nothing without a date', () => {
    expect(planSupportTimeline(base, NOW)).toBeUndefined();
  });
});

describe('supportSentence', () => {
  it.each<[Partial<UpgradePanel>, string]>([
    [{}, 'Until when AWS supports PostgreSQL 13.14 is not known.'],
    [
      {
        standardSupportEndsAt: daysAhead(100),
        extendedSupportUsdPer30Days: 144,
      },
      'Standard support of PostgreSQL 13.14 ends in 100 days. Extended support would cost $144 in 30 days at AWS’s list price.',
    ],
    [
      {
        standardSupportEndsAt: daysAhead(-10),
        extendedSupportUsdPer30Days: 144,
      },
      'Standard support of PostgreSQL 13.14 ended 10 days ago. Extended support costs $144 in 30 days at AWS’s list price.',
    ],
    [
      {
        standardSupportEndsAt: daysAhead(100),
        extendedSupportEnabled: false,
      },
      'Standard support of PostgreSQL 13.14 ends in 100 days. It does not go on in extended support: AWS upgrades it by itself then.',
    ],
  ])('%j', (changes, sentence) => {
    expect(supportSentence({ ...base, ...changes }, NOW)).toBe(sentence);
  });
});
