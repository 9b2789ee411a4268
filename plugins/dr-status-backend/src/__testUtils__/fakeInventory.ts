import type {
  AwsInventoryApi,
  CoverageEntry,
  InventoryResource,
  MetricSummary,
} from '@meridian/plugin-aws-inventory-common';
import type { AwsInventoryService } from '@meridian/plugin-aws-inventory-node';

const ACCOUNT = '555566667777';
const EAST = 'us-east-1';
const WEST = 'us-west-2';

/** An inventory whose contents a test changes. */
export class FakeInventory implements AwsInventoryService {
  resources: InventoryResource[] = [];
  metrics: MetricSummary[] = [];
  coverage: CoverageEntry[] = [];
  failure: Error | undefined;

  async as(): Promise<Omit<AwsInventoryApi, 'requestScan'>> {
    const unexpected = async () => {
      throw new Error('The test does not expect this read.');
    };
    return {
      searchResources: async () => {
        if (this.failure) throw this.failure;
        return { items: this.resources };
      },
      getCoverage: async () => ({
        generatedAt: new Date().toISOString(),
        accounts: [],
        regions: [EAST, WEST],
        grid: [],
        items: this.coverage,
        iamActionsMissing: [],
      }),
      summarizeMetrics: async () => ({ items: this.metrics }),
      summarizeResources: unexpected,
      getResource: unexpected,
      getResourceHistory: unexpected,
      getResourceMetrics: unexpected,
      listChanges: unexpected,
      getUsage: unexpected,
    };
  }

  /** Puts a database in us-east-1 with a replica in us-west-2 there, as it is at a time. */
  putReplicatedDatabase(
    system: string,
    options: { at: Date; lagSeconds?: number; observedAt?: Date },
  ): void {
    const at = (options.observedAt ?? options.at).toISOString();
    const source = `arn:aws:rds:${EAST}:${ACCOUNT}:db:${system}`;
    const replica = `arn:aws:rds:${WEST}:${ACCOUNT}:db:${system}-west`;
    const instance = (
      arn: string,
      region: string,
      attributes: Record<string, unknown>,
    ): InventoryResource => ({
      arn,
      type: 'AWS::RDS::DBInstance',
      name: arn.split(':')[6],
      resourceId: arn.split(':')[6],
      accountId: ACCOUNT,
      region,
      state: 'available',
      environment: 'prod',
      system,
      firstSeenAt: at,
      observedAt: at,
      changedAt: at,
      freshness: { state: 'fresh', ageSeconds: 1 },
      source: 'rds-db-instances',
      attributes: { Engine: 'postgres', EngineVersion: '16.4', ...attributes },
    });
    this.resources = [
      ...this.resources.filter(one => one.system !== system),
      instance(source, EAST, {
        AvailabilityZone: `${EAST}a`,
        ReadReplicaDBInstanceIdentifiers: [replica],
      }),
      instance(replica, WEST, {
        AvailabilityZone: `${WEST}a`,
        ReadReplicaSourceDBInstanceIdentifier: source,
      }),
    ];
    this.metrics = this.metrics.filter(({ arn }) => arn !== replica);
    if (options.lagSeconds !== undefined) {
      this.metrics.push({
        arn: replica,
        metric: 'rds-replica-lag',
        dimensions: {},
        unit: 'seconds',
        statistic: 'Maximum',
        observedAt: at,
        newest: { time: at, value: options.lagSeconds },
        pointCount: 1,
        maximum: options.lagSeconds,
      });
    }
  }
}
