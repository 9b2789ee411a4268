import type { Freshness } from '@meridian/aws-common';
import type {
  ContributionBasis,
  RecoveryStep,
  RecoveryUnknown,
  StoreKind,
} from './vocabulary';

/** What one store or path adds to the data that would be lost, or to the time that recovery takes. */
export interface Contribution {
  readonly subjectArn?: string;
  readonly name: string;
  readonly kind: StoreKind;
  /** Of a recovery time, which step. */
  readonly step?: RecoveryStep;
  /** Absent when it is not known, or when there is no end to it: see {@link Contribution.isUnbounded}. */
  readonly seconds?: number;
  /** Everything is lost, or it does not come back: there is no copy in another Region. */
  readonly isUnbounded?: boolean;
  readonly basis: ContributionBasis;
  /** How the number comes about, for people: `30 s × 3 failures = 90 s`. */
  readonly arithmetic: string;
  /** When the oldest of its inputs was observed, ISO 8601. */
  readonly observedAt?: string;
  readonly freshness: Freshness;
  /** Why it is not known. The last value, where there is one, is in the message. */
  readonly unknown?: RecoveryUnknown;
}
