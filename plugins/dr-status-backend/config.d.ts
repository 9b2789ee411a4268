import { HumanDuration } from '@backstage/types';

/** A duration that is a promise: `15m`, `30s`, `1h30m`, `PT15M`, or an object such as `{ minutes: 15 }`. */
type Promised = HumanDuration | string;

export interface Config {
  /** The recovery status of the systems of the catalog. */
  drStatus?: {
    /** What is promised, by tier; instead of the tiers of the reference platform. */
    tiers?: Array<{
      /** What `meridian.dr/tier` names, for example `multi-region`. */
      id: string;
      title?: string;
      strategy:
        | 'backup-and-restore'
        | 'pilot-light'
        | 'warm-standby'
        | 'multi-site-active-active';
      rto: Promised;
      rpo: Promised;
      /** What is promised of single parts of a recovery. */
      parts?: {
        application?: Promised;
        database?: Promised;
        dns?: Promised;
        region?: Promised;
      };
      /** Days between drills. 30 by default. */
      drillCadenceDays?: number;
    }>;
    /** The id of the tier of what names none. `multi-region` by default. */
    defaultTier?: string;
    assessment?: {
      /** How often everything is judged, also when nothing changed. A minute by default. */
      interval?: HumanDuration | string;
      /** How long changes are gathered before everything is judged anew. 10 seconds by default. */
      debounce?: HumanDuration | string;
    };
    /** From which age on a lag, or the newest assessment, says nothing about now. 15 minutes by default. */
    staleAfter?: HumanDuration | string;
    /** An objective of which more than this share (0 to 1) is used up is at risk. 0.8 by default. */
    atRiskShare?: number;
    /** The environments whose stores must survive the loss of a Region. `prod` and `shared` by default. */
    environments?: string[];
    /** The share of traffic (0 to 1) that each Region is meant to take, by Region. */
    intendedTraffic?: { [region: string]: number };
    /** How far a share may be off before it counts as different, from 0 to 1. 0.05 by default. */
    trafficTolerance?: number;
    /** How long steps take that nothing measures. */
    assumptions?: {
      /** A managed failover of an Aurora Global Database. A minute by default. */
      auroraFailover?: HumanDuration | string;
      /** Until an instance exists in a secondary Region that has none. 15 minutes by default. */
      auroraInstanceCreation?: HumanDuration | string;
      /** Promotion of a read replica, with its restart. 5 minutes by default. */
      replicaPromotion?: HumanDuration | string;
      /** Restore of a database from backups of another Region. An hour by default. */
      restore?: HumanDuration | string;
      /** Failover of an ElastiCache Global Datastore. A minute by default. */
      globalDatastoreFailover?: HumanDuration | string;
      /** Caching of answers for an alias to a load balancer. A minute by default. */
      aliasTtl?: HumanDuration | string;
    };
    /** The types of Components that run nothing. `library` and `documentation` by default. */
    typesWithoutWorkload?: string[];
    /** How long lags and verdicts are kept. */
    retention?: {
      /** As they were measured. 7 days by default. */
      raw?: HumanDuration | string;
      /** Rolled up to 5 minutes. 90 days by default. */
      fiveMinutes?: HumanDuration | string;
      /** Rolled up to an hour. 2 years by default. */
      hourly?: HumanDuration | string;
    };
    notifications?: {
      /** Whether owners are told of overdue drills. True by default. */
      enabled?: boolean;
    };
  };
}
