import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type ContinuousBackupsDescription,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';
import { readDetail, valueOf, type Detail } from '../lib/readDetail';

/** A table with what DynamoDB tells in other operations. */
export interface DescribedTable {
  readonly table: TableDescription;
  readonly continuousBackups: Detail<ContinuousBackupsDescription | undefined>;
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

  const [table, backups] = await Promise.all([
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
      async () => {
        const answer = await client.send(
          new DescribeContinuousBackupsCommand({ TableName: tableName }),
          abort,
        );
        return answer.ContinuousBackupsDescription;
      },
    ),
  ]);

  const description = valueOf(table)?.Table;
  return description && { table: description, continuousBackups: backups };
}
