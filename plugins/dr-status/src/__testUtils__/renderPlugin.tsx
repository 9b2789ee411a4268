import { AppRootElementBlueprint } from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ShownAddress } from '@meridian/aws-react/testUtils';
import type { DrStatusApi } from '@meridian/plugin-dr-status-common';
import {
  drStatusApiRef,
  drStatusExportApiRef,
  type DrStatusExportApi,
} from '../api';
import { drStatusPlugin } from '../plugin';

async function nothingToExport(): Promise<Blob> {
  throw new Error('Nothing is exported in this test');
}

/**
 * Renders the plugin in an app of its own, at an address.
 *
 * @param options.mayDrill - whether the reader plans and runs drills; true by default
 */
export function renderPlugin(options: {
  api: DrStatusApi;
  at: string;
  exportApi?: Partial<DrStatusExportApi>;
  mayDrill?: boolean;
}) {
  return renderTestApp({
    features: [drStatusPlugin],
    extensions: [
      AppRootElementBlueprint.make({
        name: 'address',
        params: { element: <ShownAddress /> },
      }),
    ],
    apis: [
      [drStatusApiRef, options.api],
      [
        drStatusExportApiRef,
        {
          exportSystems: nothingToExport,
          exportLoss: nothingToExport,
          exportLedger: nothingToExport,
          ...options.exportApi,
        },
      ],
      mockApis.permission({
        authorize:
          options.mayDrill === false
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      }),
    ],
    initialRouteEntries: [options.at],
  });
}
