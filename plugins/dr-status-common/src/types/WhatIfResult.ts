import type { RecoveryUnknownNotice, StoreKind } from './vocabulary';

/** What is lost: a Region, or one Availability Zone. */
export type LossScenario =
  | { readonly kind: 'region'; readonly region: string }
  | { readonly kind: 'zone'; readonly region: string; readonly zone: string };

/**
 * - `survives`: goes on without anybody doing anything.
 * - `degrades`: goes on with less, or comes back within its objective.
 * - `stops`: is lost, or does not come back within its objective.
 * - `unknown`: what would say it is not known.
 * - `unaffected`: has nothing there.
 */
export type LossOutcome =
  | 'survives'
  | 'degrades'
  | 'stops'
  | 'unknown'
  | 'unaffected';

export interface SystemOutcome {
  readonly entityRef: string;
  readonly title: string;
  readonly owner?: string;
  readonly outcome: LossOutcome;
  /** Sentences, the weightiest first. */
  readonly reasons: readonly string[];
  /** The most that a store of it loses; absent when not known. */
  readonly dataLossSeconds?: number;
  /** Some store is lost for good. */
  readonly losesState: boolean;
  readonly recoverySeconds?: number;
  readonly isRecoveryLowerBound: boolean;
}

export interface StoreLoss {
  readonly arn: string;
  readonly name: string;
  readonly kind: StoreKind;
  readonly systemRef?: string;
  readonly outcome: LossOutcome;
  /** If it happened this minute. */
  readonly lossSeconds?: number;
  /** If it happened at the worst minute of the last 30 days. */
  readonly worstLossSeconds?: number;
  /** No copy anywhere else. */
  readonly isLostForGood: boolean;
  readonly survivingRegion?: string;
  readonly survivingArn?: string;
  readonly message: string;
  readonly observedAt?: string;
}

/** Whether something that survives can carry what is lost. */
export interface CapacityCheck {
  readonly kind: 'node-group' | 'auto-scaling-group' | 'service-quota' | 'pods';
  readonly subjectArn: string;
  readonly name: string;
  /** Where it is: a surviving Region, or the lost one where nothing corresponds to it elsewhere. */
  readonly region: string;
  readonly unit: 'nodes' | 'instances' | 'vcpus' | 'count';
  /** Now, before anything is lost. */
  readonly currentCount?: number;
  readonly neededCount?: number;
  readonly maximumCount?: number;
  readonly outcome: 'enough' | 'too-small' | 'unknown';
  readonly arithmetic: string;
}

/** One step of the recovery of everything. */
export interface RecoveryOrderEntry {
  /** 1 is first; entries of one wave do not wait for each other. */
  readonly wave: number;
  readonly entityRef: string;
  readonly title: string;
  readonly systemRef?: string;
  /** What it waits for, entity references. */
  readonly waitsFor: readonly string[];
  /** From the loss until it is back; absent when not known. */
  readonly readyAfterSeconds?: number;
  readonly isLowerBound: boolean;
  /** It depends on itself through others, so its place in the order is arbitrary. */
  readonly isInCycle: boolean;
}

export interface WhatIfTotals {
  readonly survives: number;
  readonly degrades: number;
  readonly stops: number;
  readonly unknown: number;
  readonly unaffected: number;
}

/** What the loss of a Region or an Availability Zone would mean for the whole estate. */
export interface WhatIfResult {
  readonly scenario: LossScenario;
  /** ISO 8601. */
  readonly evaluatedAt: string;
  readonly survivingRegions: readonly string[];
  readonly totals: WhatIfTotals;
  readonly systems: readonly SystemOutcome[];
  /** The greatest loss first. */
  readonly stores: readonly StoreLoss[];
  readonly capacity: readonly CapacityCheck[];
  readonly order: readonly RecoveryOrderEntry[];
  /** Groups of entity references that depend on each other in a circle. */
  readonly cycles: readonly (readonly string[])[];
  /** Until the last system is back; absent when none is known. */
  readonly recoverySeconds?: number;
  readonly isRecoveryLowerBound: boolean;
  /** Sentences: what was taken for granted. */
  readonly assumptions: readonly string[];
  readonly unknowns: readonly RecoveryUnknownNotice[];
}
