import type {
  CopyJob,
  RecoveryPointByBackupVault,
  RecoveryPointCreator,
} from '@aws-sdk/client-backup';
import { stableNumber, stableUuid } from '../../estate/ids';
import type { BackupCopy, BackupProtection } from './collections';
import { vaultArn } from './factory';

const MINUTE_MILLISECONDS = 60_000;
const DAY_MILLISECONDS = 86_400_000;
/** The plans start at 05:00 UTC. */
const START_HOUR_MILLISECONDS = 5 * 60 * MINUTE_MILLISECONDS;
/** AWS Backup tells of the jobs of the last 30 days. */
const JOB_HISTORY_DAYS = 30;

/** One daily run of the backup of one resource. */
interface Run {
  readonly day: number;
  readonly startedAt: Date;
  readonly completedAt: Date;
  readonly sizeBytes: number;
  /** Where the estate's time stands. */
  readonly now: Date;
}

/** The recovery points of a resource in its own Region, newest first. */
export function recoveryPointsAt(
  now: Date,
  protection: BackupProtection,
): RecoveryPointByBackupVault[] {
  return runs(now, protection, protection.retentionDays).map(run => ({
    ...describePoint(protection, run, run),
    RecoveryPointArn: pointArn(protection, run, 'job'),
    BackupVaultName: protection.vaultName,
    BackupVaultArn: vaultArn(
      protection.accountId,
      protection.region,
      protection.vaultName,
    ),
    EncryptionKeyArn: protection.encryptionKeyArn,
  }));
}

/** The copies of a resource's recovery points in the other Region, newest first. */
export function copiedRecoveryPointsAt(
  now: Date,
  protection: BackupProtection,
): RecoveryPointByBackupVault[] {
  const { copy, accountId } = protection;
  if (!copy) return [];
  return runs(now, protection, protection.retentionDays)
    .map(run => ({ run, times: copyTimes(protection, run) }))
    .filter(({ run, times }) => !fails(copy, run) && times.startedAt <= run.now)
    .map(({ run, times }) => ({
      ...describePoint(protection, run, times),
      RecoveryPointArn: pointArn(protection, run, 'copyjob'),
      BackupVaultName: copy.vaultName,
      BackupVaultArn: vaultArn(accountId, copy.region, copy.vaultName),
      SourceBackupVaultArn: sourceVaultArn(protection),
      EncryptionKeyArn: copy.encryptionKeyArn,
    }));
}

/** The copy jobs of a resource in the last 30 days, newest first. */
export function copyJobsAt(now: Date, protection: BackupProtection): CopyJob[] {
  const { copy, accountId } = protection;
  if (!copy) return [];
  return runs(now, protection, JOB_HISTORY_DAYS)
    .map(run => ({ run, times: copyTimes(protection, run) }))
    .filter(({ run, times }) => times.startedAt <= run.now)
    .map(({ run, times }): CopyJob => {
      const isDone = times.completedAt <= run.now;
      const failed = fails(copy, run);
      return {
        AccountId: accountId,
        CopyJobId: stableUuid(`${seed(protection, run)}/copy-job`),
        SourceBackupVaultArn: sourceVaultArn(protection),
        SourceRecoveryPointArn: pointArn(protection, run, 'job'),
        DestinationBackupVaultArn: vaultArn(
          accountId,
          copy.region,
          copy.vaultName,
        ),
        DestinationRecoveryPointArn: failed
          ? undefined
          : pointArn(protection, run, 'copyjob'),
        DestinationRecoveryPointLifecycle: {
          DeleteAfterDays: protection.retentionDays,
        },
        ResourceArn: protection.resourceArn,
        ResourceType: protection.resourceType,
        ResourceName: protection.resourceName,
        CreationDate: times.startedAt,
        CompletionDate: isDone ? times.completedAt : undefined,
        State: stateOf(isDone, failed),
        StatusMessage: isDone && failed ? copy.failureMessage : undefined,
        BackupSizeInBytes: run.sizeBytes,
        IamRoleArn: roleArn(accountId),
        CreatedBy: createdBy(protection),
      };
    });
}

function stateOf(isDone: boolean, failed: boolean): CopyJob['State'] {
  if (!isDone) return 'RUNNING';
  return failed ? 'FAILED' : 'COMPLETED';
}

/** The runs that have started by now and are not older than that many days, newest first. */
function runs(now: Date, protection: BackupProtection, days: number): Run[] {
  const today = Math.floor(now.getTime() / DAY_MILLISECONDS);
  const offsetMinutes = stableNumber(protection.resourceArn, 50);
  const durationMinutes = 10 + stableNumber(`${protection.resourceArn}/d`, 40);
  const oldest = now.getTime() - days * DAY_MILLISECONDS;
  return Array.from({ length: days + 1 }, (_, ago) => today - ago)
    .map(day => {
      const start =
        day * DAY_MILLISECONDS +
        START_HOUR_MILLISECONDS +
        offsetMinutes * MINUTE_MILLISECONDS;
      return {
        day,
        now,
        startedAt: new Date(start),
        completedAt: new Date(start + durationMinutes * MINUTE_MILLISECONDS),
        sizeBytes: sizeOn(day, protection.sizeBytes),
      };
    })
    .filter(
      ({ startedAt }) => startedAt <= now && startedAt.getTime() > oldest,
    );
}

/** A thousandth more every day since 1 January 2026. */
function sizeOn(day: number, sizeBytes: number): number {
  const days = day - Date.UTC(2026, 0, 1) / DAY_MILLISECONDS;
  return Math.round(sizeBytes * Math.max(0.1, 1 + days / 1000));
}

function copyTimes(
  protection: BackupProtection,
  run: Run,
): { startedAt: Date; completedAt: Date } {
  const minutes = 20 + stableNumber(`${seed(protection, run)}/copy`, 40);
  return {
    startedAt: run.completedAt,
    completedAt: new Date(
      run.completedAt.getTime() + minutes * MINUTE_MILLISECONDS,
    ),
  };
}

function fails(copy: BackupCopy, run: Run): boolean {
  return run.startedAt.getUTCDay() === copy.failsOnWeekday;
}

function describePoint(
  protection: BackupProtection,
  run: Run,
  times: { startedAt: Date; completedAt: Date },
): RecoveryPointByBackupVault {
  const isDone = times.completedAt <= run.now;
  const { retentionDays } = protection;
  return {
    ResourceArn: protection.resourceArn,
    ResourceType: protection.resourceType,
    ResourceName: protection.resourceName,
    CreatedBy: createdBy(protection),
    IamRoleArn: roleArn(protection.accountId),
    Status: isDone ? 'COMPLETED' : 'CREATING',
    CreationDate: times.startedAt,
    InitiationDate: times.startedAt,
    CompletionDate: isDone ? times.completedAt : undefined,
    BackupSizeInBytes: run.sizeBytes,
    Lifecycle: { DeleteAfterDays: retentionDays },
    CalculatedLifecycle: {
      DeleteAt: new Date(
        times.startedAt.getTime() + retentionDays * DAY_MILLISECONDS,
      ),
    },
    IsEncrypted: true,
    IsParent: false,
    VaultType: 'BACKUP_VAULT',
  };
}

/**
 * RDS and Aurora keep their recovery points as snapshots of their own; what AWS Backup manages fully has
 * an ARN of AWS Backup.
 */
function pointArn(
  protection: BackupProtection,
  run: Run,
  job: 'job' | 'copyjob',
): string {
  const { accountId, copy, resourceType } = protection;
  const region = job === 'copyjob' && copy ? copy.region : protection.region;
  const id = stableUuid(`${seed(protection, run)}/${job}`);
  if (resourceType === 'Aurora') {
    return `arn:aws:rds:${region}:${accountId}:cluster-snapshot:awsbackup:${job}-${id}`;
  }
  if (resourceType === 'RDS') {
    return `arn:aws:rds:${region}:${accountId}:snapshot:awsbackup:${job}-${id}`;
  }
  return `arn:aws:backup:${region}:${accountId}:recovery-point:${id}`;
}

function seed(protection: BackupProtection, run: Run): string {
  return `${protection.resourceArn}/${run.day}`;
}

function sourceVaultArn(protection: BackupProtection): string {
  const { accountId, region, vaultName } = protection;
  return vaultArn(accountId, region, vaultName);
}

function roleArn(accountId: string): string {
  return `arn:aws:iam::${accountId}:role/service-role/AWSBackupDefaultServiceRole`;
}

function createdBy({ plan, ruleId }: BackupProtection): RecoveryPointCreator {
  return {
    BackupPlanId: plan.BackupPlanId,
    BackupPlanArn: plan.BackupPlanArn,
    BackupPlanVersion: plan.VersionId,
    BackupRuleId: ruleId,
  };
}
