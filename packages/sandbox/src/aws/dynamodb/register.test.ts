import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import { ACCOUNT_ID, NOW, serveEstate } from '../__testUtils__/serveEstate';
import { tables } from './collections';
import { makeTable } from './factory';
import { registerDynamoDb } from './register';

const TABLE_COUNT = 205;

describe('registerDynamoDb', () => {
  let served: Awaited<ReturnType<typeof serveEstate>>;
  let client: DynamoDBClient;

  beforeAll(async () => {
    served = await serveEstate(registerDynamoDb, estate => {
      for (let index = 0; index < TABLE_COUNT; index++) {
        estate.add(
          tables,
          ACCOUNT_ID,
          'us-east-1',
          makeTable({
            accountId: ACCOUNT_ID,
            region: 'us-east-1',
            name: `table-${String(index).padStart(3, '0')}`,
            createdAt: new Date('2026-08-22T12:00:00Z'),
            tags: {},
            partitionKey: 'id',
            recoveryPeriodInDays: index === 0 ? 35 : undefined,
            growth: {
              initialItemCount: 1000,
              itemsPerDay: 50,
              averageItemSizeBytes: 100,
            },
          }),
        );
      }
    });
    client = new DynamoDBClient(served.clientConfig());
  });
  afterAll(async () => {
    client.destroy();
    await served.stop();
  });

  it('lists a hundred tables at a time', async () => {
    const names: string[] = [];
    const sizes: number[] = [];
    let last: string | undefined;
    do {
      const page = await client.send(
        new ListTablesCommand({ ExclusiveStartTableName: last }),
      );
      names.push(...(page.TableNames ?? []));
      sizes.push(page.TableNames?.length ?? 0);
      last = page.LastEvaluatedTableName;
    } while (last);

    expect(sizes).toEqual([100, 100, 5]);
    expect(new Set(names).size).toBe(TABLE_COUNT);
  });

  it('refuses pages that are too large', async () => {
    await expect(
      client.send(new ListTablesCommand({ Limit: 101 })),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('counts items and bytes as time goes by', async () => {
    const { Table } = await client.send(
      new DescribeTableCommand({ TableName: 'table-001' }),
    );

    expect(Table).toMatchObject({ ItemCount: 1500, TableSizeBytes: 150_000 });
  });

  it('cannot go back before the table was made', async () => {
    const { ContinuousBackupsDescription } = await client.send(
      new DescribeContinuousBackupsCommand({ TableName: 'table-000' }),
    );

    expect(
      ContinuousBackupsDescription?.PointInTimeRecoveryDescription,
    ).toEqual({
      PointInTimeRecoveryStatus: 'ENABLED',
      RecoveryPeriodInDays: 35,
      EarliestRestorableDateTime: new Date('2026-08-22T12:00:00Z'),
      LatestRestorableDateTime: new Date(NOW.getTime() - 300_000),
    });
  });

  it('says of missing tables what DynamoDB says', async () => {
    await expect(
      client.send(new DescribeTableCommand({ TableName: 'nowhere' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(
      client.send(
        new DescribeContinuousBackupsCommand({ TableName: 'nowhere' }),
      ),
    ).rejects.toMatchObject({ name: 'TableNotFoundException' });
  });
});
