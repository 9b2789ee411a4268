import type { RestoreJobsListMember } from '@aws-sdk/client-backup';
import { stableUuid } from '../../estate/ids';
import type { BackupProtection, RestoreTest } from './collections';
import { vaultArn } from './factory';
import { recoveryPointsAt } from './history';

const MINUTE_MILLISECONDS = 60_000;
const DAY_MILLISECONDS = 86_400_000;
/** AWS Backup tells of the jobs of the last 30 days. */
const JOB_HISTORY_DAYS = 30;
/** From the end of a restore until its test has an answer. */
const VALIDATION_MINUTES = 12;

/** When a restore test ran last, if it ever did in the days that jobs are kept. */
export function lastRestoreAt(now: Date, test: RestoreTest): Date | undefined {
  return startsOf(now, test)[0];
}

/** The jobs of a restore test in the last 30 days, newest first. */
export function restoreJobsAt(
  now: Date,
  test: RestoreTest,
): RestoreJobsListMember[] {
  return startsOf(now, test).flatMap(startedAt => {
    const [point] = recoveryPointsAt(startedAt, test.protection).filter(
      ({ Status }) => Status === 'COMPLETED',
    );
    return point ? [describeJob(now, test, startedAt, point)] : [];
  });
}

function startsOf(now: Date, test: RestoreTest): Date[] {
  const today = Math.floor(now.getTime() / DAY_MILLISECONDS);
  return Array.from({ length: JOB_HISTORY_DAYS }, (_, ago) => today - ago)
    .map(
      day =>
        new Date(
          day * DAY_MILLISECONDS + test.startMinute * MINUTE_MILLISECONDS,
        ),
    )
    .filter(start => start.getUTCDay() === test.weekday && start <= now);
}

function describeJob(
  now: Date,
  test: RestoreTest,
  startedAt: Date,
  point: ReturnType<typeof recoveryPointsAt>[number],
): RestoreJobsListMember {
  const { protection, restoreTestingPlanArn } = test;
  const { accountId, region } = protection;
  const id = stableUuid(`${protection.resourceArn}/${startedAt.getTime()}`);
  const restoredAt = plusMinutes(startedAt, test.durationMinutes);
  const validatedAt = plusMinutes(restoredAt, VALIDATION_MINUTES);
  const isRestored = restoredAt <= now;
  return {
    AccountId: accountId,
    RestoreJobId: id.toUpperCase(),
    RecoveryPointArn: point.RecoveryPointArn,
    RecoveryPointCreationDate: point.CreationDate,
    SourceResourceArn: protection.resourceArn,
    BackupVaultArn: vaultArn(accountId, region, protection.vaultName),
    CreationDate: startedAt,
    IamRoleArn: `arn:aws:iam::${accountId}:role/service-role/AWSBackupDefaultServiceRole`,
    ExpectedCompletionTimeMinutes: 0,
    ResourceType: protection.resourceType,
    BackupSizeInBytes: point.BackupSizeInBytes,
    IsParent: false,
    CreatedBy: { RestoreTestingPlanArn: restoreTestingPlanArn },
    ...(isRestored
      ? {
          Status: 'COMPLETED' as const,
          PercentDone: '100.00%',
          CompletionDate: restoredAt,
          CreatedResourceArn: createdArn(protection, id),
          ...validation(test, validatedAt <= now),
        }
      : { Status: 'RUNNING' as const, PercentDone: '0.00%' }),
  };
}

function validation(
  { validationFailure }: RestoreTest,
  isValidated: boolean,
): Partial<RestoreJobsListMember> {
  if (!isValidated) {
    return { ValidationStatus: 'VALIDATING' };
  }
  return validationFailure
    ? {
        ValidationStatus: 'FAILED',
        ValidationStatusMessage: validationFailure,
        DeletionStatus: 'SUCCESSFUL',
      }
    : { ValidationStatus: 'SUCCESSFUL', DeletionStatus: 'SUCCESSFUL' };
}

/** What a restore makes is named so by AWS Backup, and deleted again after the test. */
function createdArn(
  { accountId, region, resourceType }: BackupProtection,
  id: string,
): string {
  const kind = resourceType === 'Aurora' ? 'cluster' : 'db';
  return `arn:aws:rds:${region}:${accountId}:${kind}:awsbackup-restore-test-${id}`;
}

function plusMinutes(time: Date, minutes: number): Date {
  return new Date(time.getTime() + minutes * MINUTE_MILLISECONDS);
}
