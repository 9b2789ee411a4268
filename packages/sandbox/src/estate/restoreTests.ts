import type { RestoreTestingSelectionForGet } from '@aws-sdk/client-backup';
import {
  backupProtections,
  restoreTestingPlans,
  restoreTests,
  type BackupProtection,
} from '../aws/backup/collections';
import { vaultArn } from '../aws/backup/factory';
import type { Estate } from '../core/Estate';
import { stableNumber, stableUuid } from './ids';
import { ACCOUNTS, PRIMARY_REGION, standardTags } from './organization';

const PLAN_NAME = 'platform_restore_tests';
const CREATED_AT = new Date('2024-11-04T10:00:00Z');
const VAULT_NAME = 'production';
const TESTED_TYPES = ['Aurora', 'RDS'];
/** The tests of a database begin between six and nine on a morning of its own in the week. */
const FIRST_MINUTE = 6 * 60;

/** Planted: see `database-restore-test-failed` in the list of imperfections. */
const FAILURES: Readonly<Record<string, string>> = {
  'prod-postgres':
    'The count of rows in records.entries differs from the one of the day of the backup by more than 5 %.',
};

/**
 * The plan that restores the databases of production every week, and checks what came back. What AWS
 * Backup does not protect cannot be tested. Comes after the backups.
 */
export function addRestoreTests(estate: Estate): void {
  const accountId = ACCOUNTS.prod;
  const id = stableUuid(`${accountId}/${PLAN_NAME}`).slice(0, 8);
  const arn = `arn:aws:backup:${PRIMARY_REGION}:${accountId}:restore-testing-plan:${PLAN_NAME}-${id}`;
  estate.add(restoreTestingPlans, accountId, PRIMARY_REGION, {
    plan: {
      CreationTime: CREATED_AT,
      LastUpdateTime: CREATED_AT,
      RestoreTestingPlanArn: arn,
      RestoreTestingPlanName: PLAN_NAME,
      ScheduleExpression: 'cron(0 6 ? * * *)',
      ScheduleExpressionTimezone: 'Etc/UTC',
      StartWindowHours: 4,
      RecoveryPointSelection: {
        Algorithm: 'LATEST_WITHIN_WINDOW',
        IncludeVaults: [vaultArn(accountId, PRIMARY_REGION, VAULT_NAME)],
        ExcludeVaults: [],
        RecoveryPointTypes: ['SNAPSHOT'],
        SelectionWindowDays: 7,
      },
    },
    selections: TESTED_TYPES.map(type => selectionOf(accountId, type)),
    tags: standardTags('platform', 'prod'),
  });
  estate.add(
    restoreTests,
    accountId,
    PRIMARY_REGION,
    ...estate
      .of(backupProtections, accountId, PRIMARY_REGION)
      .filter(({ resourceType }) => TESTED_TYPES.includes(resourceType))
      .map(protection => testOf(protection, arn)),
  );
}

function selectionOf(
  accountId: string,
  resourceType: string,
): RestoreTestingSelectionForGet {
  return {
    CreationTime: CREATED_AT,
    IamRoleArn: `arn:aws:iam::${accountId}:role/service-role/AWSBackupDefaultServiceRole`,
    ProtectedResourceArns: ['*'],
    ProtectedResourceConditions: {
      StringEquals: [{ Key: 'aws:ResourceTag/environment', Value: 'prod' }],
      StringNotEquals: [],
    },
    ProtectedResourceType: resourceType,
    RestoreMetadataOverrides: {},
    RestoreTestingPlanName: PLAN_NAME,
    RestoreTestingSelectionName: `every_${resourceType.toLowerCase()}`,
    ValidationWindowHours: 8,
  };
}

function testOf(protection: BackupProtection, planArn: string) {
  const seed = `${protection.resourceArn}/restore-test`;
  return {
    protection,
    restoreTestingPlanArn: planArn,
    weekday: stableNumber(seed, 7),
    startMinute: FIRST_MINUTE + stableNumber(`${seed}/minute`, 180),
    durationMinutes: 25 + stableNumber(`${seed}/duration`, 40),
    validationFailure: FAILURES[protection.resourceName],
  };
}
