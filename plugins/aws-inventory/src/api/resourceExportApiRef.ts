import { ResponseError } from '@backstage/errors';
import {
  createApiRef,
  type DiscoveryApi,
  type FetchApi,
} from '@backstage/frontend-plugin-api';
import { toSearchParams } from '@meridian/aws-react';
import type { ExportQuery } from '@meridian/plugin-aws-inventory-common';

/** Fetches the resources that match as a file. */
export interface ResourceExportApi {
  /**
   * @throws ResponseError with the server's sentence when it refuses
   */
  exportResources(query: ExportQuery, signal?: AbortSignal): Promise<Blob>;
}

export const resourceExportApiRef = createApiRef<ResourceExportApi>().with({
  id: 'plugin.aws-inventory.export',
  pluginId: 'aws-inventory',
});

/**
 * The export over HTTP. It does not go through the generated client, which would hold the whole
 * file as text and parse it, where a blob can stay on the disk of the browser.
 */
export class ResourceExportClient implements ResourceExportApi {
  private readonly discoveryApi: DiscoveryApi;
  private readonly fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.discoveryApi = options.discoveryApi;
    this.fetchApi = options.fetchApi;
  }

  async exportResources(
    query: ExportQuery,
    signal?: AbortSignal,
  ): Promise<Blob> {
    const baseUrl = await this.discoveryApi.getBaseUrl('aws-inventory');
    const response = await this.fetchApi.fetch(
      `${baseUrl}/resources/export?${toSearchParams(query)}`,
      { signal },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.blob();
  }
}
