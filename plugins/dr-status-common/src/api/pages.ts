import type {
  Blocker,
  ComponentRow,
  Contribution,
  Drill,
  DrillsOverview,
  Feasibility,
  LagSeries,
  LedgerEntry,
  LedgerVerification,
  RecoveryChange,
  RecoveryUnknownNotice,
  RegionMap,
  StoreRecovery,
  SystemDetail,
  SystemRow,
  TrafficSplit,
  VerdictPoint,
  WhatIfResult,
} from '../types';

/** How old what is told is, and what of it could not be read. Everything is made by one assessment. */
export interface RecoveryState {
  /** When the newest complete assessment was made, ISO 8601; absent before the first. */
  readonly assessedAt?: string;
  readonly ageSeconds?: number;
  /** Too old to judge by: verdicts are unknown until there is a newer assessment. */
  readonly isStale: boolean;
  /** Why there is no newer assessment, a sentence. */
  readonly problem?: string;
  /** What the inventory could not read of what recovery is judged by; only for those who may see coverage. */
  readonly unreadable: readonly RecoveryUnknownNotice[];
}

/** One page of systems. */
export interface SystemPage {
  readonly items: readonly SystemRow[];
  /** Of all pages. */
  readonly totalCount: number;
  /** Absent on the last page. */
  readonly nextCursor?: string;
  readonly state: RecoveryState;
}

/** A value of a filter and how many systems have it. */
export interface RecoveryFacetValue {
  readonly value: string;
  readonly count: number;
}

/** For each filter its values, the most frequent first; each is counted under all other filters. */
export interface RecoveryFacets {
  readonly tier: readonly RecoveryFacetValue[];
  readonly owner: readonly RecoveryFacetValue[];
  readonly domain: readonly RecoveryFacetValue[];
  /** Where most stores of a system take writes. */
  readonly region: readonly RecoveryFacetValue[];
}

/** How many systems have each verdict; of RPO and RTO the worse counts. */
export interface VerdictCounts {
  readonly 'not-met': number;
  readonly unknown: number;
  readonly 'at-risk': number;
  readonly met: number;
}

/** What stands above the list of systems, of all that match. */
export interface RecoverySummary {
  readonly totalCount: number;
  readonly byVerdict: VerdictCounts;
  /** Systems with an objective that their configuration cannot meet. */
  readonly impossibleCount: number;
  /** Systems with a critical or high blocker. */
  readonly blockedCount: number;
  /** Blockers of all of them together. */
  readonly blockerCounts: SystemRow['blockerCounts'];
  /** Systems whose drill is overdue. */
  readonly overdueCount: number;
  readonly facets: RecoveryFacets;
  readonly state: RecoveryState;
}

/** The Regions with the replication between them, and how public names split traffic. */
export interface RecoveryMap extends RegionMap {
  readonly traffic: readonly TrafficSplit[];
  /** Only what belongs to systems that the caller may read is counted. */
  readonly isPartial: boolean;
  readonly state: RecoveryState;
}

/** What is in the way of everybody, such as capacity and quotas of the Regions that would survive. */
export interface EstateBlockers {
  readonly items: readonly Blocker[];
  /** They are not for the caller to see, so there may be some. */
  readonly isPartial: boolean;
  readonly state: RecoveryState;
}

export interface RecoveryChanges {
  /** Newest first. */
  readonly items: readonly RecoveryChange[];
  /** From when on changes are listed, ISO 8601. */
  readonly since: string;
  readonly state: RecoveryState;
}

/** Everything about one system, and how old that is. */
export interface SystemRecovery extends SystemDetail {
  readonly state: RecoveryState;
}

/** Everything about one component. */
export interface ComponentRecovery {
  readonly row: ComponentRow;
  readonly stores: readonly StoreRecovery[];
  /** Worst first. */
  readonly rpoContributions: readonly Contribution[];
  /** The longest path, in the order in which it happens. */
  readonly rtoPath: readonly Contribution[];
  readonly blockers: readonly Blocker[];
  readonly feasibility: readonly Feasibility[];
  readonly state: RecoveryState;
}

/** Lags over a time range: of a system its own, and each copy's with a measured lag. */
export interface LagHistory {
  readonly series: readonly LagSeries[];
  readonly state: RecoveryState;
}

/** How long each verdict held, in seconds. What nobody recorded is unknown. */
export interface VerdictShares {
  readonly met: number;
  readonly atRisk: number;
  readonly notMet: number;
  readonly unknown: number;
}

/** The verdicts of a system over a time range. */
export interface VerdictHistory {
  /** In order of time. */
  readonly points: readonly VerdictPoint[];
  readonly resolutionSeconds: number;
  /** Of RPO and RTO the worse counts. */
  readonly shares: VerdictShares;
  readonly state: RecoveryState;
}

/** Something that can be lost, and how many systems have something there. */
export interface LossScenarioSummary {
  readonly kind: 'region' | 'zone';
  readonly region: string;
  /** Only of a zone. */
  readonly zone?: string;
  readonly systemCount: number;
}

export interface LossScenarios {
  readonly items: readonly LossScenarioSummary[];
  readonly state: RecoveryState;
}

/** What a loss would mean, as far as the caller may read it. */
export interface WhatIfAnswer {
  readonly result: WhatIfResult;
  /** Systems that the caller may not read are left out, of the totals as well. */
  readonly isPartial: boolean;
  readonly state: RecoveryState;
}

export interface RecoveryDrills extends DrillsOverview {
  readonly state: RecoveryState;
}

/** A drill with its part of the ledger. */
export interface DrillRecord {
  readonly drill: Drill;
  /** Oldest first. */
  readonly entries: readonly LedgerEntry[];
  /** Of the whole ledger. */
  readonly verification: LedgerVerification;
}

export interface LedgerPage {
  /** Oldest first. */
  readonly entries: readonly LedgerEntry[];
  /** Of the whole ledger. */
  readonly verification: LedgerVerification;
  /** The sequence to go on after; absent at the end. */
  readonly nextAfter?: number;
}

export interface ChecklistStep {
  readonly id: string;
  readonly title: string;
}

/** Suggested steps for a drill of a system. */
export interface DrillChecklist {
  /** `runbook`: the TechDocs page of the system. `annotation`: what the entity says itself. */
  readonly source: 'runbook' | 'annotation' | 'default';
  /** Where the steps come from, or why they are the default ones; a sentence. */
  readonly message: string;
  readonly steps: readonly ChecklistStep[];
}
