import type { PluginRequestOptions } from '@meridian/aws-common';
import type { DatabaseDetail } from '../types';
import type { DatabaseDependents } from './dependents';
import type {
  DatabaseEvents,
  DatabaseLoad,
  DatabaseLogFiles,
  DatabaseMetrics,
  DatabaseRecommendations,
} from './live';
import type {
  CheckList,
  DatabaseFindings,
  DatabasePage,
  EntityDatabases,
  FindingPage,
  FleetOverview,
} from './pages';
import type {
  DatabaseFilter,
  DatabaseFindingsQuery,
  DatabaseLoadQuery,
  DatabaseQuery,
  DatabaseRangeQuery,
  FindingQuery,
} from './queries';

/**
 * Reads what is known of databases.
 *
 * Every method answers only with what the caller may read, and rejects with a `ResponseError` whose message
 * is the server's sentence.
 */
export interface RdsInspectorApi {
  searchDatabases(
    query: DatabaseQuery,
    options?: PluginRequestOptions,
  ): Promise<DatabasePage>;
  summarizeDatabases(
    filter: DatabaseFilter,
    options?: PluginRequestOptions,
  ): Promise<FleetOverview>;
  getDatabase(
    arn: string,
    options?: PluginRequestOptions,
  ): Promise<DatabaseDetail>;
  /** The findings of a database and of those below it. */
  getDatabaseFindings(
    query: DatabaseFindingsQuery,
    options?: PluginRequestOptions,
  ): Promise<DatabaseFindings>;
  getDatabaseMetrics(
    query: DatabaseRangeQuery,
    options?: PluginRequestOptions,
  ): Promise<DatabaseMetrics>;
  getDatabaseLoad(
    query: DatabaseLoadQuery,
    options?: PluginRequestOptions,
  ): Promise<DatabaseLoad>;
  getDatabaseEvents(
    query: DatabaseRangeQuery,
    options?: PluginRequestOptions,
  ): Promise<DatabaseEvents>;
  getDatabaseRecommendations(
    arn: string,
    options?: PluginRequestOptions,
  ): Promise<DatabaseRecommendations>;
  getDatabaseLogs(
    arn: string,
    options?: PluginRequestOptions,
  ): Promise<DatabaseLogFiles>;
  getDatabaseDependents(
    arn: string,
    options?: PluginRequestOptions,
  ): Promise<DatabaseDependents>;
  searchFindings(
    query: FindingQuery,
    options?: PluginRequestOptions,
  ): Promise<FindingPage>;
  listChecks(options?: PluginRequestOptions): Promise<CheckList>;
  /** @param entityRef - a Component, System or Resource, for example `component:default/orders-api` */
  getEntityDatabases(
    entityRef: string,
    options?: PluginRequestOptions,
  ): Promise<EntityDatabases>;
}
