import type {
  CheckDefinition,
  CheckOutcome,
  DatabaseRow,
  Finding,
  FleetSummary,
  Severity,
} from '../types';

/** A cluster with its instances, a global cluster with all of its own, or an instance with its replicas. */
export interface DatabaseGroup {
  /** The topmost database of the group that the caller may read. */
  readonly root: DatabaseRow;
  /** All others that the caller may read, each below its parent. */
  readonly members: readonly DatabaseRow[];
  /** The ARNs of those of the group that match the filters. */
  readonly matchedArns: readonly string[];
}

export interface DatabasePage {
  readonly items: readonly DatabaseGroup[];
  /** Absent on the last page. */
  readonly nextCursor?: string;
}

/** A value of a field and how many databases have it. */
export interface DatabaseFacetValue {
  readonly value: string;
  /** For people, where the value is an id. */
  readonly label?: string;
  readonly count: number;
}

/** For each filter its values, the most frequent first; each is counted under all other filters. */
export interface DatabaseFacets {
  readonly kinds: readonly DatabaseFacetValue[];
  readonly engines: readonly DatabaseFacetValue[];
  readonly engineVersions: readonly DatabaseFacetValue[];
  readonly majorVersions: readonly DatabaseFacetValue[];
  readonly accounts: readonly DatabaseFacetValue[];
  readonly regions: readonly DatabaseFacetValue[];
  readonly environments: readonly DatabaseFacetValue[];
  readonly owners: readonly DatabaseFacetValue[];
  readonly systems: readonly DatabaseFacetValue[];
  readonly components: readonly DatabaseFacetValue[];
  readonly statuses: readonly DatabaseFacetValue[];
  readonly roles: readonly DatabaseFacetValue[];
  readonly supportStatuses: readonly DatabaseFacetValue[];
  /** How many databases have an open finding of each severity. */
  readonly severities: readonly DatabaseFacetValue[];
  /** How many databases have an open finding of each check. */
  readonly checks: readonly DatabaseFacetValue[];
  readonly unownedCount: number;
}

/** How the assessment stands: what the portal knows of databases is made by it. */
export interface AssessmentState {
  /** When the newest complete assessment finished; absent before the first. */
  readonly assessedAt?: string;
  readonly durationSeconds?: number;
  readonly databaseCount?: number;
  /** Why there has been no newer one since. */
  readonly failure?: AssessmentFailure;
}

export interface AssessmentFailure {
  readonly message: string;
  readonly failedAt: string;
}

/** The summary of the fleet, and how many databases each filter would leave. */
export interface FleetOverview extends FleetSummary {
  readonly facets: DatabaseFacets;
  readonly assessment: AssessmentState;
}

export interface FindingPage {
  readonly items: readonly Finding[];
  readonly totalCount: number;
  readonly nextCursor?: string;
}

/** The findings of one database with all of its group, now or as they were. */
export interface DatabaseFindings {
  readonly items: readonly Finding[];
}

/** How many databases that the caller may read have each outcome of a check. */
export type OutcomeCounts = Readonly<Record<CheckOutcome, number>>;

/** A check, and how the fleet stands with it. */
export interface CheckOverview extends CheckDefinition {
  readonly counts: OutcomeCounts;
}

export interface CheckList {
  readonly items: readonly CheckOverview[];
}

/** The databases of a catalog entity. */
export interface EntityDatabases {
  readonly entityRef: string;
  readonly groups: readonly DatabaseGroup[];
  /** The worst open finding among them. */
  readonly worstSeverity?: Severity;
  /** Whether there are more groups than are listed. */
  readonly truncated: boolean;
}
