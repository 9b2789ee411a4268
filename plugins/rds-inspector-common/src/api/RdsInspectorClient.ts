import {
  answerOf,
  createPluginClient,
  type PluginClientOptions,
  type PluginRequestOptions,
} from '@meridian/aws-common';
import type { paths } from '../generated/api';
import type {
  DatabaseFilter,
  DatabaseFindingsQuery,
  DatabaseLoadQuery,
  DatabaseQuery,
  DatabaseRangeQuery,
  FindingQuery,
} from './queries';
import type { RdsInspectorApi } from './RdsInspectorApi';

/** The RDS inspector over HTTP, for the browser and for other backend plugins. */
export class RdsInspectorClient implements RdsInspectorApi {
  constructor(private readonly options: PluginClientOptions) {}

  async searchDatabases(query: DatabaseQuery, options?: PluginRequestOptions) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/databases', { params: { query } }),
    );
  }

  async summarizeDatabases(
    filter: DatabaseFilter,
    options?: PluginRequestOptions,
  ) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/databases/summary', {
        params: { query: filter },
      }),
    );
  }

  async getDatabase(arn: string, options?: PluginRequestOptions) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/database', { params: { query: { arn } } }),
    );
  }

  async getDatabaseFindings(
    query: DatabaseFindingsQuery,
    options?: PluginRequestOptions,
  ) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/database/findings', { params: { query } }),
    );
  }

  async getDatabaseMetrics(
    query: DatabaseRangeQuery,
    options?: PluginRequestOptions,
  ) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/database/metrics', { params: { query } }),
    );
  }

  async getDatabaseLoad(
    query: DatabaseLoadQuery,
    options?: PluginRequestOptions,
  ) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/database/load', { params: { query } }),
    );
  }

  async getDatabaseEvents(
    query: DatabaseRangeQuery,
    options?: PluginRequestOptions,
  ) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/database/events', { params: { query } }),
    );
  }

  async getDatabaseRecommendations(
    arn: string,
    options?: PluginRequestOptions,
  ) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/database/recommendations', {
        params: { query: { arn } },
      }),
    );
  }

  async getDatabaseLogs(arn: string, options?: PluginRequestOptions) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/database/logs', {
        params: { query: { arn } },
      }),
    );
  }

  async getDatabaseDependents(arn: string, options?: PluginRequestOptions) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/database/dependents', {
        params: { query: { arn } },
      }),
    );
  }

  async searchFindings(query: FindingQuery, options?: PluginRequestOptions) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/findings', { params: { query } }),
    );
  }

  async listChecks(options?: PluginRequestOptions) {
    const client = await this.client(options);
    return answerOf(await client.request('get', '/checks', {}));
  }

  async getEntityDatabases(entityRef: string, options?: PluginRequestOptions) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/entity-databases', {
        params: { query: { entityRef } },
      }),
    );
  }

  private client(options: PluginRequestOptions | undefined) {
    return createPluginClient<paths>('rds-inspector', this.options, options);
  }
}
