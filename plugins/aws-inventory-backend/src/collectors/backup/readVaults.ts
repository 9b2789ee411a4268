import {
  BackupClient,
  paginateListBackupVaults,
  type BackupVaultListMember,
} from '@aws-sdk/client-backup';
import { shareRead } from '../lib/shareRead';
import { BACKUP_PAGE_SIZE } from './readTags';

/** The vaults of the target, which the collectors of the vaults and of what is in them need. */
export const readVaults = shareRead<readonly BackupVaultListMember[]>(
  async context => {
    const vaults: BackupVaultListMember[] = [];
    const pages = paginateListBackupVaults(
      { client: context.client(BackupClient), pageSize: BACKUP_PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      vaults.push(...(page.BackupVaultList ?? []));
    }
    return vaults;
  },
);
