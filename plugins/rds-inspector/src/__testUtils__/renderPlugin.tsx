import { AppRootElementBlueprint } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import type { RdsInspectorApi } from '@meridian/plugin-rds-inspector-common';
import { screen } from '@testing-library/react';
import { useLocation } from 'react-router-dom';
import {
  databaseExportApiRef,
  rdsInspectorApiRef,
  type DatabaseExportApi,
} from '../api';
import { rdsInspectorPlugin } from '../plugin';

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
        params: { element: <Address /> },
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
