import type {
  AwsInventoryApi,
  CoverageEntry,
  InventoryResource,
} from '@meridian/plugin-aws-inventory-common';
import type { AwsInventoryService } from '@meridian/plugin-aws-inventory-node';

const ACCOUNT = '111122223333';
const REGION = 'us-east-1';

/** An inventory whose contents a test changes. */
export class FakeInventory implements AwsInventoryService {
  resources: InventoryResource[] = [];
  coverage: CoverageEntry[] = [coverageOf('AWS::RDS::DBInstance')];
  failure: Error | undefined;

  async as(): Promise<Omit<AwsInventoryApi, 'requestScan'>> {
    const { failure } = this;
    const unexpected = async () => {
      throw new Error('The test does not expect this read.');
    };
    return {
      searchResources: async () => {
        if (failure) throw failure;
        return { items: this.resources };
      },
      getCoverage: async () => ({
        generatedAt: new Date().toISOString(),
        accounts: [],
        regions: [REGION],
        grid: [],
        items: this.coverage,
        iamActionsMissing: [],
      }),
      summarizeMetrics: async () => ({ items: [] }),
      summarizeResources: unexpected,
      getResource: unexpected,
      getResourceHistory: unexpected,
      getResourceMetrics: unexpected,
      listChanges: unexpected,
      getUsage: unexpected,
    };
  }
}

/** A collector that read everything. */
export function coverageOf(
  type: string,
  changes: Partial<CoverageEntry> = {},
): CoverageEntry {
  const now = new Date().toISOString();
  return {
    accountId: ACCOUNT,
    accountName: 'prod',
    region: REGION,
    collector: type,
    collectorTitle: type,
    resourceTypes: [type],
    intervalSeconds: 300,
    outcome: 'complete',
    freshness: { state: 'fresh', ageSeconds: 1 },
    lastSuccessAt: now,
    lastAttemptAt: now,
    resourceCount: 1,
    problems: [],
    ...changes,
  };
}

/** A DB instance of the orders team in production. */
export function instanceOf(
  name: string,
  attributes: Record<string, unknown> = {},
  changes: Partial<InventoryResource> = {},
): InventoryResource {
  const now = new Date().toISOString();
  return {
    arn: `arn:aws:rds:${REGION}:${ACCOUNT}:db:${name}`,
    type: 'AWS::RDS::DBInstance',
    name,
    resourceId: name,
    accountId: ACCOUNT,
    region: REGION,
    environment: 'prod',
    owner: 'group:default/orders-team',
    component: 'order-service',
    firstSeenAt: now,
    observedAt: now,
    changedAt: now,
    freshness: { state: 'fresh', ageSeconds: 1 },
    source: 'rds-db-instances',
    attributes: {
      DBInstanceIdentifier: name,
      Engine: 'postgres',
      EngineVersion: '16.4',
      DBInstanceStatus: 'available',
      StorageEncrypted: true,
      DeletionProtection: true,
      MultiAZ: true,
      PubliclyAccessible: false,
      ...attributes,
    },
    ...changes,
  };
}
