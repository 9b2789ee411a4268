import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  ListTablesCommand,
  ListTagsOfResourceCommand,
  type ContinuousBackupsDescription,
  type PointInTimeRecoveryDescription,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../core/AwsHandlers';
import { toTagList } from '../tagList';
import { tables, type SandboxTable } from './collections';

/** ListTables' page, which is also the most that a caller can ask for. */
const MAXIMUM_PAGE_SIZE = 100;

/** DynamoDB counts items and bytes about every six hours. */
const COUNT_INTERVAL_MILLISECONDS = 6 * 3_600_000;
const DAY_MILLISECONDS = 24 * 3_600_000;
/** The newest restorable time is five minutes before now. */
const RESTORE_LAG_MILLISECONDS = 300_000;

export function registerDynamoDb(aws: AwsHandlers): void {
  aws.on(ListTablesCommand, (input, context) => {
    const limit = input.Limit ?? MAXIMUM_PAGE_SIZE;
    if (limit < 1 || limit > MAXIMUM_PAGE_SIZE) {
      throw new AwsError(
        'ValidationException',
        `1 validation error detected: Value '${limit}' at 'limit' failed to satisfy constraint: Member must be between 1 and ${MAXIMUM_PAGE_SIZE}`,
      );
    }
    const after = input.ExclusiveStartTableName;
    const names = tablesOf(context)
      .map(table => table.description.TableName ?? '')
      .sort()
      .filter(name => after === undefined || name > after);
    const page = names.slice(0, limit);
    return {
      TableNames: page,
      LastEvaluatedTableName: names.length > limit ? page.at(-1) : undefined,
    };
  });

  aws.on(DescribeTableCommand, (input, context) => ({
    Table: describe(findTable(input.TableName, context), context.now),
  }));

  aws.on(DescribeContinuousBackupsCommand, (input, context) => {
    const table = findTable(input.TableName, context, 'TableNotFoundException');
    return {
      ContinuousBackupsDescription: describeBackups(table, context.now),
    };
  });

  aws.on(ListTagsOfResourceCommand, (input, context) => ({
    Tags: toTagList(findTable(input.ResourceArn, context).tags),
  }));
}

function tablesOf(context: AwsRequestContext): SandboxTable[] {
  return context.estate.of(tables, context.accountId, context.region);
}

/** @param nameOrArn - the operations take either */
function findTable(
  nameOrArn: string | undefined,
  context: AwsRequestContext,
  notFoundCode: string = 'ResourceNotFoundException',
): SandboxTable {
  const found = tablesOf(context).find(
    ({ description }) =>
      description.TableName === nameOrArn || description.TableArn === nameOrArn,
  );
  if (!found) {
    throw new AwsError(
      notFoundCode,
      `Requested resource not found: Table: ${nameOrArn} not found`,
    );
  }
  return found;
}

function describe(table: SandboxTable, now: Date): TableDescription {
  const { description, growth } = table;
  const ageMilliseconds = Math.max(
    0,
    now.getTime() - (description.CreationDateTime ?? now).getTime(),
  );
  const countedMilliseconds =
    ageMilliseconds - (ageMilliseconds % COUNT_INTERVAL_MILLISECONDS);
  const itemCount =
    growth.initialItemCount +
    Math.floor((growth.itemsPerDay * countedMilliseconds) / DAY_MILLISECONDS);
  return {
    ...description,
    ItemCount: itemCount,
    TableSizeBytes: itemCount * growth.averageItemSizeBytes,
  };
}

function describeBackups(
  table: SandboxTable,
  now: Date,
): ContinuousBackupsDescription {
  return {
    ContinuousBackupsStatus: 'ENABLED',
    PointInTimeRecoveryDescription: describeRecovery(table, now),
  };
}

function describeRecovery(
  table: SandboxTable,
  now: Date,
): PointInTimeRecoveryDescription {
  const days = table.recoveryPeriodInDays;
  if (days === undefined) {
    return { PointInTimeRecoveryStatus: 'DISABLED' };
  }
  const created = (table.description.CreationDateTime ?? now).getTime();
  return {
    PointInTimeRecoveryStatus: 'ENABLED',
    RecoveryPeriodInDays: days,
    EarliestRestorableDateTime: new Date(
      Math.max(created, now.getTime() - days * DAY_MILLISECONDS),
    ),
    LatestRestorableDateTime: new Date(
      now.getTime() - RESTORE_LAG_MILLISECONDS,
    ),
  };
}
