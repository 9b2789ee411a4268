import type { Deadline, SupportStatus } from './DatabaseRow';
import type { SeverityCounts } from './Finding';
import type { DatabaseKind, UnknownReason } from './vocabulary';

/** How many databases run one engine version. Global clusters are not counted: their clusters are. */
export interface EngineVersionCount {
  readonly engine: string;
  readonly engineVersion: string;
  readonly majorVersion?: string;
  /** Clusters, and instances that are in none. */
  readonly databaseCount: number;
  readonly supportStatus?: SupportStatus;
  readonly standardSupportEndsAt?: string;
}

/** Something that has to be upgraded or rotated by a date. */
export interface UpgradeDue extends Deadline {
  readonly arn: string;
  readonly name: string;
  readonly region: string;
  readonly owner?: string;
  readonly engine?: string;
  readonly engineVersion?: string;
  readonly daysLeft: number;
}

/** An account and Region of which something about databases is not readable. */
export interface UnreadableSource {
  readonly accountId: string;
  readonly accountName?: string;
  readonly region: string;
  /** What could not be read: `RDS DB parameter groups`. */
  readonly source: string;
  readonly reason: UnknownReason;
  readonly message: string;
  readonly missingAction?: string;
  /** When it was last read successfully, ISO 8601. */
  readonly lastSuccessAt?: string;
}

/** What stands above the fleet's table, over all rows that match the filters and may be read. */
export interface FleetSummary {
  /** Groups: a cluster with its instances, or a global cluster with all of its own, is one. */
  readonly groupCount: number;
  readonly countByKind: Readonly<Record<DatabaseKind, number>>;
  /** Most used first. */
  readonly engineVersions: readonly EngineVersionCount[];
  readonly findingCounts: SeverityCounts;
  readonly exceptedCount: number;
  readonly unknownCheckCount: number;
  /** Within 12 months, soonest first; what is overdue comes before. */
  readonly upgradesDue: readonly UpgradeDue[];
  readonly extendedSupportUsdPer30Days: number;
  readonly unreadable: readonly UnreadableSource[];
  /** When the newest assessment finished, ISO 8601; absent before the first. */
  readonly assessedAt?: string;
  /** The oldest observation of any database counted, ISO 8601. */
  readonly oldestObservedAt?: string;
}
