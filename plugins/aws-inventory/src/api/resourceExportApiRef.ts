import { createApiRef } from '@backstage/frontend-plugin-api';
import { fetchFile, withQuery, type FileSource } from '@meridian/aws-react';
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

/** The export over HTTP. */
export class ResourceExportClient implements ResourceExportApi {
  constructor(private readonly source: FileSource) {}

  exportResources(query: ExportQuery, signal?: AbortSignal): Promise<Blob> {
    return fetchFile(
      this.source,
      'aws-inventory',
      withQuery('/resources/export', query),
      signal,
    );
  }
}
