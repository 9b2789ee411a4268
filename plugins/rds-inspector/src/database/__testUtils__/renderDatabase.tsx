import { AppRootElementBlueprint } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import type { RdsInspectorApi } from '@meridian/plugin-rds-inspector-common';
import { screen } from '@testing-library/react';
import { useLocation } from 'react-router-dom';
import { rdsInspectorApiRef } from '../../api';
import { rdsInspectorPlugin } from '../../plugin';

function Address() {
  const { pathname, search } = useLocation();
  return <output aria-label="address">{pathname + search}</output>;
}

/** The parameters of the address that the browser would show. */
export function shownParams(): URLSearchParams {
  return new URL(
    screen.getByLabelText('address').textContent ?? '',
    'http://portal.test',
  ).searchParams;
}

/** Renders the page of a database in an app of its own. */
export function renderDatabase(
  api: RdsInspectorApi,
  arn: string | undefined,
  params: Readonly<Record<string, string>> = {},
) {
  const query = new URLSearchParams({ ...(arn ? { arn } : {}), ...params });
  return renderTestApp({
    features: [rdsInspectorPlugin],
    extensions: [
      AppRootElementBlueprint.make({
        name: 'address',
        params: { element: <Address /> },
      }),
    ],
    apis: [[rdsInspectorApiRef, api]],
    initialRouteEntries: [`/databases/database?${query}`],
  });
}
