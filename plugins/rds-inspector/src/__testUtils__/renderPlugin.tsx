import { AppRootElementBlueprint } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { ShownAddress } from '@meridian/aws-react/testUtils';
import type { RdsInspectorApi } from '@meridian/plugin-rds-inspector-common';
import {
  databaseExportApiRef,
  rdsInspectorApiRef,
  type DatabaseExportApi,
} from '../api';
import { rdsInspectorPlugin } from '../plugin';

async function nothingToExport(): Promise<Blob> {
  throw new Error('Nothing is exported in this test');
}

/** Renders the plugin in an app of its own, at an address. */
export function renderPlugin(options: {
  api: RdsInspectorApi;
  at: string;
  exportApi?: Partial<DatabaseExportApi>;
}) {
  return renderTestApp({
    features: [rdsInspectorPlugin],
    extensions: [
      AppRootElementBlueprint.make({
        name: 'address',
        params: { element: <ShownAddress /> },
      }),
    ],
    apis: [
      [rdsInspectorApiRef, options.api],
      [
        databaseExportApiRef,
        {
          exportDatabases: nothingToExport,
          exportFindings: nothingToExport,
          ...options.exportApi,
        },
      ],
    ],
    initialRouteEntries: [options.at],
  });
}
