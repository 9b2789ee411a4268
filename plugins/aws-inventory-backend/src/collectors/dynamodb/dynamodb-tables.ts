import {
  DynamoDBClient,
  paginateListTables,
  type ReplicaDescription,
} from '@aws-sdk/client-dynamodb';
import type { JsonObject } from '@backstage/types';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, pickJson, required, toJson } from '../lib';
import { mapConcurrently } from '../lib/mapConcurrently';
import { unreadParts, valueOf } from '../lib/readDetail';
import { readTagsInBulk, type TagLookup } from '../lib/readTagsInBulk';
import { dependsOn } from '../lib/relations';
import { describeTable, type DescribedTable } from './describeTable';

const PAGE_SIZE = 100;

/**
 * DynamoDB tables with their replicas and point-in-time recovery.
 *
 * The Regions of a global table are tables of their own; each names the others in `Replicas`.
 */
export const dynamoDbTables: AwsCollector = {
  id: 'dynamodb-tables',
  title: 'DynamoDB tables',
  service: 'dynamodb',
  resourceTypes: ['AWS::DynamoDB::Table'],
  scope: 'regional',
  iamActions: [
    'dynamodb:DescribeContinuousBackups',
    'dynamodb:DescribeTable',
    'dynamodb:ListTables',
    'tag:GetResources',
  ],
  interval: { minutes: 15 },

  async *collect(context) {
    const pages = paginateListTables(
      { client: context.client(DynamoDBClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    let tagsOf: TagLookup | undefined;
    for await (const page of pages) {
      const names = page.TableNames ?? [];
      if (names.length === 0) continue;
      const knownTagsOf = (tagsOf ??= await readTagsInBulk(context, {
        resourceType: 'dynamodb:table',
        what: 'the DynamoDB tables',
      }));
      const described = await mapConcurrently(context, names, name =>
        describeTable(context, name),
      );
      yield* mapRecords(
        context,
        described.filter(one => one !== undefined),
        one => toResource(one, knownTagsOf, context),
      );
    }
  },
};

function toResource(
  described: DescribedTable,
  tagsOf: TagLookup,
  context: CollectContext,
): ObservedResource {
  const { table } = described;
  const continuousBackups = valueOf(described.continuousBackups);
  const arn = required(table.TableArn, 'TableArn');
  const name = required(table.TableName, 'TableName');
  const recovery = continuousBackups?.PointInTimeRecoveryDescription;
  return {
    arn,
    type: 'AWS::DynamoDB::Table',
    name,
    resourceId: name,
    state: table.TableStatus,
    createdAt: table.CreationDateTime?.toISOString(),
    tags: tagsOf(arn),
    attributes: {
      ...toJson(table, {
        omit: [
          'GlobalSecondaryIndexes',
          'ItemCount',
          'LocalSecondaryIndexes',
          'ProvisionedThroughput',
          'Replicas',
          'TableSizeBytes',
          'TableStatus',
          'VectorIndexes',
          'WarmThroughput',
        ],
      }),
      ...(table.ProvisionedThroughput
        ? {
            ProvisionedThroughput: pickJson(table.ProvisionedThroughput, [
              'ReadCapacityUnits',
              'WriteCapacityUnits',
            ]),
          }
        : {}),
      ...pickIndexes('GlobalSecondaryIndexes', table.GlobalSecondaryIndexes),
      ...pickIndexes('LocalSecondaryIndexes', table.LocalSecondaryIndexes),
      Replicas: replicasOf(table.Replicas, arn, context),
      ...(continuousBackups
        ? {
            ContinuousBackupsDescription: {
              ...pickJson(continuousBackups, ['ContinuousBackupsStatus']),
              PointInTimeRecoveryDescription: pickJson(recovery ?? {}, [
                'PointInTimeRecoveryStatus',
                'RecoveryPeriodInDays',
              ]),
            },
          }
        : {}),
    },
    unread: unreadParts({
      '/attributes/ContinuousBackupsDescription': described.continuousBackups,
    }),
    volatile: {
      ...pickJson(table, ['ItemCount', 'TableSizeBytes', 'WarmThroughput']),
      ...pickJson(recovery ?? {}, [
        'EarliestRestorableDateTime',
        'LatestRestorableDateTime',
      ]),
    },
    relations: dependsOn([table.SSEDescription?.KMSMasterKeyArn]),
  };
}

/** The indexes as far as they change only when somebody changes them. */
function pickIndexes<
  T extends {
    IndexName?: string;
    IndexArn?: string;
    KeySchema?: object[];
    Projection?: object;
    IndexStatus?: string;
  },
>(field: string, indexes: readonly T[] | undefined): JsonObject {
  return indexes
    ? {
        [field]: indexes.map(index =>
          pickJson(index, [
            'IndexName',
            'IndexArn',
            'IndexStatus',
            'KeySchema',
            'Projection',
          ]),
        ),
      }
    : {};
}

/** The table's copies in the other Regions, with their ARNs, which DynamoDB often leaves out. */
function replicasOf(
  replicas: readonly ReplicaDescription[] | undefined,
  arn: string,
  context: CollectContext,
): JsonObject[] {
  const { region } = context.target;
  return (replicas ?? [])
    .filter(replica => replica.RegionName !== region)
    .map(replica => ({
      ...toJson(replica, {
        omit: [
          'GlobalSecondaryIndexes',
          'ReplicaStatusPercentProgress',
          'WarmThroughput',
        ],
      }),
      ReplicaArn:
        replica.ReplicaArn ??
        arn.replace(
          `:${region}:`,
          `:${required(replica.RegionName, 'RegionName of a replica')}:`,
        ),
    }))
    .sort((a, b) => (a.ReplicaArn < b.ReplicaArn ? -1 : 1));
}
