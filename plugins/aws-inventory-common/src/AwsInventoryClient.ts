import {
  answerOf,
  createPluginClient,
  type PluginClientOptions,
} from '@meridian/aws-common';
import type {
  AwsInventoryApi,
  AwsInventoryRequestOptions,
} from './AwsInventoryApi';
import type { paths } from './generated/api';
import type {
  ChangesQuery,
  CoverageQuery,
  MetricsQuery,
  MetricSummaryQuery,
  ResourceFilter,
  ResourceQuery,
} from './types';

/** The inventory over HTTP, for the browser and for other backend plugins. */
export class AwsInventoryClient implements AwsInventoryApi {
  constructor(private readonly options: PluginClientOptions) {}

  async searchResources(
    query: ResourceQuery,
    options?: AwsInventoryRequestOptions,
  ) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/resources', { params: { query } }),
    );
  }

  async summarizeResources(
    filter: ResourceFilter,
    options?: AwsInventoryRequestOptions,
  ) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/resources/summary', {
        params: { query: filter },
      }),
    );
  }

  async getResource(arn: string, options?: AwsInventoryRequestOptions) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/resource', { params: { query: { arn } } }),
    );
  }

  async getResourceHistory(
    query: { arn: string; limit?: number; cursor?: string },
    options?: AwsInventoryRequestOptions,
  ) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/resource/history', { params: { query } }),
    );
  }

  async getResourceMetrics(
    query: MetricsQuery,
    options?: AwsInventoryRequestOptions,
  ) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/resource/metrics', { params: { query } }),
    );
  }

  async summarizeMetrics(
    query: MetricSummaryQuery,
    options?: AwsInventoryRequestOptions,
  ) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/metrics/summary', { params: { query } }),
    );
  }

  async listChanges(query: ChangesQuery, options?: AwsInventoryRequestOptions) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/changes', { params: { query } }),
    );
  }

  async getCoverage(
    query: CoverageQuery,
    options?: AwsInventoryRequestOptions,
  ) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/coverage', { params: { query } }),
    );
  }

  async getUsage(
    query: { days?: number },
    options?: AwsInventoryRequestOptions,
  ) {
    const client = await this.client(options);
    return answerOf(
      await client.request('get', '/usage', { params: { query } }),
    );
  }

  async requestScan(
    scope: { accountId?: string; region?: string; collector?: string },
    options?: AwsInventoryRequestOptions,
  ) {
    const client = await this.client(options);
    return answerOf(
      await client.request('post', '/coverage/scan', { body: scope }),
    );
  }

  private client(options: AwsInventoryRequestOptions | undefined) {
    return createPluginClient<paths>('aws-inventory', this.options, options);
  }
}
