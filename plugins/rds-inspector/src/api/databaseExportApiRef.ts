import { createApiRef } from '@backstage/frontend-plugin-api';
import { fetchFile, withQuery, type FileSource } from '@meridian/aws-react';
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

/** The export over HTTP. */
export class DatabaseExportClient implements DatabaseExportApi {
  constructor(private readonly source: FileSource) {}

  exportDatabases(query: DatabaseExportQuery) {
    return this.fetch(withQuery('/databases/export', query));
  }

  exportFindings(query: FindingExportQuery) {
    return this.fetch(withQuery('/findings/export', query));
  }

  private fetch(path: string): Promise<Blob> {
    return fetchFile(this.source, 'rds-inspector', path);
  }
}
