import type { RecoveryNow } from './RecoveryNow';
import type { RecoveryObjective } from './RecoveryObjective';
import type {
  BlockerCounts,
  RecoveryUnknownNotice,
  RecoveryVerdict,
} from './vocabulary';
import type { DrillType } from './Drill';

/** The drill that was closed last for a system or component. */
export interface LastDrill {
  readonly id: string;
  readonly type: DrillType;
  /** ISO 8601. */
  readonly closedAt: string;
  readonly rtoSeconds?: number;
  readonly rpoSeconds?: number;
  readonly isSuccessful?: boolean;
}

/** How the verdicts of a system went over the last day. */
export interface RecoveryTrend {
  readonly direction: 'improving' | 'steady' | 'worsening' | 'unknown';
  /** From 0 to 1, of the last 24 hours; gaps count as not met. */
  readonly metShare?: number;
  /** Until when the present verdicts reach back, ISO 8601. */
  readonly since?: string;
  /** What was known 24 hours ago. */
  readonly yesterday?: {
    readonly rpoVerdict: RecoveryVerdict;
    readonly rtoVerdict: RecoveryVerdict;
    readonly rpoSeconds?: number;
    readonly rtoSeconds?: number;
  };
}

/** How old what a verdict is made of is. */
export interface InputAges {
  /** When the oldest input was observed, ISO 8601; absent without inputs. */
  readonly oldestObservedAt?: string;
  readonly oldestAgeSeconds?: number;
  readonly staleCount: number;
}

interface RecoveryRow {
  /** For example `system:default/orders`. */
  readonly entityRef: string;
  readonly name: string;
  readonly title: string;
  /** Entity reference. */
  readonly owner?: string;
  readonly objective: RecoveryObjective;
  readonly rpo: RecoveryNow;
  readonly rto: RecoveryNow;
  /** Whether an objective cannot be met by configuration, whatever happens. */
  readonly isImpossible: boolean;
  readonly blockerCounts: BlockerCounts;
  readonly storeCount: number;
  /** Where it has something, in alphabetical order. */
  readonly regions: readonly string[];
  /** Where most of its stores take writes now. */
  readonly primaryRegion?: string;
  readonly ages: InputAges;
  readonly unknowns: readonly RecoveryUnknownNotice[];
}

/** One row of the overview. */
export interface SystemRow extends RecoveryRow {
  readonly domain?: string;
  readonly componentCount: number;
  readonly lastDrill?: LastDrill;
  /** ISO 8601. */
  readonly nextDrillDueAt?: string;
  readonly isDrillOverdue: boolean;
  readonly trend?: RecoveryTrend;
}

/** A component of a system. Stores that name no component belong to the system as a whole. */
export interface ComponentRow extends RecoveryRow {
  /** Entity reference. */
  readonly systemRef?: string;
  /** Of a catalog Component, for example `service`. */
  readonly type?: string;
  readonly dependsOn: readonly string[];
}
