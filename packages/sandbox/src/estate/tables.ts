import { tables } from '../aws/dynamodb/collections';
import { makeTable, type TableReplicaOptions } from '../aws/dynamodb/factory';
import type { Estate } from '../core/Estate';
import { kmsKeyArnOf } from './keyPlan';
import {
  ACCOUNTS,
  PRIMARY_REGION,
  REGIONS,
  SECONDARY_REGION,
  standardTags,
  type AccountName,
  type Environment,
  type SystemName,
} from './organization';

const PROD_RECOVERY_DAYS = 35;
const OTHER_RECOVERY_DAYS = 7;

interface TablePlan {
  readonly name: string;
  readonly system: SystemName;
  readonly component: string;
  readonly partitionKey: string;
  readonly sortKey?: string;
  readonly indexedAttribute?: string;
  readonly createdAt: string;
  readonly initialItemCount: number;
  readonly itemsPerDay: number;
  readonly averageItemSizeBytes: number;
  /** Beside those that the organization's standard asks for. */
  readonly furtherTags?: Readonly<Record<string, string>>;
}

/** The tables that production, staging and dev have alike: global tables in production. */
const PRODUCT_TABLES: readonly TablePlan[] = [
  {
    name: 'user-profiles',
    system: 'user-management',
    component: 'profile-service',
    partitionKey: 'userId',
    indexedAttribute: 'email',
    createdAt: '2023-09-04T08:15:00Z',
    initialItemCount: 1_200_000,
    itemsPerDay: 2_400,
    averageItemSizeBytes: 1_850,
  },
  {
    name: 'user-preferences',
    system: 'user-management',
    component: 'user-service',
    partitionKey: 'userId',
    createdAt: '2024-02-12T10:02:00Z',
    initialItemCount: 900_000,
    itemsPerDay: 1_900,
    averageItemSizeBytes: 420,
  },
  {
    name: 'product-catalog',
    system: 'order-processing',
    component: 'inventory-service',
    partitionKey: 'productId',
    indexedAttribute: 'category',
    createdAt: '2023-09-18T13:40:00Z',
    initialItemCount: 84_000,
    itemsPerDay: 35,
    averageItemSizeBytes: 3_200,
  },
  {
    name: 'analytics-events',
    system: 'analytics',
    component: 'data-pipeline',
    partitionKey: 'eventId',
    sortKey: 'occurredAt',
    createdAt: '2023-11-06T07:30:00Z',
    initialItemCount: 40_000_000,
    itemsPerDay: 1_800_000,
    averageItemSizeBytes: 610,
  },
  {
    name: 'device-telemetry',
    system: 'analytics',
    component: 'analytics-service',
    partitionKey: 'deviceId',
    sortKey: 'measuredAt',
    createdAt: '2024-05-21T09:00:00Z',
    initialItemCount: 12_000_000,
    itemsPerDay: 950_000,
    averageItemSizeBytes: 240,
  },
  {
    name: 'report-definitions',
    system: 'analytics',
    component: 'reporting-service',
    partitionKey: 'reportId',
    createdAt: '2024-01-15T11:20:00Z',
    initialItemCount: 3_100,
    itemsPerDay: 4,
    averageItemSizeBytes: 5_400,
  },
];

const STATE_LOCKS: TablePlan = {
  name: 'terraform-state-locks',
  system: 'platform',
  component: 'ci-cd',
  partitionKey: 'LockID',
  createdAt: '2023-06-01T06:00:00Z',
  initialItemCount: 40,
  itemsPerDay: 0,
  averageItemSizeBytes: 180,
  // The locks of a moment: whoever makes the table anew has lost nothing.
  furtherTags: { 'meridian.dr/recreatable': 'true' },
};

/** Adds the DynamoDB tables of the platform. */
export function addTables(estate: Estate): void {
  for (const plan of PRODUCT_TABLES) {
    for (const region of productionRegionsOf(plan)) {
      addProductionTable(estate, plan, region);
    }
    addSingleTable(estate, plan, 'staging', 'staging', 0.02);
    addSingleTable(estate, plan, 'dev', 'dev', 0.001);
  }
  addSingleTable(estate, STATE_LOCKS, 'shared-services', 'shared', 1);
}

/** Where a production table exists; two of them have flaws (see imperfections.ts). */
function productionRegionsOf(plan: TablePlan): readonly string[] {
  return plan.name === 'report-definitions' || plan.name === 'user-preferences'
    ? [PRIMARY_REGION]
    : REGIONS;
}

function replicasOf(
  plan: TablePlan,
  region: string,
): readonly TableReplicaOptions[] {
  if (plan.name === 'report-definitions') {
    return [];
  }
  if (plan.name === 'user-preferences') {
    return [
      {
        region: SECONDARY_REGION,
        status: 'CREATION_FAILED',
        statusDescription:
          'Failed to create the replica: the KMS key of the table is not usable in us-west-2.',
      },
    ];
  }
  return REGIONS.filter(other => other !== region).map(other => ({
    region: other,
  }));
}

function addProductionTable(
  estate: Estate,
  plan: TablePlan,
  region: string,
): void {
  const { name, partitionKey, sortKey, indexedAttribute } = plan;
  estate.add(
    tables,
    ACCOUNTS.prod,
    region,
    makeTable({
      accountId: ACCOUNTS.prod,
      region,
      name,
      partitionKey,
      sortKey,
      indexedAttribute,
      createdAt: new Date(plan.createdAt),
      tags: standardTags(plan.system, 'prod', plan.component),
      replicas: replicasOf(plan, region),
      recoveryPeriodInDays:
        name === 'product-catalog' ? undefined : PROD_RECOVERY_DAYS,
      kmsKeyArn: kmsKeyArnOf('prod', region, 'production-data'),
      deletionProtection: true,
      growth: plan,
    }),
  );
}

/** @param share - of the production table's items */
function addSingleTable(
  estate: Estate,
  plan: TablePlan,
  account: AccountName,
  environment: Environment,
  share: number,
): void {
  const { name, partitionKey, sortKey, indexedAttribute } = plan;
  estate.add(
    tables,
    ACCOUNTS[account],
    PRIMARY_REGION,
    makeTable({
      accountId: ACCOUNTS[account],
      region: PRIMARY_REGION,
      name,
      partitionKey,
      sortKey,
      indexedAttribute,
      createdAt: new Date(plan.createdAt),
      tags: {
        ...standardTags(plan.system, environment, plan.component),
        ...plan.furtherTags,
      },
      recoveryPeriodInDays: OTHER_RECOVERY_DAYS,
      growth: {
        initialItemCount: Math.ceil(plan.initialItemCount * share),
        itemsPerDay: Math.ceil(plan.itemsPerDay * share),
        averageItemSizeBytes: plan.averageItemSizeBytes,
      },
    }),
  );
}
