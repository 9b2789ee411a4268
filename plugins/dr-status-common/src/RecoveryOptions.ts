/** How long steps take that nothing measures, in seconds. A drill's measurement counts more. */
export interface RecoveryAssumptions {
  /** A managed failover of an Aurora Global Database. */
  readonly auroraFailoverSeconds: number;
  /** Until an instance exists in a secondary Region that has none. */
  readonly auroraInstanceCreationSeconds: number;
  /** Promotion of a read replica, with its restart. */
  readonly replicaPromotionSeconds: number;
  /** Restore of a database from backups of another Region. */
  readonly restoreSeconds: number;
  /** Failover of an ElastiCache Global Datastore. */
  readonly globalDatastoreFailoverSeconds: number;
  /** Caching of answers for an alias to a load balancer, which Route 53 decides. */
  readonly aliasTtlSeconds: number;
}

/**
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-disaster-recovery.html
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastore.html
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html
 */
export const DEFAULT_ASSUMPTIONS: RecoveryAssumptions = {
  auroraFailoverSeconds: 60,
  auroraInstanceCreationSeconds: 900,
  replicaPromotionSeconds: 300,
  restoreSeconds: 3600,
  globalDatastoreFailoverSeconds: 60,
  aliasTtlSeconds: 60,
};

/** What judgement depends on beside facts. */
export interface RecoveryOptions {
  /** From which age on a lag says nothing about now. */
  readonly lagStaleAfterSeconds: number;
  /** An objective of which more than this share (0 to 1) is used up is at risk. */
  readonly atRiskShare: number;
  /** The environments whose stores must survive the loss of a Region; others are left out. */
  readonly environments: readonly string[];
  /** The share of traffic (0 to 1) that each Region is meant to take, unless a System says otherwise. */
  readonly intendedTraffic: Readonly<Record<string, number>>;
  /** How far a share may be off before it counts as different, from 0 to 1. */
  readonly trafficTolerance: number;
  readonly assumptions: RecoveryAssumptions;
  /** The types of Components that run nothing. */
  readonly typesWithoutWorkload: readonly string[];
}

export const DEFAULT_OPTIONS: RecoveryOptions = {
  lagStaleAfterSeconds: 900,
  atRiskShare: 0.8,
  environments: ['prod', 'shared'],
  intendedTraffic: { 'us-east-1': 0.7, 'us-west-2': 0.3 },
  trafficTolerance: 0.05,
  assumptions: DEFAULT_ASSUMPTIONS,
  typesWithoutWorkload: ['library', 'documentation'],
};

/** The tag by which a resource says that it holds nothing worth recovering, such as a table of locks. */
export const RECREATABLE_TAG = 'meridian.dr/recreatable';
