import type { RecoveryEstate } from '../facts';
import type { RecoveryOptions } from '../RecoveryOptions';
import type { Blocker, StoreKind, StoreRecovery, TrafficSplit } from '../types';

/** What a probe is given: the whole estate, because copies and what they need are spread over it. */
export interface ProbeInput {
  readonly estate: RecoveryEstate;
  readonly options: RecoveryOptions;
}

/** Something in the way of a store that another probe describes. */
export interface StoreFinding {
  /** Of the store or of one of its copies. */
  readonly arn: string;
  readonly blocker: Blocker;
}

export interface ProbeResult {
  readonly stores: readonly StoreRecovery[];
  /** Only of probes of traffic. */
  readonly traffic?: readonly TrafficSplit[];
  readonly findings?: readonly StoreFinding[];
}

/**
 * Finds the stores or paths of one kind with their copies in all Regions.
 *
 * Pure: it reads nothing but its input and has no clock of its own. What it could not find out is unknown
 * with the reason, never an absence.
 */
export interface RecoveryProbe {
  /** Unique, kebab-case, for example `aurora-global-databases`. */
  readonly id: string;
  /** What it looks at, for people. */
  readonly title: string;
  /** The kinds of its stores. */
  readonly kinds: readonly StoreKind[];
  /** The CloudFormation names of the types that it reads; the inventory is asked for them. */
  readonly resourceTypes: readonly string[];
  /** The ids of the inventory's metric series that it reads. */
  readonly metricIds: readonly string[];
  probe(input: ProbeInput, now: Date): ProbeResult;
}
