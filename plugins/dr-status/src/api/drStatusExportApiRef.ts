import { createApiRef } from '@backstage/frontend-plugin-api';
import { fetchFile, withQuery, type FileSource } from '@meridian/aws-react';
import type {
  LedgerExportQuery,
  LossDocumentQuery,
  SystemExportQuery,
} from '@meridian/plugin-dr-status-common';

/**
 * Fetches what is shown as a file.
 *
 * All reject with a `ResponseError` that carries the server's sentence when it refuses.
 */
export interface DrStatusExportApi {
  exportSystems(query: SystemExportQuery): Promise<Blob>;
  exportLoss(query: LossDocumentQuery): Promise<Blob>;
  exportLedger(query: LedgerExportQuery): Promise<Blob>;
}

export const drStatusExportApiRef = createApiRef<DrStatusExportApi>().with({
  id: 'plugin.dr-status.export',
  pluginId: 'dr-status',
});

/** The export over HTTP. */
export class DrStatusExportClient implements DrStatusExportApi {
  constructor(private readonly source: FileSource) {}

  exportSystems(query: SystemExportQuery) {
    return this.fetch(withQuery('/systems/export', query));
  }

  exportLoss(query: LossDocumentQuery) {
    return this.fetch(withQuery('/what-if/document', query));
  }

  exportLedger(query: LedgerExportQuery) {
    return this.fetch(withQuery('/ledger/export', query));
  }

  private fetch(path: string): Promise<Blob> {
    return fetchFile(this.source, 'dr-status', path);
  }
}
