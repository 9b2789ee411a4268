import type {
  CheckOutcome,
  DatabaseKind,
  Severity,
  UnknownReason,
} from './vocabulary';

/** One fact that an outcome rests on, for people: `Retention`, `1 day`, `35 days`. */
export interface Evidence {
  readonly label: string;
  /** What is there. */
  readonly value: string;
  /** What was wanted, where there is such a thing. */
  readonly expected?: string;
  /** The resource that it is about, where that is not the database itself. */
  readonly arn?: string;
}

/** A failure that somebody accepted: why, who, and until when. */
export interface AppliedException {
  readonly reason: string;
  readonly approver: string;
  /** The last day on which it counts, ISO 8601 date (`2027-01-31`). */
  readonly expires: string;
  /** Where it is written: `config` or the reference of the entity that carries the annotation. */
  readonly source: string;
}

/** The outcome of one check of one database at one time. */
export interface CheckResult {
  readonly checkId: string;
  /** The database. */
  readonly arn: string;
  readonly outcome: CheckOutcome;
  /** Of the check for this database: it can depend on the environment and on how far it is off. */
  readonly severity: Severity;
  /** A sentence that names the database, the number and what it means. */
  readonly message: string;
  readonly evidence: readonly Evidence[];
  /** The resources at fault where these are not the database: snapshots, keys, security groups. */
  readonly subjectArns: readonly string[];
  /** When the oldest fact that it rests on was observed, ISO 8601. */
  readonly observedAt?: string;
  /** Only of the outcome `unknown`. */
  readonly unknown?: {
    readonly reason: UnknownReason;
    readonly message: string;
    readonly missingAction?: string;
  };
  /** Only of the outcome `excepted`. */
  readonly exception?: AppliedException;
  /** An exception that was written for it and does not count, with why: it expired. */
  readonly ignoredException?: AppliedException & { readonly why: string };
}

/** Why a finding was closed. */
export type FindingClosure =
  | 'resolved'
  | 'not-applicable'
  | 'excepted'
  | 'exception-ended'
  | 'database-deleted'
  | 'check-removed';

/**
 * One span of time in which a check failed for a database, accepted (`excepted`) or not (`fail`).
 * A failure that becomes excepted ends one span and begins another.
 */
export interface FindingRecord {
  readonly checkId: string;
  readonly arn: string;
  readonly outcome: 'fail' | 'excepted';
  readonly severity: Severity;
  readonly message: string;
  readonly evidence: readonly Evidence[];
  readonly subjectArns: readonly string[];
  /** When the portal first saw it, ISO 8601. */
  readonly openedAt: string;
  /** When a check last confirmed it, ISO 8601. */
  readonly confirmedAt: string;
  /** Since when it could not be checked any more, ISO 8601; it stays open. */
  readonly unverifiedSince?: string;
  readonly unverifiedReason?: string;
  /** When the portal saw that it was over, ISO 8601; absent while it is open. */
  readonly closedAt?: string;
  readonly closedBecause?: FindingClosure;
  readonly exception?: AppliedException;
}

/** A finding as the API lists it: its span, its check and the database that it is about. */
export interface Finding extends FindingRecord {
  /** The id of the span in the history. */
  readonly id: string;
  readonly checkTitle: string;
  readonly databaseName: string;
  readonly databaseKind: DatabaseKind;
  readonly accountId: string;
  readonly accountName?: string;
  readonly region: string;
  readonly owner?: string;
  readonly system?: string;
  readonly component?: string;
  readonly environment?: string;
}

/** How many findings of each severity are open. */
export type SeverityCounts = Readonly<Record<Severity, number>>;
