import type { UnknownReason } from '@meridian/aws-common';

export type { UnknownReason };

/** What a row of the fleet is: a DB instance, a DB cluster, or an Aurora global cluster. */
export type DatabaseKind = 'instance' | 'cluster' | 'global-cluster';

/**
 * What a database does in its group *now*.
 *
 * - `writer`, `reader`: an instance of a cluster.
 * - `primary`, `secondary`: a cluster of a global cluster; `primary` as well an instance that has read
 *   replicas, a cluster that another one replicates from, and a global cluster that has a writer.
 * - `replica`: a read replica outside of clusters, in any Region.
 * - `standalone`: has nothing to replicate with.
 * - `unknown`: what would say it could not be read.
 */
export type DatabaseRole =
  | 'writer'
  | 'reader'
  | 'primary'
  | 'secondary'
  | 'replica'
  | 'standalone'
  | 'unknown';

/** How bad it is, from the worst to the least. */
export const SEVERITIES = [
  'critical',
  'high',
  'medium',
  'low',
  'informational',
] as const;

/**
 * - `critical`: data can be read or lost by anybody now.
 * - `high`: one further event (a failure, a date) away from an outage or loss, or it costs money now.
 * - `medium`: differs from the platform's standard in a way that will matter.
 * - `low`: good practice.
 * - `informational`: worth knowing, nothing to do at once.
 */
export type Severity = (typeof SEVERITIES)[number];

/**
 * The outcome of one check of one database. `unknown` is never counted as passed, and `excepted` is a
 * failure that somebody accepted until a date.
 */
export type CheckOutcome =
  | 'pass'
  | 'fail'
  | 'not-applicable'
  | 'unknown'
  | 'excepted';

/** The groups of facts that checks read. Each is observed, and can be unreadable, on its own. */
export const FACT_GROUPS = [
  'configuration',
  'members',
  'maintenance',
  'network',
  'parameters',
  'snapshots',
  'automated-backups',
  'proxies',
  'keys',
  'event-subscriptions',
  'blue-green-deployments',
  'restore-tests',
  'alarms',
  'metrics',
  'engine-versions',
  'engine-lifecycles',
  'certificates',
] as const;

export type FactGroup = (typeof FACT_GROUPS)[number];

/** Something that is not known, with a sentence that says why and what would help. */
export interface UnknownNotice {
  /** The field of the row or the group of facts that it concerns, for example `replicaLagSeconds`. */
  readonly field: string;
  readonly reason: UnknownReason;
  readonly message: string;
  /** The IAM action that would allow it, for example `rds:DescribeDBParameters`. */
  readonly missingAction?: string;
}
