import type { RecoveryParts, RecoveryStrategy } from '../types';

/** What a tier of the configuration promises. */
export interface RecoveryTier {
  readonly id: string;
  readonly title: string;
  readonly strategy: RecoveryStrategy;
  readonly rtoSeconds: number;
  readonly rpoSeconds: number;
  readonly parts?: RecoveryParts;
  /** Days between drills. */
  readonly drillCadenceDays: number;
}

/** The tiers, and the one of whatever names none. */
export interface TierPolicy {
  readonly tiers: readonly RecoveryTier[];
  readonly defaultTier: string;
}

const MONTH_DAYS = 30;

/** The objectives of the reference platform. */
export const DEFAULT_TIERS: TierPolicy = {
  defaultTier: 'multi-region',
  tiers: [
    {
      id: 'multi-region',
      title: 'Multi-Region service',
      strategy: 'warm-standby',
      rtoSeconds: 900,
      rpoSeconds: 1,
      parts: {
        applicationSeconds: 300,
        databaseSeconds: 60,
        dnsSeconds: 30,
        regionSeconds: 900,
      },
      drillCadenceDays: MONTH_DAYS,
    },
    {
      id: 'microservice',
      title: 'Microservice',
      strategy: 'warm-standby',
      rtoSeconds: 900,
      rpoSeconds: 300,
      drillCadenceDays: MONTH_DAYS,
    },
    {
      id: 'platform',
      title: 'Internal platform',
      strategy: 'pilot-light',
      rtoSeconds: 4 * 3600,
      rpoSeconds: 24 * 3600,
      drillCadenceDays: 3 * MONTH_DAYS,
    },
  ],
};
