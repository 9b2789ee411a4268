import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RdsInspectorClient } from '@meridian/plugin-rds-inspector-common';
import { RiDatabase2Line } from '@remixicon/react';
import {
  DatabaseExportClient,
  databaseExportApiRef,
  rdsInspectorApiRef,
} from './api';
import { isDatabase } from './entity/annotations';
import {
  catalogEntityRouteRef,
  checksRouteRef,
  coverageRouteRef,
  databaseRouteRef,
  databasesRouteRef,
  findingsRouteRef,
  resourceRouteRef,
} from './routes';

const inspectorApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: rdsInspectorApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new RdsInspectorClient(deps),
    }),
});

const exportApi = ApiBlueprint.make({
  name: 'export',
  params: defineParams =>
    defineParams({
      api: databaseExportApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new DatabaseExportClient(deps),
    }),
});

const databasesPage = PageBlueprint.make({
  params: {
    path: '/databases',
    title: 'Databases',
    icon: <RiDatabase2Line />,
    routeRef: databasesRouteRef,
    loader: () => import('./DatabaseRoutes').then(m => <m.DatabaseRoutes />),
  },
});

const HAS_DATABASES = { kind: { $in: ['Component', 'System'] } };

const entityDatabases = EntityContentBlueprint.make({
  name: 'databases',
  params: {
    path: '/databases',
    title: 'Databases',
    group: 'operation',
    filter: HAS_DATABASES,
    loader: () =>
      import('./entity/EntityDatabasesContent').then(m => (
        <m.EntityDatabasesContent />
      )),
  },
});

const entityDatabasesCard = EntityCardBlueprint.make({
  name: 'databases',
  params: {
    type: 'info',
    filter: HAS_DATABASES,
    loader: () =>
      import('./entity/EntityDatabasesCard').then(m => (
        <m.EntityDatabasesCard />
      )),
  },
});

const databaseCard = EntityCardBlueprint.make({
  name: 'database',
  params: {
    type: 'content',
    filter: isDatabase,
    loader: () => import('./entity/DatabaseCard').then(m => <m.DatabaseCard />),
  },
});

/**
 * The databases of RDS and Aurora: the fleet, each database, and what checks found.
 */
export const rdsInspectorPlugin = createFrontendPlugin({
  pluginId: 'rds-inspector',
  title: 'Databases',
  icon: <RiDatabase2Line />,
  routes: {
    root: databasesRouteRef,
    database: databaseRouteRef,
    findings: findingsRouteRef,
    checks: checksRouteRef,
  },
  externalRoutes: {
    catalogEntity: catalogEntityRouteRef,
    coverage: coverageRouteRef,
    resource: resourceRouteRef,
  },
  extensions: [
    inspectorApi,
    exportApi,
    databasesPage,
    entityDatabases,
    entityDatabasesCard,
    databaseCard,
  ],
});
