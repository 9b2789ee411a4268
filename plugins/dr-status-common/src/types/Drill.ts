export const DRILL_TYPES = [
  'switchover',
  'failover',
  'restore',
  'region-loss',
  'game-day',
  'tabletop',
] as const;

export type DrillType = (typeof DRILL_TYPES)[number];

export type DrillState = 'planned' | 'running' | 'closed' | 'cancelled';

/** What is exercised: systems or components by entity reference, stores by ARN. */
export interface DrillScope {
  readonly entityRefs: readonly string[];
  readonly storeArns: readonly string[];
  /** What is played to be lost, where the drill is about that. */
  readonly region?: string;
}

/** A line of the checklist. */
export interface DrillStep {
  readonly id: string;
  readonly title: string;
  /** ISO 8601. */
  readonly startedAt?: string;
  readonly finishedAt?: string;
  /** As somebody measured it, or else the time between start and finish. */
  readonly rtoSeconds?: number;
  readonly rpoSeconds?: number;
  readonly outcome?: 'done' | 'failed' | 'skipped';
  readonly note?: string;
}

export interface DrillNote {
  /** ISO 8601. */
  readonly at: string;
  /** Entity reference of who wrote it. */
  readonly author: string;
  readonly text: string;
}

/** An exercise. It never changes AWS: what is done there, people do. */
export interface Drill {
  readonly id: string;
  readonly title: string;
  readonly type: DrillType;
  readonly scope: DrillScope;
  /** ISO 8601. */
  readonly plannedFor: string;
  /** Entity reference. */
  readonly owner: string;
  readonly state: DrillState;
  readonly steps: readonly DrillStep[];
  readonly startedAt?: string;
  readonly closedAt?: string;
  /** Of the whole; the sum of the steps unless somebody says otherwise. */
  readonly measured?: {
    readonly rtoSeconds?: number;
    readonly rpoSeconds?: number;
  };
  readonly isSuccessful?: boolean;
  readonly notes: readonly DrillNote[];
  readonly createdAt: string;
  readonly createdBy: string;
  /** Of the newest entry of the ledger that made it what it is. */
  readonly lastSequence: number;
}

/** When the next drill of a system is due. */
export interface DrillCadence {
  readonly entityRef: string;
  readonly title: string;
  readonly tier: string;
  readonly cadenceDays: number;
  readonly lastClosedAt?: string;
  /** ISO 8601. */
  readonly dueAt: string;
  readonly isOverdue: boolean;
  readonly overdueDays: number;
  /** The drill that is planned next, if any. */
  readonly plannedDrillId?: string;
}

export interface DrillsOverview {
  /** The newest first: all that are planned or running, and the newest 500 that are over. */
  readonly drills: readonly Drill[];
  /** How many match. */
  readonly totalCount: number;
  readonly cadence: readonly DrillCadence[];
  readonly overdueCount: number;
  readonly ledger: LedgerVerification;
}

/** The outcome of checking the chain of hashes. */
export interface LedgerVerification {
  readonly isIntact: boolean;
  readonly entryCount: number;
  /** The sequence of the first entry that does not fit. */
  readonly brokenAt?: number;
  readonly message: string;
  /** Of the newest entry; whoever keeps it elsewhere notices when the whole ledger is replaced. */
  readonly headHash?: string;
}
