import type { components, operations } from './generated/api';

type Schemas = components['schemas'];
type QueryOf<Operation extends keyof operations> = NonNullable<
  operations[Operation]['parameters']['query']
>;

/** One AWS resource as the inventory knows it. */
export type InventoryResource = Schemas['Resource'];
export type InventoryResourceDetail = Schemas['ResourceDetail'];
export type InventoryResourcePage = Schemas['ResourcePage'];
export type InventoryResourceSummary = Schemas['ResourceSummary'];
export type RelatedResource = Schemas['RelatedResource'];
export type FacetValue = Schemas['FacetValue'];

/** One observed change of a resource, with what it was before and after. */
export type ResourceChange = Schemas['ResourceChange'];
export type ResourceChangePage = Schemas['ResourceChangePage'];
export type FieldChange = Schemas['FieldChange'];

export type InventoryCoverage = Schemas['Coverage'];
export type CoverageEntry = Schemas['CoverageEntry'];
export type CoverageCell = Schemas['CoverageCell'];
export type ScanOutcome = Schemas['ScanOutcome'];

export type InventoryUsage = Schemas['Usage'];
export type UsageLine = Schemas['UsageLine'];

export type MetricSeriesList = Schemas['MetricSeriesList'];
export type MetricSeries = Schemas['MetricSeries'];
export type MetricPoint = Schemas['MetricPoint'];

/** What one metric series came to over some days. */
export type MetricSummary = Schemas['MetricSummary'];
export type MetricSummaryPage = Schemas['MetricSummaryPage'];

/** The filters, order and page of a search. */
export type ResourceQuery = QueryOf<'searchResources'>;
/** The filters of a search, without order and page. */
export type ResourceFilter = QueryOf<'summarizeResources'>;
export type CoverageQuery = QueryOf<'getCoverage'>;
export type ChangesQuery = QueryOf<'listChanges'>;
export type ExportQuery = QueryOf<'exportResources'>;
export type MetricsQuery = QueryOf<'getResourceMetrics'>;
export type MetricSummaryQuery = QueryOf<'summarizeMetrics'>;
