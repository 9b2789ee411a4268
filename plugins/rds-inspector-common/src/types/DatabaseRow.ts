import type { Freshness } from '@meridian/aws-common';
import type { SeverityCounts } from './Finding';
import type { DatabaseKind, DatabaseRole, UnknownNotice } from './vocabulary';

/** A Region of a global cluster. */
export interface DatabaseRegion {
  readonly region: string;
  readonly clusterArn: string;
  /** Whether it is the one that takes writes now. */
  readonly isPrimary: boolean;
  /** Absent when the cluster could not be read. */
  readonly instanceCount?: number;
  readonly engineVersion?: string;
}

export type DeadlineKind =
  | 'standard-support-end'
  | 'extended-support-end'
  | 'version-deprecated'
  | 'certificate-expiry'
  | 'maintenance-auto-applied'
  | 'maintenance-forced';

/** A date by which something has to be done, or will be done by AWS. */
export interface Deadline {
  readonly kind: DeadlineKind;
  /** ISO 8601. */
  readonly dueAt: string;
  /** `Standard support of PostgreSQL 14 ends`. */
  readonly title: string;
  /** The version to go to, where it is an upgrade and a target is known. */
  readonly targetVersion?: string;
}

/** How the engine version stands with AWS's support, by AWS's own dates. */
export type SupportStatus =
  | 'standard'
  | 'extended-support'
  | 'past-standard-support'
  | 'unsupported';

/**
 * One row of the fleet: an instance, a cluster or a global cluster.
 *
 * A field that is absent does not apply or is not known; {@link DatabaseRow.unknowns} holds each that is
 * not known, with the reason. Members and replicas name their group by {@link DatabaseRow.rootArn}.
 */
export interface DatabaseRow {
  readonly arn: string;
  readonly kind: DatabaseKind;
  readonly name: string;
  /** The global cluster, else the cluster, else the standalone or primary instance; itself for a root. */
  readonly rootArn: string;
  /** What it hangs below in its group; absent for a root. */
  readonly parentArn?: string;
  /** 0 for a root, 1 below it, and so on. */
  readonly depth: number;
  /** Why the parent that it should hang below is not here. */
  readonly parentProblem?: string;
  readonly role: DatabaseRole;

  readonly accountId: string;
  readonly accountName?: string;
  /** Of a global cluster the Region that takes writes now. */
  readonly region: string;
  /** Only of a global cluster. */
  readonly regions?: readonly DatabaseRegion[];
  readonly availabilityZones: readonly string[];
  readonly owner?: string;
  readonly system?: string;
  readonly component?: string;
  readonly environment?: string;
  readonly tags?: Readonly<Record<string, string>>;

  /** AWS's word, for example `available`; `deleted` for one of which only snapshots are left. */
  readonly status?: string;
  /** True when it exists no more and is listed because manual snapshots of it do. */
  readonly isDeleted: boolean;
  readonly createdAt?: string;

  /** AWS's word, for example `aurora-postgresql`. */
  readonly engine?: string;
  readonly engineVersion?: string;
  /** As AWS's lifecycle data names it, for example `14` or `8.0`. */
  readonly majorVersion?: string;
  readonly supportStatus?: SupportStatus;
  readonly standardSupportEndsAt?: string;
  /** Negative when it is over. */
  readonly daysUntilStandardSupportEnds?: number;
  /**
   * What extended support costs in 30 days at AWS's list price, when it is being paid for now. A cluster
   * says the sum of its instances, so a sum over rows takes instances alone.
   */
  readonly extendedSupportUsdPer30Days?: number;

  /** `db.r6g.large`, `db.serverless`; of a cluster the class that all its instances have. */
  readonly instanceClass?: string;
  readonly vcpuCount?: number;
  readonly memoryBytes?: number;
  /** Only of clusters: how many instances they have. */
  readonly instanceCount?: number;
  /** Survives the loss of a zone: Multi-AZ, or instances in more than one zone. */
  readonly multiAz?: boolean;
  readonly encrypted?: boolean;
  readonly publiclyAccessible?: boolean;

  readonly storageType?: string;
  readonly storageAllocatedBytes?: number;
  readonly storageUsedBytes?: number;
  /** Up to what autoscaling may grow it; absent when there is no autoscaling. */
  readonly storageMaximumBytes?: number;
  readonly storageGrowthBytesPerDay?: number;
  /** Until the storage it may grow to is full, at the growth of the last 30 days. */
  readonly daysUntilStorageFull?: number;

  /** Behind what it replicates from. */
  readonly replicaLagSeconds?: number;
  readonly connectionCount?: number;
  readonly maximumConnectionCount?: number;
  readonly cpuPercent?: number;

  /** Of this database alone. */
  readonly findingCounts: SeverityCounts;
  readonly exceptedCount: number;
  readonly unknownCheckCount: number;
  /** Soonest first. */
  readonly deadlines: readonly Deadline[];

  /** When AWS last said that it is as described, ISO 8601. */
  readonly observedAt: string;
  readonly freshness: Freshness;
  readonly unknowns: readonly UnknownNotice[];
}
