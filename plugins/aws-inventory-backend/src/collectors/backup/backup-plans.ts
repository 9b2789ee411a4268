import {
  BackupClient,
  paginateListBackupPlans,
  type BackupRule,
} from '@aws-sdk/client-backup';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, pickJson, required, toJson } from '../lib';
import { mapConcurrently } from '../lib/mapConcurrently';
import { unreadParts, valueOf } from '../lib/readDetail';
import { dependsOn } from '../lib/relations';
import { describePlan, type DescribedPlan } from './describePlan';
import { BACKUP_PAGE_SIZE } from './readTags';

/** The plans of AWS Backup with their rules and what they select. */
export const backupPlans: AwsCollector = {
  id: 'backup-plans',
  title: 'Backup plans',
  service: 'backup',
  resourceTypes: ['AWS::Backup::BackupPlan'],
  scope: 'regional',
  iamActions: [
    'backup:GetBackupPlan',
    'backup:GetBackupSelection',
    'backup:ListBackupPlans',
    'backup:ListBackupSelections',
    'backup:ListTags',
  ],
  interval: { hours: 1 },

  async *collect(context) {
    const pages = paginateListBackupPlans(
      { client: context.client(BackupClient), pageSize: BACKUP_PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      const described = await mapConcurrently(
        context,
        page.BackupPlansList ?? [],
        member => describePlan(context, member),
      );
      yield* mapRecords(context, described, plan => toResource(plan, context));
    }
  },
};

function toResource(
  { member, tags, ...details }: DescribedPlan,
  context: CollectContext,
): ObservedResource {
  const plan = valueOf(details.plan);
  const selections = valueOf(details.selections);
  const rules = plan?.BackupPlan?.Rules ?? [];
  return {
    arn: required(member.BackupPlanArn, 'BackupPlanArn'),
    type: 'AWS::Backup::BackupPlan',
    name: required(member.BackupPlanName, 'BackupPlanName'),
    resourceId: required(member.BackupPlanId, 'BackupPlanId'),
    createdAt: member.CreationDate?.toISOString(),
    tags,
    attributes: {
      ...toJson(member, { omit: ['LastExecutionDate'] }),
      ...(plan?.BackupPlan && { BackupPlan: toJson(plan.BackupPlan) }),
      ...(selections && {
        BackupSelections: selections.map(selection => toJson(selection)),
      }),
    },
    unread: unreadParts({
      '/attributes/BackupPlan': details.plan,
      '/attributes/BackupSelections': details.selections,
      '/relations': details.plan,
    }),
    volatile: pickJson(member, ['LastExecutionDate']),
    relations: dependsOn(rules.flatMap(rule => vaultsOf(rule, context))),
  };
}

/** The vault that a rule fills, and those that it copies to. */
function vaultsOf(rule: BackupRule, context: CollectContext): string[] {
  const { partition, target } = context;
  const own = rule.TargetBackupVaultName
    ? [
        `arn:${partition}:backup:${target.region}:${target.accountId}:backup-vault:${rule.TargetBackupVaultName}`,
      ]
    : [];
  const copies = (rule.CopyActions ?? []).flatMap(
    action => action.DestinationBackupVaultArn ?? [],
  );
  return [...own, ...copies];
}
