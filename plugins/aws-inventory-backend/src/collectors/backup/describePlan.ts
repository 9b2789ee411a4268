import {
  BackupClient,
  GetBackupPlanCommand,
  GetBackupSelectionCommand,
  paginateListBackupSelections,
  type BackupPlansListMember,
  type BackupSelection,
  type GetBackupPlanOutput,
} from '@aws-sdk/client-backup';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';
import { mapConcurrently } from '../lib/mapConcurrently';
import { readDetail, type Detail } from '../lib/readDetail';
import { BACKUP_PAGE_SIZE, readTags } from './readTags';

/** A plan with its rules, what it selects, and its tags, which are undefined when they could not be read. */
export interface DescribedPlan {
  readonly member: BackupPlansListMember;
  readonly plan: Detail<GetBackupPlanOutput>;
  readonly selections: Detail<readonly BackupSelection[]>;
  readonly tags?: Record<string, string>;
}

/** Reads what the list of plans does not tell. */
export async function describePlan(
  context: CollectContext,
  member: BackupPlansListMember,
): Promise<DescribedPlan> {
  const id = member.BackupPlanId;
  if (!id) {
    // Without an id the record is reported as a whole.
    return {
      member,
      plan: { outcome: 'unread' },
      selections: { outcome: 'unread' },
    };
  }
  const common = {
    service: 'backup',
    arn: member.BackupPlanArn,
    absentCodes: ['ResourceNotFoundException'],
  };
  const [plan, selections, tags] = await Promise.all([
    readDetail(
      context,
      {
        ...common,
        operation: 'GetBackupPlan',
        what: `The rules of the backup plan ${member.BackupPlanName}`,
      },
      () =>
        context
          .client(BackupClient)
          .send(new GetBackupPlanCommand({ BackupPlanId: id }), {
            abortSignal: context.signal,
          }),
    ),
    readDetail(
      context,
      {
        ...common,
        operation: 'ListBackupSelections',
        what: `The selections of the backup plan ${member.BackupPlanName}`,
      },
      () => readSelections(context, id),
    ),
    readTags(context, member.BackupPlanArn),
  ]);
  return { member, plan, selections, tags };
}

async function readSelections(
  context: CollectContext,
  planId: string,
): Promise<BackupSelection[]> {
  const client = context.client(BackupClient);
  const pages = paginateListBackupSelections(
    { client, pageSize: BACKUP_PAGE_SIZE },
    { BackupPlanId: planId },
    { abortSignal: context.signal },
  );
  const selections: BackupSelection[] = [];
  for await (const page of pages) {
    const answers = await mapConcurrently(
      context,
      page.BackupSelectionsList ?? [],
      ({ SelectionId }) =>
        client.send(
          new GetBackupSelectionCommand({ BackupPlanId: planId, SelectionId }),
          { abortSignal: context.signal },
        ),
    );
    selections.push(
      ...answers.flatMap(({ BackupSelection: selection }) => selection ?? []),
    );
  }
  return selections;
}
