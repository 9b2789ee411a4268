import {
  BackupClient,
  paginateListBackupVaults,
  type BackupVaultListMember,
} from '@aws-sdk/client-backup';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';
import { BACKUP_PAGE_SIZE } from './readTags';

/** The vaults of the target, page by page. */
export async function* listVaults(
  context: CollectContext,
): AsyncGenerator<readonly BackupVaultListMember[]> {
  const pages = paginateListBackupVaults(
    { client: context.client(BackupClient), pageSize: BACKUP_PAGE_SIZE },
    {},
    { abortSignal: context.signal },
  );
  for await (const page of pages) {
    yield page.BackupVaultList ?? [];
  }
}
