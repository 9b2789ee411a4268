import type { RecoveryVerdict } from './vocabulary';

/** A point of a lag; of rolled-up points the average and the extremes. */
export interface LagPoint {
  /** The beginning of its span, ISO 8601. */
  readonly time: string;
  readonly average: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** The share of time that an objective was met. */
export interface MetShare {
  /** From 0 to 1; gaps count as not met. Absent when the range is empty. */
  readonly share?: number;
  readonly metSeconds: number;
  readonly exceededSeconds: number;
  /** Nothing is known about these. */
  readonly unknownSeconds: number;
}

/** The lag of one store or the seconds of a system over a time range. */
export interface LagSeries {
  /** ARN of a store, or entity reference. */
  readonly subject: string;
  readonly title: string;
  /** To which Region; absent for a system. */
  readonly region?: string;
  readonly resolutionSeconds: number;
  /** ISO 8601. */
  readonly from: string;
  readonly to: string;
  /** In order of time; where nothing was known there is no point. */
  readonly points: readonly LagPoint[];
  readonly objectiveSeconds?: number;
  readonly met: MetShare;
}

/** A point of the verdicts of a system. */
export interface VerdictPoint {
  /** The beginning of its span, ISO 8601. */
  readonly time: string;
  readonly rpoVerdict: RecoveryVerdict;
  readonly rtoVerdict: RecoveryVerdict;
  readonly rpoSeconds?: number;
  readonly rtoSeconds?: number;
}

/** Something that differs from what was 24 hours ago. */
export interface RecoveryChange {
  readonly entityRef: string;
  readonly title: string;
  readonly kind:
    | 'rpo-verdict'
    | 'rto-verdict'
    | 'blocker-appeared'
    | 'blocker-resolved'
    | 'primary-moved';
  readonly from?: string;
  readonly to?: string;
  /** ISO 8601. */
  readonly changedAt: string;
  readonly isWorse: boolean;
}
