import type { PluginRequestOptions } from '@meridian/aws-common';
import type {
  ChangesQuery,
  CoverageQuery,
  InventoryCoverage,
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
} from './types';

/** Options of one call. */
export type AwsInventoryRequestOptions = PluginRequestOptions;

/**
 * Reads the AWS inventory.
 *
 * Every method answers only with what the caller may read, and rejects with a `ResponseError` whose
 * message is the server's sentence.
 */
export interface AwsInventoryApi {
  /** One page of resources, with as much of each as the `view` says. */
  searchResources(
    query: ResourceQuery,
    options?: AwsInventoryRequestOptions,
  ): Promise<InventoryResourcePage>;
  summarizeResources(
    filter: ResourceFilter,
    options?: AwsInventoryRequestOptions,
  ): Promise<InventoryResourceSummary>;
  getResource(
    arn: string,
    options?: AwsInventoryRequestOptions,
  ): Promise<InventoryResourceDetail>;
  getResourceHistory(
    query: { arn: string; limit?: number; cursor?: string },
    options?: AwsInventoryRequestOptions,
  ): Promise<ResourceChangePage>;
  getResourceMetrics(
    query: MetricsQuery,
    options?: AwsInventoryRequestOptions,
  ): Promise<MetricSeriesList>;
  /** What the metric series of many resources came to, page by page. */
  summarizeMetrics(
    query: MetricSummaryQuery,
    options?: AwsInventoryRequestOptions,
  ): Promise<MetricSummaryPage>;
  listChanges(
    query: ChangesQuery,
    options?: AwsInventoryRequestOptions,
  ): Promise<ResourceChangePage>;
  getCoverage(
    query: CoverageQuery,
    options?: AwsInventoryRequestOptions,
  ): Promise<InventoryCoverage>;
  getUsage(
    query: { days?: number },
    options?: AwsInventoryRequestOptions,
  ): Promise<InventoryUsage>;
  requestScan(
    scope: { accountId?: string; region?: string; collector?: string },
    options?: AwsInventoryRequestOptions,
  ): Promise<{ queuedCount: number }>;
}
