import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ChangesQuery,
  CoverageQuery,
  InventoryCoverage,
  InventoryResource,
  InventoryResourceDetail,
  InventoryResourcePage,
  InventoryResourceSummary,
  InventoryUsage,
  MetricSeriesList,
  MetricsQuery,
  MetricSummaryPage,
  MetricSummaryQuery,
  ResourceChangePage,
  ResourceFilter,
  ResourceQuery,
} from '@meridian/plugin-aws-inventory-common';
import type { ResourceRestriction } from '../database/operations/resourceFilters';

/** On whose behalf something is read. */
export interface ReadOptions {
  readonly credentials: BackstageCredentials;
  /** What of the resources may be read; put into every query before a page is cut. */
  readonly restriction?: ResourceRestriction;
}

/** A search without a page. */
export type ExportedResourcesQuery = Omit<ResourceQuery, 'limit' | 'cursor'>;

/** What is known about AWS. */
export interface Inventory {
  searchResources(
    query: ResourceQuery,
    options: ReadOptions,
  ): Promise<InventoryResourcePage>;
  summarizeResources(
    filter: ResourceFilter,
    options: ReadOptions,
  ): Promise<InventoryResourceSummary>;
  /** All resources that match, page by page. */
  exportResources(
    query: ExportedResourcesQuery,
    options: ReadOptions,
  ): AsyncIterable<InventoryResource[]>;
  /** @throws NotFoundError when there is none, or none that may be read */
  getResource(
    arn: string,
    options: ReadOptions,
  ): Promise<InventoryResourceDetail>;
  /** @throws NotFoundError as `getResource` */
  getResourceHistory(
    query: { arn: string; limit?: number; cursor?: string },
    options: ReadOptions,
  ): Promise<ResourceChangePage>;
  /** @throws NotFoundError as `getResource` */
  getResourceMetrics(
    query: MetricsQuery,
    options: ReadOptions,
  ): Promise<MetricSeriesList>;
  /** What metric series came to. */
  summarizeMetrics(
    query: MetricSummaryQuery,
    options: ReadOptions,
  ): Promise<MetricSummaryPage>;
  listChanges(
    query: ChangesQuery,
    options: ReadOptions,
  ): Promise<ResourceChangePage>;
  getCoverage(
    query: CoverageQuery,
    options: ReadOptions,
  ): Promise<InventoryCoverage>;
  getUsage(
    query: { days?: number },
    options: ReadOptions,
  ): Promise<InventoryUsage>;
  requestScan(
    scope: { accountId?: string; region?: string; collector?: string },
    options: ReadOptions,
  ): Promise<{ queuedCount: number }>;
}
