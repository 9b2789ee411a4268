import type { UnknownReason } from '@meridian/aws-common';

/**
 * AWS's own four terms, from the slowest and cheapest to the fastest and dearest.
 *
 * @see https://docs.aws.amazon.com/whitepapers/latest/disaster-recovery-workloads-on-aws/disaster-recovery-options-in-the-cloud.html
 */
export const RECOVERY_STRATEGIES = [
  'backup-and-restore',
  'pilot-light',
  'warm-standby',
  'multi-site-active-active',
] as const;

export type RecoveryStrategy = (typeof RECOVERY_STRATEGIES)[number];

/**
 * Whether an objective would be kept if it came to it now, from the worst to the best.
 *
 * `at-risk`: kept with less to spare than the configured margin. `unknown` is never `met`.
 */
export const RECOVERY_VERDICTS = [
  'not-met',
  'unknown',
  'at-risk',
  'met',
] as const;

export type RecoveryVerdict = (typeof RECOVERY_VERDICTS)[number];

/** What can hold state, or stand on the way of requests to it. Later plugins may bring others. */
export const STORE_KINDS = [
  'aurora-global-database',
  'rds-instance',
  'rds-cluster',
  'dynamodb-table',
  's3-bucket',
  'elasticache',
  'backup',
  'msk',
  'secret',
  'kms-key',
  'ecr-repository',
  'certificate',
  'load-balancer',
  'dns',
  'workload',
] as const;

export type StoreKind = (typeof STORE_KINDS)[number];

/** The kinds that hold state of their own: what is in one Region only is lost with it. */
export const STATEFUL_KINDS: readonly StoreKind[] = [
  'aurora-global-database',
  'rds-instance',
  'rds-cluster',
  'dynamodb-table',
  's3-bucket',
  'elasticache',
  'backup',
  'msk',
];

/** How a store gets to another Region. */
export type RecoveryMechanism =
  | 'aurora-global-database'
  | 'cross-region-replica'
  | 'replicated-automated-backups'
  | 'dynamodb-global-table'
  | 's3-replication'
  | 'elasticache-global-datastore'
  | 'aws-backup-copy'
  | 'secret-replica'
  | 'multi-region-key'
  | 'ecr-replication'
  | 'second-deployment'
  | 'dns-routing'
  | 'none'
  | 'unknown';

/** The steps of a failover. Each is a {@link Contribution} to the recovery time. */
export const RECOVERY_STEPS = [
  'detection',
  'dns',
  'promotion',
  'scale-up',
  'warm-up',
] as const;

export type RecoveryStep = (typeof RECOVERY_STEPS)[number];

/**
 * Where a number comes from: `measured` by CloudWatch or AWS, `configured` in AWS, measured in a `drill`,
 * or `assumed` by the portal's configuration.
 */
export type ContributionBasis = 'measured' | 'configured' | 'drill' | 'assumed';

/** How much something stands in the way, from the worst to the least. */
export const BLOCKER_SEVERITIES = [
  'critical',
  'high',
  'medium',
  'low',
] as const;

/**
 * - `critical`: a failover fails, or state is lost for good.
 * - `high`: a failover needs manual work first, or fails in part.
 * - `medium`: it would be slower, or work other than intended.
 * - `low`: good practice.
 */
export type BlockerSeverity = (typeof BLOCKER_SEVERITIES)[number];

export type BlockerCounts = Readonly<Record<BlockerSeverity, number>>;

/** Something that is not known, with a sentence that says why and what would help. */
export interface RecoveryUnknown {
  readonly reason: UnknownReason;
  readonly message: string;
  /** The IAM action that would allow it, for example `rds:DescribeDBClusters`. */
  readonly missingAction?: string;
}

/** An unknown of a row, with what it concerns. */
export interface RecoveryUnknownNotice extends RecoveryUnknown {
  /** The ARN or the name of what is not known. */
  readonly subject: string;
}
