import { ResponseError } from '@backstage/errors';
import type {
  CoverageEntry,
  InventoryResource,
  ResourceQuery,
} from '@meridian/plugin-aws-inventory-common';
import type { AwsInventoryService } from '@meridian/plugin-aws-inventory-node';

const PAGE_SIZE = 2;

/** An inventory that holds what a test puts into it, in pages of two. */
export class MemoryInventory implements AwsInventoryService {
  resources: InventoryResource[] = [];
  coverage: CoverageEntry[] = [coverageOf('AWS::RDS::DBInstance')];
  /** What happens before a search is answered, for example an error. */
  beforeSearch: (query: ResourceQuery) => void = () => {};
  readonly searches: ResourceQuery[] = [];

  async as() {
    const unused = async (): Promise<never> => {
      throw new Error('the provider only searches');
    };
    return {
      searchResources: (query: ResourceQuery) => this.search(query),
      getResource: (arn: string) => this.get(arn),
      summarizeResources: unused,
      getResourceHistory: unused,
      getResourceMetrics: unused,
      summarizeMetrics: unused,
      listChanges: unused,
      getCoverage: async () => ({
        generatedAt: '',
        accounts: [],
        regions: [],
        grid: [],
        items: this.coverage,
        iamActionsMissing: [],
      }),
      getUsage: unused,
    };
  }

  private async search(query: ResourceQuery) {
    this.searches.push(query);
    this.beforeSearch(query);
    const { changedSince = '', deleted, type } = query;
    const start = Number(query.cursor ?? 0);
    const found = this.resources
      .filter(
        it =>
          type?.includes(it.type) &&
          it.changedAt >= changedSince &&
          (deleted === 'include' || !it.deletedAt),
      )
      .sort((a, b) => (a.changedAt < b.changedAt ? -1 : 1));
    return {
      items: found
        .slice(start, start + PAGE_SIZE)
        .map(({ relations, ...summary }) =>
          query.view === 'relations' ? { ...summary, relations } : summary,
        ),
      ...(found.length > start + PAGE_SIZE
        ? { nextCursor: String(start + PAGE_SIZE) }
        : {}),
    };
  }

  private async get(arn: string) {
    const resource = this.resources.find(it => it.arn === arn);
    if (!resource) {
      throw await ResponseError.fromResponse(
        new Response(null, { status: 404 }),
      );
    }
    return { ...resource, attributes: {}, volatile: {}, related: [] };
  }
}

/** What a type that was read completely has for coverage. */
export function coverageOf(
  type: string,
  more: Partial<CoverageEntry> = {},
): CoverageEntry {
  return {
    accountId: '555566667777',
    accountName: 'prod',
    region: 'us-east-1',
    collector: type,
    collectorTitle: type,
    resourceTypes: [type],
    intervalSeconds: 300,
    outcome: 'complete',
    freshness: { state: 'fresh', ageSeconds: 1 },
    lastAttemptAt: '2026-01-01T00:00:00.000Z',
    resourceCount: 1,
    problems: [],
    ...more,
  };
}

/** A resource of the inventory, by default a DB instance. */
export function inventoryResource(
  arn: string,
  changedAt: string,
  more: Partial<InventoryResource> = {},
): InventoryResource {
  return {
    arn,
    type: 'AWS::RDS::DBInstance',
    name: arn.split(':').at(-1) ?? arn,
    resourceId: arn.split(':').at(-1) ?? arn,
    accountId: '555566667777',
    region: 'us-east-1',
    firstSeenAt: changedAt,
    observedAt: changedAt,
    changedAt,
    freshness: { state: 'fresh', ageSeconds: 1 },
    source: 'rds-db-instances',
    ...more,
  };
}
