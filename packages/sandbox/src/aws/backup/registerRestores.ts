import {
  DescribeRestoreJobCommand,
  GetRestoreTestingPlanCommand,
  GetRestoreTestingSelectionCommand,
  ListRestoreJobsCommand,
  ListRestoreTestingPlansCommand,
  ListRestoreTestingSelectionsCommand,
  type RestoreJobsListMember,
  type RestoreTestingPlanForGet,
} from '@aws-sdk/client-backup';
import type { AwsHandlers, AwsRequestContext } from '../../core/AwsHandlers';
import {
  restoreTestingPlans,
  restoreTests,
  type SandboxRestoreTestingPlan,
} from './collections';
import { cut, isBetween, notFound } from './query';
import { lastRestoreAt, restoreJobsAt } from './restoreJobs';

/** Answers what AWS Backup restored, and by which plans it tests restores. */
export function registerRestores(aws: AwsHandlers): void {
  aws.on(ListRestoreJobsCommand, (input, context) => {
    const jobs = jobsAt(context).filter(
      job =>
        (!input.ByStatus || job.Status === input.ByStatus) &&
        (!input.ByResourceType || job.ResourceType === input.ByResourceType) &&
        (!input.ByAccountId ||
          input.ByAccountId === '*' ||
          job.AccountId === input.ByAccountId) &&
        (!input.ByRestoreTestingPlanArn ||
          job.CreatedBy?.RestoreTestingPlanArn ===
            input.ByRestoreTestingPlanArn) &&
        (!input.ByParentJobId || job.ParentJobId === input.ByParentJobId) &&
        isBetween(
          job.CreationDate,
          input.ByCreatedAfter,
          input.ByCreatedBefore,
        ) &&
        isBetween(
          job.CompletionDate,
          input.ByCompleteAfter,
          input.ByCompleteBefore,
        ),
    );
    const { page, nextToken } = cut(jobs, input);
    return { RestoreJobs: page, NextToken: nextToken };
  });

  aws.on(DescribeRestoreJobCommand, (input, context) => {
    const found = jobsAt(context).find(
      job => job.RestoreJobId === input.RestoreJobId,
    );
    if (!found) {
      throw notFound(`Restore job ${input.RestoreJobId}`);
    }
    return found;
  });

  aws.on(ListRestoreTestingPlansCommand, (input, context) => {
    const { page, nextToken } = cut(plansOf(context), input);
    return {
      RestoreTestingPlans: page.map(({ plan }) => {
        const { RecoveryPointSelection, CreatorRequestId, ...listed } = planAt(
          plan,
          context,
        );
        return listed;
      }),
      NextToken: nextToken,
    };
  });

  aws.on(GetRestoreTestingPlanCommand, (input, context) => ({
    RestoreTestingPlan: planAt(
      findPlan(context, input.RestoreTestingPlanName).plan,
      context,
    ),
  }));

  aws.on(ListRestoreTestingSelectionsCommand, (input, context) => {
    const { selections } = findPlan(context, input.RestoreTestingPlanName);
    const { page, nextToken } = cut(selections, input);
    return {
      RestoreTestingSelections: page.map(selection => ({
        CreationTime: selection.CreationTime,
        IamRoleArn: selection.IamRoleArn,
        ProtectedResourceType: selection.ProtectedResourceType,
        RestoreTestingPlanName: selection.RestoreTestingPlanName,
        RestoreTestingSelectionName: selection.RestoreTestingSelectionName,
        ValidationWindowHours: selection.ValidationWindowHours,
      })),
      NextToken: nextToken,
    };
  });

  aws.on(GetRestoreTestingSelectionCommand, (input, context) => {
    const found = findPlan(
      context,
      input.RestoreTestingPlanName,
    ).selections.find(
      selection =>
        selection.RestoreTestingSelectionName ===
        input.RestoreTestingSelectionName,
    );
    if (!found) {
      throw notFound(
        `Restore testing selection ${input.RestoreTestingSelectionName}`,
      );
    }
    return { RestoreTestingSelection: found };
  });
}

function jobsAt(context: AwsRequestContext): RestoreJobsListMember[] {
  return testsOf(context)
    .flatMap(test => restoreJobsAt(context.now, test))
    .sort(
      (a, b) =>
        (b.CreationDate?.getTime() ?? 0) - (a.CreationDate?.getTime() ?? 0),
    );
}

function testsOf({ estate, accountId, region }: AwsRequestContext) {
  return estate.of(restoreTests, accountId, region);
}

function plansOf({
  estate,
  accountId,
  region,
}: AwsRequestContext): SandboxRestoreTestingPlan[] {
  return estate.of(restoreTestingPlans, accountId, region);
}

function findPlan(
  context: AwsRequestContext,
  name: string | undefined,
): SandboxRestoreTestingPlan {
  const found = plansOf(context).find(
    ({ plan }) => plan.RestoreTestingPlanName === name,
  );
  if (!found) {
    throw notFound(`Restore testing plan ${name}`);
  }
  return found;
}

function planAt(
  plan: RestoreTestingPlanForGet,
  context: AwsRequestContext,
): RestoreTestingPlanForGet {
  const times = testsOf(context)
    .filter(test => test.restoreTestingPlanArn === plan.RestoreTestingPlanArn)
    .flatMap(test => lastRestoreAt(context.now, test)?.getTime() ?? []);
  return {
    ...plan,
    LastExecutionTime:
      times.length > 0 ? new Date(Math.max(...times)) : undefined,
  };
}
