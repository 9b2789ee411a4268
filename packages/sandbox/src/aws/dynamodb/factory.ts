import type {
  AttributeDefinition,
  KeySchemaElement,
  ReplicaDescription,
  ReplicaStatus,
} from '@aws-sdk/client-dynamodb';
import type { SandboxTable } from './collections';
import { stableUuid } from '../../estate/ids';

/** What tells one table from another; the rest follows from it. */
export interface TableOptions {
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly tags: Readonly<Record<string, string>>;
  readonly partitionKey: string;
  readonly sortKey?: string;
  /** The attribute of a global secondary index by which the table can also be asked. */
  readonly indexedAttribute?: string;
  /** The other Regions of a global table. */
  readonly replicas?: readonly TableReplicaOptions[];
  /** Days of point-in-time recovery; undefined is disabled. */
  readonly recoveryPeriodInDays?: number;
  /** A customer managed key; without one the table is encrypted with a key that DynamoDB owns. */
  readonly kmsKeyArn?: string;
  readonly deletionProtection?: boolean;
  readonly growth?: Partial<SandboxTable['growth']>;
}

export interface TableReplicaOptions {
  readonly region: string;
  /** By default ACTIVE. */
  readonly status?: ReplicaStatus;
  /** DynamoDB's words for a status that is not ACTIVE. */
  readonly statusDescription?: string;
}

/** Makes a table, on demand as the reference platform has them. */
export function makeTable(options: TableOptions): SandboxTable {
  const { accountId, region, name, createdAt, kmsKeyArn } = options;
  const arn = `arn:aws:dynamodb:${region}:${accountId}:table/${name}`;
  const isGlobal = (options.replicas ?? []).length > 0;
  const streamLabel = createdAt.toISOString().replace('Z', '');
  return {
    description: {
      TableName: name,
      TableArn: arn,
      TableId: stableUuid(arn),
      TableStatus: 'ACTIVE',
      CreationDateTime: createdAt,
      AttributeDefinitions: attributeDefinitions(options),
      KeySchema: keySchema(options.partitionKey, options.sortKey),
      BillingModeSummary: {
        BillingMode: 'PAY_PER_REQUEST',
        LastUpdateToPayPerRequestDateTime: createdAt,
      },
      ProvisionedThroughput: {
        NumberOfDecreasesToday: 0,
        ReadCapacityUnits: 0,
        WriteCapacityUnits: 0,
      },
      TableClassSummary: { TableClass: 'STANDARD' },
      DeletionProtectionEnabled: options.deletionProtection ?? false,
      ...(options.indexedAttribute
        ? {
            GlobalSecondaryIndexes: [
              {
                IndexName: `by-${options.indexedAttribute}`,
                IndexArn: `${arn}/index/by-${options.indexedAttribute}`,
                IndexStatus: 'ACTIVE',
                KeySchema: keySchema(options.indexedAttribute),
                Projection: { ProjectionType: 'ALL' },
              },
            ],
          }
        : {}),
      ...(kmsKeyArn
        ? {
            SSEDescription: {
              Status: 'ENABLED',
              SSEType: 'KMS',
              KMSMasterKeyArn: kmsKeyArn,
            },
          }
        : {}),
      // Replication between Regions works over the table's stream.
      ...(isGlobal
        ? {
            GlobalTableVersion: '2019.11.21',
            MultiRegionConsistency: 'EVENTUAL',
            Replicas: (options.replicas ?? []).map(describeReplica),
            StreamSpecification: {
              StreamEnabled: true,
              StreamViewType: 'NEW_AND_OLD_IMAGES',
            },
            LatestStreamLabel: streamLabel,
            LatestStreamArn: `${arn}/stream/${streamLabel}`,
          }
        : {}),
    },
    recoveryPeriodInDays: options.recoveryPeriodInDays,
    tags: options.tags,
    growth: {
      initialItemCount: 10_000,
      itemsPerDay: 100,
      averageItemSizeBytes: 512,
      ...options.growth,
    },
  };
}

function describeReplica(replica: TableReplicaOptions): ReplicaDescription {
  return {
    RegionName: replica.region,
    ReplicaStatus: replica.status ?? 'ACTIVE',
    ReplicaTableClassSummary: { TableClass: 'STANDARD' },
    ReplicaStatusDescription: replica.statusDescription,
  };
}

function keySchema(partitionKey: string, sortKey?: string): KeySchemaElement[] {
  return [
    { AttributeName: partitionKey, KeyType: 'HASH' },
    ...(sortKey ? [{ AttributeName: sortKey, KeyType: 'RANGE' as const }] : []),
  ];
}

function attributeDefinitions(options: TableOptions): AttributeDefinition[] {
  return [options.partitionKey, options.sortKey, options.indexedAttribute]
    .filter(name => name !== undefined)
    .map(name => ({ AttributeName: name, AttributeType: 'S' }));
}
