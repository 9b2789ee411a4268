import type { RecoveryStrategy } from './vocabulary';

/** The parts of a recovery that the platform promises apart, as the reference documents do. */
export interface RecoveryParts {
  readonly applicationSeconds?: number;
  readonly databaseSeconds?: number;
  readonly dnsSeconds?: number;
  readonly regionSeconds?: number;
}

/** Where an objective comes from. */
export type ObjectiveSource =
  | 'annotation'
  | 'override'
  | 'inherited'
  | 'default';

/** What recovery was promised for a System or Component. */
export interface RecoveryObjective {
  /** The id of a tier of the configuration. */
  readonly tier: string;
  readonly tierTitle: string;
  readonly strategy: RecoveryStrategy;
  readonly rtoSeconds: number;
  readonly rpoSeconds: number;
  readonly parts?: RecoveryParts;
  readonly source: ObjectiveSource;
  /** Why it differs from its tier. */
  readonly reason?: string;
  /** Annotations that could not be understood, in sentences. */
  readonly problems: readonly string[];
}
