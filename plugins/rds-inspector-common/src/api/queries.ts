import type { operations } from '../generated/api';

type QueryOf<Operation extends keyof operations> = NonNullable<
  operations[Operation]['parameters']['query']
>;

/** The filters, order and page of the fleet. */
export type DatabaseQuery = QueryOf<'searchDatabases'>;
/** The filters of the fleet, without order and page. */
export type DatabaseFilter = QueryOf<'summarizeDatabases'>;
export type DatabaseExportQuery = QueryOf<'exportDatabases'>;
export type DatabaseOrder = NonNullable<DatabaseQuery['orderBy']>;
export type DatabaseExportColumn = NonNullable<
  DatabaseExportQuery['column']
>[number];

/** One database at a time range of at most 30 days. */
export type DatabaseRangeQuery = QueryOf<'getDatabaseMetrics'>;
export type DatabaseLoadQuery = QueryOf<'getDatabaseLoad'>;
export type DatabaseFindingsQuery = QueryOf<'getDatabaseFindings'>;

/** The filters, order and page of findings. */
export type FindingQuery = QueryOf<'searchFindings'>;
export type FindingExportQuery = QueryOf<'exportFindings'>;
export type FindingExportColumn = NonNullable<
  FindingExportQuery['column']
>[number];
