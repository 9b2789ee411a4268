import { AppRootElementBlueprint } from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen } from '@testing-library/react';
import type { AwsInventoryApi } from '@meridian/plugin-aws-inventory-common';
import { useLocation } from 'react-router-dom';
import {
  awsInventoryApiRef,
  resourceExportApiRef,
  type ResourceExportApi,
} from '../api';
import { awsInventoryPlugin } from '../plugin';

function Address() {
  const { pathname, search } = useLocation();
  return <output aria-label="address">{pathname + search}</output>;
}

/** The address that the browser would show. */
export function shownAddress(): URL {
  return new URL(
    screen.getByLabelText('address').textContent ?? '',
    'http://portal.test',
  );
}

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
        params: { element: <Address /> },
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
