import type { RestrictedReadOptions } from '@meridian/plugin-aws-inventory-node';
import type {
  CheckList,
  DatabaseDependents,
  DatabaseDetail,
  DatabaseEvents,
  DatabaseExportQuery,
  DatabaseFilter,
  DatabaseFindings,
  DatabaseFindingsQuery,
  DatabaseLoad,
  DatabaseLoadQuery,
  DatabaseLogFiles,
  DatabaseMetrics,
  DatabasePage,
  DatabaseQuery,
  DatabaseRangeQuery,
  DatabaseRecommendations,
  DatabaseRow,
  EntityDatabases,
  Finding,
  FindingExportQuery,
  FindingPage,
  FindingQuery,
  FleetOverview,
} from '@meridian/plugin-rds-inspector-common';

/** On whose behalf something is read. */
export type ReadOptions = RestrictedReadOptions;

/** A search of which all pages are wanted. */
export type ExportedDatabases = Omit<DatabaseExportQuery, 'format' | 'column'>;
export type ExportedFindings = Omit<FindingExportQuery, 'format' | 'column'>;

/** What is known about all databases. */
export interface FleetReads {
  searchDatabases(
    query: DatabaseQuery,
    options: ReadOptions,
  ): Promise<DatabasePage>;
  summarizeDatabases(
    filter: DatabaseFilter,
    options: ReadOptions,
  ): Promise<FleetOverview>;
  /** All databases that match, page by page. */
  exportDatabases(
    query: ExportedDatabases,
    options: ReadOptions,
  ): AsyncIterable<DatabaseRow[]>;
  searchFindings(
    query: FindingQuery,
    options: ReadOptions,
  ): Promise<FindingPage>;
  /** All findings that match, page by page. */
  exportFindings(
    query: ExportedFindings,
    options: ReadOptions,
  ): AsyncIterable<Finding[]>;
  listChecks(options: ReadOptions): Promise<CheckList>;
  /** @throws NotFoundError when the entity may not be read */
  getEntityDatabases(
    entityRef: string,
    options: ReadOptions,
  ): Promise<EntityDatabases>;
}

/** What is known about one database. Everything throws NotFoundError when it may not be read. */
export interface DatabaseReads {
  getDatabase(arn: string, options: ReadOptions): Promise<DatabaseDetail>;
  getDatabaseFindings(
    query: DatabaseFindingsQuery,
    options: ReadOptions,
  ): Promise<DatabaseFindings>;
  getDatabaseMetrics(
    query: DatabaseRangeQuery,
    options: ReadOptions,
  ): Promise<DatabaseMetrics>;
  getDatabaseLoad(
    query: DatabaseLoadQuery,
    options: ReadOptions,
  ): Promise<DatabaseLoad>;
  getDatabaseEvents(
    query: DatabaseRangeQuery,
    options: ReadOptions,
  ): Promise<DatabaseEvents>;
  getDatabaseRecommendations(
    arn: string,
    options: ReadOptions,
  ): Promise<DatabaseRecommendations>;
  getDatabaseLogs(arn: string, options: ReadOptions): Promise<DatabaseLogFiles>;
  getDatabaseDependents(
    arn: string,
    options: ReadOptions,
  ): Promise<DatabaseDependents>;
}

/** What is known about databases. */
export type Databases = FleetReads & DatabaseReads;
