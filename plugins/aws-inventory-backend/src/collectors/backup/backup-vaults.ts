import type { AwsCollector } from '@meridian/plugin-aws-inventory-node';
import { mapRecords, pickJson, required, toJson } from '../lib';
import { mapConcurrently } from '../lib/mapConcurrently';
import { dependsOn } from '../lib/relations';
import { readTags } from './readTags';
import { readVaults } from './readVaults';

/** The vaults of AWS Backup. */
export const backupVaults: AwsCollector = {
  id: 'backup-vaults',
  title: 'Backup vaults',
  service: 'backup',
  resourceTypes: ['AWS::Backup::BackupVault'],
  scope: 'regional',
  iamActions: ['backup:ListBackupVaults', 'backup:ListTags'],
  interval: { hours: 1 },

  async *collect(context) {
    const vaults = await readVaults(context);
    const tagged = await mapConcurrently(context, vaults, async vault => ({
      vault,
      tags: await readTags(context, vault.BackupVaultArn),
    }));
    yield* mapRecords(context, tagged, ({ vault, tags }) => {
      const name = required(vault.BackupVaultName, 'BackupVaultName');
      return {
        arn: required(vault.BackupVaultArn, 'BackupVaultArn'),
        type: 'AWS::Backup::BackupVault',
        name,
        resourceId: name,
        state: vault.VaultState,
        createdAt: vault.CreationDate?.toISOString(),
        tags,
        attributes: toJson(vault, {
          omit: ['NumberOfRecoveryPoints', 'VaultState'],
        }),
        volatile: pickJson(vault, ['NumberOfRecoveryPoints']),
        relations: dependsOn([vault.EncryptionKeyArn]),
      };
    });
  },
};
