import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import {
  DEFAULT_OPTIONS,
  DEFAULT_TIERS,
} from '@meridian/plugin-dr-status-common';
import { readDrStatusConfig } from './readDrStatusConfig';

function read(drStatus?: JsonObject) {
  return readDrStatusConfig(new ConfigReader(drStatus ? { drStatus } : {}));
}

const GOLD = { id: 'gold', strategy: 'warm-standby', rto: '15m', rpo: '1m' };

describe('readDrStatusConfig', () => {
  it('has defaults for everything', () => {
    expect(read()).toEqual({
      policy: DEFAULT_TIERS,
      options: DEFAULT_OPTIONS,
      assessment: { intervalSeconds: 60, debounceSeconds: 10 },
      staleAfterSeconds: 900,
      retention: {
        rawSeconds: 7 * 86_400,
        fiveMinutesSeconds: 90 * 86_400,
        hourlySeconds: 730 * 86_400,
      },
      notifications: { enabled: true },
    });
  });

  it('reads tiers, of which the first counts unless it is said', () => {
    const { policy } = read({
      tiers: [
        { ...GOLD, parts: { dns: '30s', database: { minutes: 1 } } },
        { ...GOLD, id: 'silver', title: 'Silver', drillCadenceDays: 90 },
      ],
    });
    expect(policy.defaultTier).toBe('gold');
    expect(policy.tiers).toMatchObject([
      {
        id: 'gold',
        title: 'gold',
        rtoSeconds: 900,
        rpoSeconds: 60,
        parts: { dnsSeconds: 30, databaseSeconds: 60 },
        drillCadenceDays: 30,
      },
      { title: 'Silver', drillCadenceDays: 90 },
    ]);
  });

  it('reads what is judged differently', () => {
    const { options, staleAfterSeconds } = read({
      staleAfter: { minutes: 30 },
      environments: ['live'],
      intendedTraffic: { 'eu-west-1': 1 },
      assumptions: { restore: { hours: 2 } },
    });
    expect(staleAfterSeconds).toBe(1800);
    expect(options).toMatchObject({
      lagStaleAfterSeconds: 1800,
      environments: ['live'],
      intendedTraffic: { 'eu-west-1': 1 },
      assumptions: { restoreSeconds: 7200, replicaPromotionSeconds: 300 },
    });
  });

  it.each<[JsonObject, string]>([
    [{ tiers: [] }, 'drStatus.tiers is empty'],
    [{ tiers: [{ ...GOLD, id: '' }] }, 'drStatus.tiers[0].id'],
    [
      { tiers: [GOLD, GOLD] },
      "drStatus.tiers[1].id: there is another tier 'gold'",
    ],
    [
      { tiers: [{ ...GOLD, strategy: 'hope' }] },
      "drStatus.tiers[0].strategy: 'hope' is no strategy",
    ],
    [{ tiers: [{ ...GOLD, rto: 'soon' }] }, "drStatus.tiers[0].rto: 'soon'"],
    [
      { tiers: [{ id: 'a', strategy: 'warm-standby', rpo: '1m' }] },
      'drStatus.tiers[0].rto is missing',
    ],
    [
      { tiers: [{ ...GOLD, parts: { dns: 'never' } }] },
      'drStatus.tiers[0].parts.dns',
    ],
    [
      { tiers: [{ ...GOLD, drillCadenceDays: 0.5 }] },
      'drStatus.tiers[0].drillCadenceDays',
    ],
    [
      { defaultTier: 'bronze' },
      "drStatus.defaultTier: there is no tier 'bronze'",
    ],
    [{ atRiskShare: 80 }, "drStatus.atRiskShare: '80' is no share"],
    [{ trafficTolerance: -1 }, 'drStatus.trafficTolerance'],
    [
      { intendedTraffic: { 'us-east-1': 70 } },
      "drStatus.intendedTraffic.us-east-1: '70' is no share",
    ],
    [{ assessment: { interval: 'often' } }, 'drStatus.assessment.interval'],
    [{ staleAfter: { seconds: 0 } }, 'drStatus.staleAfter'],
    [{ assumptions: { restore: 'long' } }, 'drStatus.assumptions.restore'],
    [{ retention: { raw: { hours: 1 } } }, 'drStatus.retention.raw'],
    [
      { retention: { fiveMinutes: { days: 2 } } },
      'drStatus.retention.fiveMinutes must not be shorter',
    ],
    [
      { retention: { hourly: { days: 30 } } },
      'drStatus.retention.hourly must not be shorter',
    ],
  ])('refuses %j and says how it is done', (config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});
