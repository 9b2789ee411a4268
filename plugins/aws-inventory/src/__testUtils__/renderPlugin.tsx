import { AppRootElementBlueprint } from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ShownAddress } from '@meridian/aws-react/testUtils';
import type { AwsInventoryApi } from '@meridian/plugin-aws-inventory-common';
import {
  awsInventoryApiRef,
  resourceExportApiRef,
  type ResourceExportApi,
} from '../api';
import { awsInventoryPlugin } from '../plugin';

/** Renders the plugin in an app of its own, at an address. */
export function renderPlugin(options: {
  api: AwsInventoryApi;
  at: string;
  exportApi?: ResourceExportApi;
  mayScan?: boolean;
}) {
  const noExport: ResourceExportApi = {
    exportResources: async () => {
      throw new Error('Nothing is exported in this test');
    },
  };
  return renderTestApp({
    features: [awsInventoryPlugin],
    extensions: [
      AppRootElementBlueprint.make({
        name: 'address',
        params: { element: <ShownAddress /> },
      }),
    ],
    apis: [
      [awsInventoryApiRef, options.api],
      [resourceExportApiRef, options.exportApi ?? noExport],
      mockApis.permission({
        authorize: options.mayScan
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
      }),
    ],
    initialRouteEntries: [options.at],
  });
}
