import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ListTagsOfResourceCommand,
  type ContinuousBackupsDescription,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';
import { readDetail, valueOf } from '../lib/readDetail';
import { tagsFromList } from '../lib';

/** A table with what DynamoDB tells in other operations. */
export interface DescribedTable {
  readonly table: TableDescription;
  /** undefined: could not be read. */
  readonly continuousBackups?: ContinuousBackupsDescription;
  /** undefined: could not be read. */
  readonly tags?: Record<string, string>;
}

/** Reads one table; undefined when it vanished since it was listed or could not be described. */
export async function describeTable(
  context: CollectContext,
  tableName: string,
): Promise<DescribedTable | undefined> {
  const client = context.client(DynamoDBClient);
  const abort = { abortSignal: context.signal };
  const { partition, target } = context;
  const arn = `arn:${partition}:dynamodb:${target.region}:${target.accountId}:table/${tableName}`;
  const common = {
    service: 'dynamodb',
    arn,
    absentCodes: ['ResourceNotFoundException', 'TableNotFoundException'],
  };

  const [table, backups, tags] = await Promise.all([
    readDetail(
      context,
      { ...common, operation: 'DescribeTable', what: `The table ${tableName}` },
      () =>
        client.send(new DescribeTableCommand({ TableName: tableName }), abort),
    ),
    readDetail(
      context,
      {
        ...common,
        operation: 'DescribeContinuousBackups',
        what: `The backups of the table ${tableName}`,
      },
      () =>
        client.send(
          new DescribeContinuousBackupsCommand({ TableName: tableName }),
          abort,
        ),
    ),
    readDetail(
      context,
      {
        ...common,
        operation: 'ListTagsOfResource',
        what: `The tags of the table ${tableName}`,
      },
      () => listTags(context, arn),
    ),
  ]);

  const description = valueOf(table)?.Table;
  return (
    description && {
      table: description,
      continuousBackups: valueOf(backups)?.ContinuousBackupsDescription,
      tags: valueOf(tags),
    }
  );
}

async function listTags(
  context: CollectContext,
  arn: string,
): Promise<Record<string, string>> {
  const client = context.client(DynamoDBClient);
  const tags: Record<string, string> = {};
  let nextToken: string | undefined;
  do {
    const answer = await client.send(
      new ListTagsOfResourceCommand({ ResourceArn: arn, NextToken: nextToken }),
      { abortSignal: context.signal },
    );
    Object.assign(tags, tagsFromList(answer.Tags));
    nextToken = answer.NextToken;
  } while (nextToken);
  return tags;
}
