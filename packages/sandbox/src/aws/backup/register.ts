import {
  GetBackupPlanCommand,
  GetBackupSelectionCommand,
  ListBackupPlansCommand,
  ListBackupSelectionsCommand,
  ListBackupVaultsCommand,
  ListCopyJobsCommand,
  ListRecoveryPointsByBackupVaultCommand,
  ListTagsCommand,
  type RecoveryPointByBackupVault,
} from '@aws-sdk/client-backup';
import type { AwsHandlers, AwsRequestContext } from '../../core/AwsHandlers';
import {
  backupCopiesFromElsewhere,
  backupPlans,
  backupProtections,
  backupVaults,
  restoreTestingPlans,
  type SandboxBackupPlan,
} from './collections';
import {
  copiedRecoveryPointsAt,
  copyJobsAt,
  recoveryPointsAt,
} from './history';
import { cut, isBetween, notFound } from './query';
import { registerRestores } from './registerRestores';

/** Answers what the portal asks AWS Backup. */
export function registerBackup(aws: AwsHandlers): void {
  aws.on(ListBackupVaultsCommand, (input, context) => {
    const { estate, accountId, region } = context;
    const { page, nextToken } = cut(
      estate.of(backupVaults, accountId, region),
      input,
    );
    return {
      BackupVaultList: page.map(({ vault }) => ({
        ...vault,
        NumberOfRecoveryPoints: pointsInVault(context, vault.BackupVaultName)
          .length,
      })),
      NextToken: nextToken,
    };
  });

  aws.on(ListRecoveryPointsByBackupVaultCommand, (input, context) => {
    const points = pointsInVault(context, input.BackupVaultName).filter(
      point =>
        (!input.ByResourceArn || point.ResourceArn === input.ByResourceArn) &&
        (!input.ByResourceType ||
          point.ResourceType === input.ByResourceType) &&
        isBetween(
          point.CreationDate,
          input.ByCreatedAfter,
          input.ByCreatedBefore,
        ),
    );
    const { page, nextToken } = cut(points, input);
    return { RecoveryPoints: page, NextToken: nextToken };
  });

  aws.on(ListBackupPlansCommand, (input, { estate, accountId, region }) => {
    const { page, nextToken } = cut(
      estate.of(backupPlans, accountId, region),
      input,
    );
    return {
      BackupPlansList: page.map(({ plan }) => ({
        BackupPlanArn: plan.BackupPlanArn,
        BackupPlanId: plan.BackupPlanId,
        BackupPlanName: plan.BackupPlan?.BackupPlanName,
        CreationDate: plan.CreationDate,
        VersionId: plan.VersionId,
      })),
      NextToken: nextToken,
    };
  });

  aws.on(
    GetBackupPlanCommand,
    (input, context) => findPlan(context, input.BackupPlanId).plan,
  );

  aws.on(ListBackupSelectionsCommand, (input, context) => {
    const { plan, selection } = findPlan(context, input.BackupPlanId);
    return {
      BackupSelectionsList: [
        {
          SelectionId: selection.SelectionId,
          SelectionName: selection.SelectionName,
          BackupPlanId: plan.BackupPlanId,
          CreationDate: plan.CreationDate,
          IamRoleArn: selection.IamRoleArn,
        },
      ],
    };
  });

  aws.on(GetBackupSelectionCommand, (input, context) => {
    const { plan, selection } = findPlan(context, input.BackupPlanId);
    if (selection.SelectionId !== input.SelectionId) {
      throw notFound(`Backup selection ${input.SelectionId}`);
    }
    const { SelectionId, ...backupSelection } = selection;
    return {
      BackupSelection: backupSelection,
      SelectionId,
      BackupPlanId: plan.BackupPlanId,
      CreationDate: plan.CreationDate,
    };
  });

  aws.on(ListCopyJobsCommand, (input, context) => {
    const { estate, accountId, region, now } = context;
    const jobs = estate
      .of(backupProtections, accountId, region)
      .flatMap(protection => copyJobsAt(now, protection))
      .filter(
        job =>
          (!input.ByState || job.State === input.ByState) &&
          (!input.ByResourceArn || job.ResourceArn === input.ByResourceArn) &&
          isBetween(
            job.CreationDate,
            input.ByCreatedAfter,
            input.ByCreatedBefore,
          ),
      );
    const { page, nextToken } = cut(jobs, input);
    return { CopyJobs: page, NextToken: nextToken };
  });

  aws.on(ListTagsCommand, (input, { estate, accountId, region }) => {
    const arn = input.ResourceArn;
    const found =
      estate
        .of(backupVaults, accountId, region)
        .find(({ vault }) => vault.BackupVaultArn === arn) ??
      estate
        .of(backupPlans, accountId, region)
        .find(({ plan }) => plan.BackupPlanArn === arn) ??
      estate
        .of(restoreTestingPlans, accountId, region)
        .find(({ plan }) => plan.RestoreTestingPlanArn === arn);
    if (!found) {
      throw notFound(`Resource ${arn}`);
    }
    return { Tags: { ...found.tags } };
  });

  registerRestores(aws);
}

function pointsInVault(
  { estate, accountId, region, now }: AwsRequestContext,
  vaultName: string | undefined,
): RecoveryPointByBackupVault[] {
  const vault = estate
    .of(backupVaults, accountId, region)
    .find(candidate => candidate.vault.BackupVaultName === vaultName);
  if (!vault) {
    throw notFound(`Backup vault ${vaultName}`);
  }
  const own = estate
    .of(backupProtections, accountId, region)
    .filter(protection => protection.vaultName === vaultName)
    .flatMap(protection => recoveryPointsAt(now, protection));
  const copied = estate
    .of(backupCopiesFromElsewhere, accountId, region)
    .filter(({ copy }) => copy?.vaultName === vaultName)
    .flatMap(protection => copiedRecoveryPointsAt(now, protection));
  return [...own, ...copied];
}

function findPlan(
  { estate, accountId, region }: AwsRequestContext,
  id: string | undefined,
): SandboxBackupPlan {
  const found = estate
    .of(backupPlans, accountId, region)
    .find(({ plan }) => plan.BackupPlanId === id);
  if (!found) {
    throw notFound(`Backup plan ${id}`);
  }
  return found;
}
