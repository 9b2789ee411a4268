import type { Blocker } from './Blocker';
import type { Contribution } from './Contribution';
import type {
  ContributionBasis,
  RecoveryMechanism,
  RecoveryUnknown,
  StoreKind,
} from './vocabulary';

/** What a copy does now. After a switchover it is another one that takes writes. */
export type CopyRole =
  | 'primary'
  | 'secondary'
  | 'replica'
  | 'backup'
  | 'active'
  | 'unknown';

/** A store as it is in one Region, the primary one included. */
export interface StoreCopy {
  readonly region: string;
  readonly arn: string;
  readonly role: CopyRole;
  /** AWS's word, for example `available`. */
  readonly state?: string;
  /** Whether it could take over now. */
  readonly isUsable: boolean;
  /** How far it is behind the primary; absent for the primary and where it is not known. */
  readonly lagSeconds?: number;
  readonly lagObservedAt?: string;
  /** The most that it was behind in the days that the inventory summarizes (30). */
  readonly worstLagSeconds?: number;
  /** The series that the lag comes from, for example `rds-aurora-global-rpo-lag`. */
  readonly lagMetric?: string;
  readonly basis: ContributionBasis;
  readonly availabilityZones: readonly string[];
  readonly unknown?: RecoveryUnknown;
}

/** One store or path with its copies in all Regions, and what it means for recovery. */
export interface StoreRecovery {
  /** Stays the same when roles change: of a group of copies, the group's where there is one. */
  readonly arn: string;
  readonly name: string;
  readonly kind: StoreKind;
  readonly mechanism: RecoveryMechanism;
  readonly accountId: string;
  readonly owner?: string;
  readonly environment?: string;
  /** The name of the System, as resources are tagged with it. */
  readonly system?: string;
  readonly component?: string;
  /** The Region that takes writes now; absent where all do or it is not known. */
  readonly primaryRegion?: string;
  /** The primary first. */
  readonly copies: readonly StoreCopy[];
  /** What would be lost with the primary Region; absent where nothing is stored. */
  readonly rpo?: Contribution;
  /** Until a copy takes over. */
  readonly promotion?: Contribution;
  /** Until the loss of the Region is noticed; only of DNS. */
  readonly detection?: Contribution;
  /** Until callers are sent elsewhere; only of DNS. */
  readonly dns?: Contribution;
  /** Until there is room for all; only of workloads. */
  readonly scaleUp?: Contribution;
  /** Until it answers as usual; only of workloads. */
  readonly warmUp?: Contribution;
  readonly blockers: readonly Blocker[];
  /** When AWS last said that it is as described, ISO 8601. */
  readonly observedAt: string;
}
