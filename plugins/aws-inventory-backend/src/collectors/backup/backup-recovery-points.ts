import {
  BackupClient,
  paginateListRecoveryPointsByBackupVault,
  type RecoveryPointByBackupVault,
} from '@aws-sdk/client-backup';
import type {
  AwsCollector,
  CollectContext,
  ObservedRelation,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, pickJson, required, toJson } from '../lib';
import { dependsOn } from '../lib/relations';
import { backupName, recoveryPointKey } from './pointKey';
import { protectedArnOf } from './protectedArn';
import { BACKUP_PAGE_SIZE } from './readTags';
import { readVaults } from './readVaults';

/** What is in the vaults of AWS Backup. */
export const backupRecoveryPoints: AwsCollector = {
  id: 'backup-recovery-points',
  title: 'Recovery points',
  service: 'backup',
  resourceTypes: ['AWS::Backup::RecoveryPoint'],
  scope: 'regional',
  iamActions: [
    'backup:ListBackupVaults',
    'backup:ListRecoveryPointsByBackupVault',
  ],
  interval: { minutes: 30 },

  async *collect(context) {
    for (const vault of await readVaults(context)) {
      const pages = paginateListRecoveryPointsByBackupVault(
        { client: context.client(BackupClient), pageSize: BACKUP_PAGE_SIZE },
        { BackupVaultName: vault.BackupVaultName },
        { abortSignal: context.signal },
      );
      for await (const page of pages) {
        yield* mapRecords(context, page.RecoveryPoints, point =>
          toResource(point, context),
        );
      }
    }
  },
};

function toResource(
  point: RecoveryPointByBackupVault,
  context: CollectContext,
): ObservedResource {
  const arn = required(point.RecoveryPointArn, 'RecoveryPointArn');
  const vault: ObservedRelation = {
    type: 'partOf',
    targetArn: required(point.BackupVaultArn, 'BackupVaultArn'),
  };
  return {
    arn: recoveryPointKey(arn, context),
    type: 'AWS::Backup::RecoveryPoint',
    name: backupName(point, point.CreationDate),
    resourceId: arn,
    state: point.Status,
    createdAt: point.CreationDate?.toISOString(),
    // Its tags would cost one request for each recovery point, and say what the resource's tags say.
    tags: undefined,
    attributes: toJson(point, {
      omit: [
        'AggregatedScanResult',
        'BackupSizeInBytes',
        'IndexStatus',
        'IndexStatusMessage',
        'LastRestoreTime',
        'Status',
      ],
    }),
    volatile: pickJson(point, ['BackupSizeInBytes', 'LastRestoreTime']),
    relations: [...dependsOn([point.ResourceArn]), vault],
    belongsTo: protectedArnOf(point, vault.targetArn),
  };
}
