import {
  BackupClient,
  paginateListCopyJobs,
  type CopyJob,
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

/** The jobs of AWS Backup that copy recovery points to another vault; AWS tells those of 30 days. */
export const backupCopyJobs: AwsCollector = {
  id: 'backup-copy-jobs',
  title: 'Backup copy jobs',
  service: 'backup',
  resourceTypes: ['AWS::Backup::CopyJob'],
  scope: 'regional',
  iamActions: ['backup:ListCopyJobs'],
  interval: { minutes: 30 },

  async *collect(context) {
    const pages = paginateListCopyJobs(
      { client: context.client(BackupClient), pageSize: BACKUP_PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      yield* mapRecords(context, page.CopyJobs, job =>
        toResource(job, context),
      );
    }
  },
};

function toResource(job: CopyJob, context: CollectContext): ObservedResource {
  const id = required(job.CopyJobId, 'CopyJobId');
  return {
    arn: backupArn(context, 'copy-job', id),
    type: 'AWS::Backup::CopyJob',
    name: backupName(job, job.CreationDate),
    resourceId: id,
    state: required(job.State, 'State'),
    createdAt: job.CreationDate?.toISOString(),
    // Copy jobs cannot have any.
    tags: {},
    attributes: toJson(job, {
      omit: ['BackupSizeInBytes', 'ChildJobsInState', 'State'],
    }),
    volatile: pickJson(job, ['BackupSizeInBytes', 'ChildJobsInState']),
    relations: dependsOn([
      job.ResourceArn,
      job.SourceBackupVaultArn,
      job.DestinationBackupVaultArn,
    ]),
    belongsTo: protectedArnOf(job, job.SourceBackupVaultArn),
  };
}
