import {
  BackupClient,
  paginateListRestoreJobs,
  type RestoreJobsListMember,
} from '@aws-sdk/client-backup';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, pickJson, required, toJson } from '../lib';
import { dependsOn } from '../lib/relations';
import { backupArn, backupName } from './pointKey';
import { protectedArnOf } from './protectedArn';
import { BACKUP_PAGE_SIZE } from './readTags';

/**
 * The jobs of AWS Backup that restore something: those that somebody started, and those of restore
 * testing plans, which say so in `CreatedBy`. AWS tells those of 30 days.
 */
export const backupRestoreJobs: AwsCollector = {
  id: 'backup-restore-jobs',
  title: 'Backup restore jobs',
  service: 'backup',
  resourceTypes: ['AWS::Backup::RestoreJob'],
  scope: 'regional',
  iamActions: ['backup:ListRestoreJobs'],
  interval: { minutes: 30 },

  async *collect(context) {
    const pages = paginateListRestoreJobs(
      { client: context.client(BackupClient), pageSize: BACKUP_PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      yield* mapRecords(context, page.RestoreJobs, job =>
        toResource(job, context),
      );
    }
  },
};

function toResource(
  job: RestoreJobsListMember,
  context: CollectContext,
): ObservedResource {
  const id = required(job.RestoreJobId, 'RestoreJobId');
  const restored = {
    ResourceArn: job.SourceResourceArn,
    ResourceType: job.ResourceType,
  };
  return {
    arn: backupArn(context, 'restore-job', id),
    type: 'AWS::Backup::RestoreJob',
    name: backupName(restored, job.CreationDate),
    resourceId: id,
    state: required(job.Status, 'Status'),
    createdAt: job.CreationDate?.toISOString(),
    // Restore jobs cannot have any.
    tags: {},
    attributes: toJson(job, {
      omit: ['BackupSizeInBytes', 'PercentDone', 'Status'],
    }),
    volatile: pickJson(job, ['BackupSizeInBytes', 'PercentDone']),
    relations: dependsOn([job.SourceResourceArn, job.BackupVaultArn]),
    belongsTo: protectedArnOf(restored, job.BackupVaultArn),
  };
}
