import { BackupClient, paginateListTags } from '@aws-sdk/client-backup';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';
import { tagsFromMap } from '../lib';
import { readDetail, valueOf } from '../lib/readDetail';

/** AWS Backup's largest page. */
export const BACKUP_PAGE_SIZE = 1000;

/** The tags of a vault or a plan; undefined when they could not be read. */
export async function readTags(
  context: CollectContext,
  arn: string | undefined,
): Promise<Record<string, string> | undefined> {
  if (!arn) {
    return undefined;
  }
  const detail = await readDetail(
    context,
    {
      service: 'backup',
      operation: 'ListTags',
      arn,
      what: `The tags of ${arn}`,
      absentCodes: ['ResourceNotFoundException'],
    },
    () => listTags(context, arn),
  );
  return valueOf(detail);
}

async function listTags(
  context: CollectContext,
  arn: string,
): Promise<Record<string, string>> {
  const pages = paginateListTags(
    { client: context.client(BackupClient), pageSize: BACKUP_PAGE_SIZE },
    { ResourceArn: arn },
    { abortSignal: context.signal },
  );
  const tags: Record<string, string> = {};
  for await (const page of pages) {
    Object.assign(tags, tagsFromMap(page.Tags));
  }
  return tags;
}
