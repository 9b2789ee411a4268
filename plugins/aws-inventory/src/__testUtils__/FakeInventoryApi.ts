import { NotFoundError } from '@backstage/errors';
import {
  stateRank,
  type AwsInventoryApi,
  type AwsInventoryRequestOptions,
  type FacetValue,
  type InventoryCoverage,
  type InventoryResource,
  type InventoryResourceDetail,
  type MetricPoint,
  type MetricSeries,
  type ResourceFilter,
  type ResourceQuery,
} from '@meridian/plugin-aws-inventory-common';
import { changesOf, usageOfEstate } from './estate';

/**
 * The inventory in memory, with the filters, order and pages of the real one, for tests and for the
 * development app.
 */
export class FakeInventoryApi implements AwsInventoryApi {
  /** Every search that was asked, in order. */
  readonly searches: ResourceQuery[] = [];
  readonly scans: object[] = [];
  private readonly resources: readonly InventoryResource[];
  coverage: InventoryCoverage;
  private readonly now: Date;
  private readonly trouble: Partial<Record<keyof AwsInventoryApi, Error>>;
  private readonly delayMillis: number;

  constructor(options: {
    resources: readonly InventoryResource[];
    coverage: InventoryCoverage;
    now: Date;
    /** What methods reject with instead of answering. */
    trouble?: Partial<Record<keyof AwsInventoryApi, Error>>;
    delayMillis?: number;
  }) {
    this.resources = options.resources;
    this.coverage = options.coverage;
    this.now = options.now;
    this.trouble = options.trouble ?? {};
    this.delayMillis = options.delayMillis ?? 0;
  }

  async searchResources(
    query: ResourceQuery,
    options?: AwsInventoryRequestOptions,
  ) {
    this.searches.push(query);
    await this.answering('searchResources', options);
    const sorted = this.matching(query).sort((a, b) => {
      const order = compareBy(query.orderBy ?? 'name', a, b);
      return query.direction === 'desc' ? -order : order;
    });
    const start = Number(query.cursor ?? 0);
    const end = start + (query.limit ?? 50);
    return {
      items: sorted.slice(start, end),
      nextCursor: end < sorted.length ? String(end) : undefined,
    };
  }

  async summarizeResources(
    filter: ResourceFilter,
    options?: AwsInventoryRequestOptions,
  ) {
    await this.answering('summarizeResources', options);
    const matching = this.matching(filter);
    return {
      totalCount: matching.length,
      unownedCount: matching.filter(({ owner }) => !owner).length,
      types: countBy(matching, ({ type }) => type),
      regions: countBy(matching, ({ region }) => region),
      accounts: countBy(matching, ({ accountId }) => accountId).map(facet => ({
        ...facet,
        label: matching.find(({ accountId }) => accountId === facet.value)
          ?.accountName,
      })),
      environments: countBy(matching, ({ environment }) => environment),
      owners: countBy(matching, ({ owner }) => owner),
      systems: countBy(matching, ({ system }) => system),
      states: countBy(matching, ({ state }) => state),
    };
  }

  async getResource(
    arn: string,
    options?: AwsInventoryRequestOptions,
  ): Promise<InventoryResourceDetail> {
    await this.answering('getResource', options);
    const resource = this.resourceOf(arn);
    const [neighbour] = this.resources;
    return {
      ...resource,
      attributes: {
        DBInstanceIdentifier: resource.name,
        EngineVersion: '14.9',
        MultiAZ: true,
        VpcSecurityGroups: [{ id: 'sg-1', status: 'active' }],
      },
      volatile: { LatestRestorableTime: this.now.toISOString() },
      related: [
        {
          relation: 'partOf',
          direction: 'outgoing',
          arn: neighbour.arn,
          name: neighbour.name,
          type: neighbour.type,
          region: neighbour.region,
        },
        {
          relation: 'dependsOn',
          direction: 'incoming',
          arn: 'arn:aws:ec2:us-east-1:555566667777:security-group/sg-hidden',
        },
      ],
    };
  }

  async getResourceHistory(
    query: { arn: string },
    options?: AwsInventoryRequestOptions,
  ) {
    await this.answering('getResourceHistory', options);
    return { items: changesOf(this.resourceOf(query.arn), this.now) };
  }

  async getResourceMetrics(
    query: { arn: string; from: string; to: string },
    options?: AwsInventoryRequestOptions,
  ) {
    await this.answering('getResourceMetrics', options);
    return { items: metricsBetween(query.from, query.to) };
  }

  async summarizeMetrics(_query: object, options?: AwsInventoryRequestOptions) {
    await this.answering('summarizeMetrics', options);
    return { items: [] };
  }

  async listChanges(
    query: { limit?: number },
    options?: AwsInventoryRequestOptions,
  ) {
    await this.answering('listChanges', options);
    return {
      items: this.resources
        .slice(0, query.limit ?? 10)
        .map(resource => changesOf(resource, this.now)[0]),
    };
  }

  async getCoverage(_query: object, options?: AwsInventoryRequestOptions) {
    await this.answering('getCoverage', options);
    return this.coverage;
  }

  async getUsage(_query: object, options?: AwsInventoryRequestOptions) {
    await this.answering('getUsage', options);
    return usageOfEstate(this.now);
  }

  async requestScan(scope: object, options?: AwsInventoryRequestOptions) {
    await this.answering('requestScan', options);
    this.scans.push(scope);
    return { queuedCount: this.coverage.items.length };
  }

  private async answering(
    method: keyof AwsInventoryApi,
    options?: AwsInventoryRequestOptions,
  ): Promise<void> {
    if (this.delayMillis > 0) {
      await new Promise(resolve => setTimeout(resolve, this.delayMillis));
    }
    options?.signal?.throwIfAborted();
    const error = this.trouble[method];
    if (error) throw error;
  }

  private resourceOf(arn: string): InventoryResource {
    const resource = this.resources.find(candidate => candidate.arn === arn);
    if (!resource) {
      throw new NotFoundError(
        `The inventory knows no resource with the ARN ${arn} that you may read.`,
      );
    }
    return resource;
  }

  private matching(filter: ResourceFilter): InventoryResource[] {
    const words = (filter.text ?? '').toLowerCase().split(/\s+/);
    const isIn = (
      chosen: readonly string[] | undefined,
      value: string | undefined,
    ) => !chosen || (value !== undefined && chosen.includes(value));
    return this.resources.filter(
      resource =>
        isIn(filter.type, resource.type) &&
        isIn(filter.region, resource.region) &&
        isIn(filter.accountId, resource.accountId) &&
        isIn(filter.environment, resource.environment) &&
        isIn(filter.owner, resource.owner) &&
        isIn(filter.system, resource.system) &&
        isIn(filter.component, resource.component) &&
        isIn(filter.state, resource.state) &&
        (filter.unowned === undefined ||
          filter.unowned === (resource.owner === undefined)) &&
        (filter.changedSince === undefined ||
          resource.changedAt >= filter.changedSince) &&
        (filter.deleted !== 'only' || resource.deletedAt !== undefined) &&
        (filter.tag ?? []).every(tag => {
          const [key, value] = tag.split('=');
          const actual = resource.tags?.[key];
          return actual !== undefined && (value ?? actual) === actual;
        }) &&
        words.every(word =>
          JSON.stringify(resource).toLowerCase().includes(word),
        ),
    );
  }
}

function countBy(
  resources: readonly InventoryResource[],
  valueOf: (resource: InventoryResource) => string | undefined,
): FacetValue[] {
  const counts = new Map<string, number>();
  for (const value of resources.flatMap(item => valueOf(item) ?? [])) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count);
}

const RESOLUTION_SECONDS = 300;

function metricsBetween(from: string, to: string): MetricSeries[] {
  const start = new Date(from).getTime();
  const steps = Math.min(
    400,
    Math.floor((new Date(to).getTime() - start) / (RESOLUTION_SECONDS * 1000)),
  );
  const points = (scale: number): MetricPoint[] =>
    Array.from({ length: steps }, (_, step) => {
      const average = scale * (1 + 0.4 * Math.sin(step / 9));
      return {
        time: new Date(start + step * RESOLUTION_SECONDS * 1000).toISOString(),
        average,
        minimum: average * 0.8,
        maximum: average * 1.3,
      };
      // An hour without data: the line must break there.
    }).filter((_, step) => step < steps * 0.6 || step > steps * 0.6 + 12);
  const base = { resolutionSeconds: RESOLUTION_SECONDS, observedAt: to };
  return [
    {
      ...base,
      metric: 'rds.cpu',
      title: 'How busy is the processor?',
      unit: 'percent',
      statistic: 'Average',
      dimensions: {},
      points: points(42),
    },
    {
      ...base,
      metric: 'rds.free-storage',
      title: 'How much storage is left?',
      unit: 'bytes',
      statistic: 'Minimum',
      dimensions: {},
      points: points(80 * 1024 ** 3),
    },
    ...['us-east-1a', 'us-east-1b'].map(zone => ({
      ...base,
      metric: 'rds.connections',
      title: 'How many connections are open?',
      unit: 'count',
      statistic: 'Maximum',
      dimensions: { AvailabilityZone: zone },
      points: points(zone.endsWith('a') ? 120 : 70),
    })),
  ];
}

function compareBy(
  field: NonNullable<ResourceQuery['orderBy']>,
  a: InventoryResource,
  b: InventoryResource,
): number {
  return field === 'state'
    ? stateRank(a.state) - stateRank(b.state) || a.name.localeCompare(b.name)
    : `${a[field] ?? ''}`.localeCompare(`${b[field] ?? ''}`);
}
