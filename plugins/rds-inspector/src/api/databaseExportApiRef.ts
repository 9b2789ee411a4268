import { ResponseError } from '@backstage/errors';
import {
  createApiRef,
  type DiscoveryApi,
  type FetchApi,
} from '@backstage/frontend-plugin-api';
import { withQuery } from '@meridian/aws-react';
import type {
  DatabaseExportQuery,
  FindingExportQuery,
} from '@meridian/plugin-rds-inspector-common';

/**
 * Fetches what matches as a file.
 *
 * Both reject with a `ResponseError` that carries the server's sentence when it refuses.
 */
export interface DatabaseExportApi {
  exportDatabases(query: DatabaseExportQuery): Promise<Blob>;
  exportFindings(query: FindingExportQuery): Promise<Blob>;
}

export const databaseExportApiRef = createApiRef<DatabaseExportApi>().with({
  id: 'plugin.rds-inspector.export',
  pluginId: 'rds-inspector',
});

/**
 * The export over HTTP. It does not go through the generated client, which would hold the whole
 * file as text and parse it, where a blob can stay on the disk of the browser.
 */
export class DatabaseExportClient implements DatabaseExportApi {
  private readonly discoveryApi: DiscoveryApi;
  private readonly fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.discoveryApi = options.discoveryApi;
    this.fetchApi = options.fetchApi;
  }

  exportDatabases(query: DatabaseExportQuery) {
    return this.fetchBlob(withQuery('/databases/export', query));
  }

  exportFindings(query: FindingExportQuery) {
    return this.fetchBlob(withQuery('/findings/export', query));
  }

  private async fetchBlob(path: string): Promise<Blob> {
    const baseUrl = await this.discoveryApi.getBaseUrl('rds-inspector');
    const response = await this.fetchApi.fetch(`${baseUrl}${path}`);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.blob();
  }
}
