import type { UnknownNotice } from './vocabulary';

/** The span of times to which a database can be restored. */
export interface RestorableWindow {
  /** ISO 8601; absent when AWS does not say. */
  readonly earliest?: string;
  /** ISO 8601 */
  readonly latest?: string;
  /** How far the latest is behind now: what would be lost. */
  readonly latestAgeSeconds?: number;
  /** How the earliest is known: AWS says it, or it follows from retention and creation. */
  readonly basis: 'reported' | 'derived';
}

/** A snapshot as the backups of a database show it. */
export interface SnapshotSummary {
  readonly arn: string;
  readonly name: string;
  /** AWS's word: `manual`, `automated`, `awsbackup`, `shared` … */
  readonly type?: string;
  readonly status?: string;
  readonly region: string;
  readonly accountId: string;
  readonly createdAt?: string;
  readonly ageSeconds?: number;
  /** Absent when AWS did not say. */
  readonly encrypted?: boolean;
  /** The accounts that may restore it; absent when that is not known. */
  readonly sharedWith?: readonly string[];
  /** Whether everybody may; absent when that is not known. */
  readonly isPublic?: boolean;
  /** The snapshot that it is a copy of. */
  readonly copiedFrom?: string;
  /** The other Regions that hold a copy of it. */
  readonly copiedTo: readonly string[];
}

/** Automated backups that are kept in another Region. */
export interface ReplicatedBackup {
  readonly arn: string;
  readonly region: string;
  readonly status?: string;
  readonly retentionDays?: number;
  readonly encrypted?: boolean;
  readonly window?: RestorableWindow;
}

/** The last time that somebody proved that a backup can be restored. */
export interface RestoreTest {
  readonly arn: string;
  /** AWS Backup's word, for example `COMPLETED`. */
  readonly status?: string;
  /** `SUCCESSFUL`, `FAILED`, `TIMED_OUT`, `VALIDATING`; absent when nothing validated it. */
  readonly validationStatus?: string;
  readonly message?: string;
  readonly createdAt?: string;
  readonly completedAt?: string;
  readonly recoveryPointArn?: string;
  readonly restoreTestingPlanArn?: string;
}

export interface BackupPanel {
  /** 0: automated backups are off. Absent when it is not known or they belong to the cluster. */
  readonly retentionDays?: number;
  /** UTC, for example `03:00-03:30`. */
  readonly preferredWindow?: string;
  /** Absent when there are no automated backups or it is not known. */
  readonly window?: RestorableWindow;
  /** The database whose backups these are, where that is another one: the cluster of an instance. */
  readonly keptByArn?: string;
  /** Newest first, at most 200. */
  readonly snapshots: readonly SnapshotSummary[];
  readonly snapshotCount: number;
  readonly replicated: readonly ReplicatedBackup[];
  readonly lastRestoreTest?: RestoreTest;
  readonly unknowns: readonly UnknownNotice[];
}
