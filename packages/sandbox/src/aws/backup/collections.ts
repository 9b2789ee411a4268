import type {
  BackupSelection,
  BackupVaultListMember,
  GetBackupPlanOutput,
  RestoreTestingPlanForGet,
  RestoreTestingSelectionForGet,
} from '@aws-sdk/client-backup';
import { collection } from '../../core/Estate';

export interface SandboxVault {
  readonly vault: BackupVaultListMember;
  readonly tags: Readonly<Record<string, string>>;
}

export interface SandboxBackupPlan {
  readonly plan: GetBackupPlanOutput;
  readonly selection: BackupSelection & { readonly SelectionId: string };
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * A resource that a plan backs up every day. Its recovery points and copy jobs are computed from this and
 * the time, so there are always those of the last 35 days.
 */
export interface BackupProtection {
  readonly accountId: string;
  readonly region: string;
  readonly resourceArn: string;
  /** AWS Backup's word, for example `Aurora`, `RDS`, `DynamoDB`, `EFS`, `S3`. */
  readonly resourceType: string;
  readonly resourceName: string;
  /** The size of the first one; it grows by a thousandth every day. */
  readonly sizeBytes: number;
  readonly plan: GetBackupPlanOutput;
  readonly ruleId: string;
  readonly vaultName: string;
  readonly encryptionKeyArn: string;
  readonly retentionDays: number;
  readonly copy?: BackupCopy;
}

export interface BackupCopy {
  readonly region: string;
  readonly vaultName: string;
  readonly encryptionKeyArn: string;
  /** The day of the week, 0 for Sunday, whose copy fails. */
  readonly failsOnWeekday?: number;
  readonly failureMessage?: string;
}

export const backupVaults = collection<SandboxVault>('backup.vaults');
export const backupPlans = collection<SandboxBackupPlan>('backup.plans');
/** Kept in the Region of the resource. */
export const backupProtections =
  collection<BackupProtection>('backup.protections');
/** The same, kept in the Region that they are copied to. */
export const backupCopiesFromElsewhere = collection<BackupProtection>(
  'backup.copies-from-elsewhere',
);

/** A plan that restores recovery points every week to see whether that works. */
export interface SandboxRestoreTestingPlan {
  /** Without its last execution, which follows from the clock. */
  readonly plan: RestoreTestingPlanForGet;
  readonly selections: readonly RestoreTestingSelectionForGet[];
  readonly tags: Readonly<Record<string, string>>;
}
export const restoreTestingPlans = collection<SandboxRestoreTestingPlan>(
  'backup.restore-testing-plans',
);

/**
 * A resource whose newest recovery point a restore testing plan restores. Its jobs are computed from this
 * and the time, so there are always those of the last 30 days.
 */
export interface RestoreTest {
  readonly protection: BackupProtection;
  readonly restoreTestingPlanArn: string;
  /** The day of the week, 0 for Sunday. */
  readonly weekday: number;
  /** Minutes after midnight UTC. */
  readonly startMinute: number;
  readonly durationMinutes: number;
  /** What the test of the restored database found wrong; everything is well without it. */
  readonly validationFailure?: string;
}
export const restoreTests = collection<RestoreTest>('backup.restore-tests');
