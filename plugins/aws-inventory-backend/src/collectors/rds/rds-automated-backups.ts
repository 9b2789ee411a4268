import {
  paginateDescribeDBInstanceAutomatedBackups,
  RDSClient,
  type DBInstanceAutomatedBackup,
} from '@aws-sdk/client-rds';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, pickJson, required, tagsFromList, toJson } from '../lib';
import { kmsKeyArnOf } from '../lib/kmsKeyArn';
import { dependsOn } from '../lib/relations';
import { sortLists } from './unorderedLists';

const PAGE_SIZE = 100;

/**
 * Automated backups of DB instances where they are kept: of the Region's own instances, those
 * replicated to it from another Region (`Region` says which), and those retained after their
 * instance was deleted.
 *
 * @remarks CloudFormation has no such type; its name follows RDS's own.
 */
export const rdsAutomatedBackups: AwsCollector = {
  id: 'rds-automated-backups',
  title: 'RDS automated backups',
  service: 'rds',
  resourceTypes: ['AWS::RDS::DBInstanceAutomatedBackup'],
  scope: 'regional',
  iamActions: ['rds:DescribeDBInstanceAutomatedBackups'],
  interval: { minutes: 15 },

  async *collect(context) {
    const pages = paginateDescribeDBInstanceAutomatedBackups(
      { client: context.client(RDSClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      yield* mapRecords(context, page.DBInstanceAutomatedBackups, record =>
        toResource(record, context),
      );
    }
  },
};

/**
 * RDS names them by an ARN of their own, but documents it for replicated ones only, and not for RDS Custom. Without it,
 * its parts are known all the same, but for the id, instead of which stands that of the instance.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBInstanceAutomatedBackup.html
 */
function arnOf(
  backup: DBInstanceAutomatedBackup,
  { partition, target: { region, accountId } }: CollectContext,
): string {
  return (
    backup.DBInstanceAutomatedBackupsArn ??
    `arn:${partition}:rds:${region}:${accountId}:auto-backup:${required(
      backup.DbiResourceId,
      'DbiResourceId',
    )}`
  );
}

function toResource(
  backup: DBInstanceAutomatedBackup,
  context: CollectContext,
): ObservedResource {
  const arn = arnOf(backup, context);
  return {
    arn,
    type: 'AWS::RDS::DBInstanceAutomatedBackup',
    name: required(backup.DBInstanceIdentifier, 'DBInstanceIdentifier'),
    resourceId: arn.slice(arn.lastIndexOf(':') + 1),
    state: backup.Status,
    tags: tagsFromList(backup.TagList),
    attributes: sortLists(
      toJson(backup, { omit: ['Status', 'TagList', 'RestoreWindow'] }),
      {
        DBInstanceAutomatedBackupsReplications: 'DBInstanceAutomatedBackupsArn',
      },
    ),
    volatile: pickJson(backup, ['RestoreWindow']),
    relations: dependsOn([
      // A retained backup outlives its instance.
      backup.Status === 'retained' ? undefined : backup.DBInstanceArn,
      kmsKeyArnOf(backup.KmsKeyId, context),
    ]),
    belongsTo: backup.DBInstanceArn,
  };
}
