import createClient, { type Client } from 'openapi-fetch';
import { ResponseError } from '@backstage/errors';
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
  private readonly discoveryApi: {
    getBaseUrl(pluginId: string): Promise<string>;
  };
  private readonly fetch: typeof globalThis.fetch;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi?: { fetch: typeof globalThis.fetch };
  }) {
    this.discoveryApi = options.discoveryApi;
    this.fetch = options.fetchApi?.fetch ?? globalThis.fetch;
  }

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

  /** Fetch APIs with middleware cannot all pass on a `Request` that has a body: they get its parts. */
  private async send(
    request: Request,
    signal: AbortSignal | undefined,
  ): Promise<Response> {
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
    return this.fetch(request.url, {
      method: request.method,
      headers: Object.fromEntries(request.headers),
      body: hasBody ? await request.text() : undefined,
      signal,
    });
  }

  private async client(
    options: AwsInventoryRequestOptions | undefined,
  ): Promise<Client<paths>> {
    return createClient<paths>({
      baseUrl: await this.discoveryApi.getBaseUrl('aws-inventory'),
      fetch: request => this.send(request, options?.signal),
      headers: options?.token
        ? { Authorization: `Bearer ${options.token}` }
        : undefined,
    });
  }
}

async function answerOf<T>(result: {
  data?: T;
  response: Response;
  error?: { error: { name: string; message: string } };
}): Promise<T> {
  if (result.data === undefined) {
    throw await ResponseError.fromResponse(errorResponse(result));
  }
  return result.data;
}

// openapi-fetch has read the body already, and ResponseError wants to read it itself.
function errorResponse(result: { response: Response; error?: unknown }) {
  const { response } = result;
  const body = JSON.stringify(result.error ?? {});
  return {
    ok: false,
    status: response.status,
    statusText: response.statusText,
    url: response.url,
    redirected: response.redirected,
    type: response.type,
    bodyUsed: false,
    headers: new Headers({ 'content-type': 'application/json' }),
    json: async () => JSON.parse(body),
    text: async () => body,
  } as const;
}
