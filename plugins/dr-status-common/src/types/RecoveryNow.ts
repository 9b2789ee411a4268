import type { Contribution } from './Contribution';
import type { RecoveryVerdict } from './vocabulary';

/** How one objective, RPO or RTO, stands now. */
export interface RecoveryNow {
  readonly verdict: RecoveryVerdict;
  readonly objectiveSeconds: number;
  /** Absent when it is not known or has no end. */
  readonly seconds?: number;
  /** Some part is not known, so it takes at least this long. */
  readonly isLowerBound: boolean;
  /** There is no copy in another Region: all is lost. */
  readonly isUnbounded: boolean;
  /** What is left of the objective; negative when it is exceeded. */
  readonly marginSeconds?: number;
  readonly worst?: Contribution;
  /** A sentence: the verdict with its arithmetic. */
  readonly message: string;
  /** A sentence: what to do; absent when it is met. */
  readonly advice?: string;
}

export type FeasibilityOutcome = 'possible' | 'impossible' | 'unknown';

/** Whether the present configuration can meet an objective at all, on its best day. */
export interface Feasibility {
  readonly objective: 'rto' | 'rpo' | 'dns' | 'database' | 'application';
  readonly outcome: FeasibilityOutcome;
  readonly objectiveSeconds: number;
  /** The least that the configuration allows. */
  readonly minimumSeconds?: number;
  /** `30 s interval × 3 failures + 60 s TTL = 150 s > 30 s`. */
  readonly arithmetic: string;
  readonly subjectArns: readonly string[];
}
