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
import { DrStatusClient } from '@meridian/plugin-dr-status-common';
import { RiLifebuoyLine } from '@remixicon/react';
import {
  drStatusApiRef,
  DrStatusExportClient,
  drStatusExportApiRef,
} from './api';
import {
  catalogEntityRouteRef,
  coverageRouteRef,
  drillRouteRef,
  drillsRouteRef,
  ledgerRouteRef,
  newDrillRouteRef,
  recoveryRouteRef,
  resourceRouteRef,
  systemRecoveryRouteRef,
  techDocsRouteRef,
  whatIfRouteRef,
} from './routes';

const statusApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: drStatusApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new DrStatusClient(deps),
    }),
});

const exportApi = ApiBlueprint.make({
  name: 'export',
  params: defineParams =>
    defineParams({
      api: drStatusExportApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new DrStatusExportClient(deps),
    }),
});

const recoveryPage = PageBlueprint.make({
  params: {
    path: '/recovery',
    title: 'Recovery',
    icon: <RiLifebuoyLine />,
    routeRef: recoveryRouteRef,
    loader: () => import('./RecoveryRoutes').then(m => <m.RecoveryRoutes />),
  },
});

const HAS_RECOVERY = { kind: { $in: ['Component', 'System'] } };

const entityRecovery = EntityContentBlueprint.make({
  name: 'recovery',
  params: {
    path: '/recovery',
    title: 'Recovery',
    group: 'operation',
    filter: HAS_RECOVERY,
    loader: () =>
      import('./entity/EntityRecoveryContent').then(m => (
        <m.EntityRecoveryContent />
      )),
  },
});

const entityRecoveryCard = EntityCardBlueprint.make({
  name: 'recovery',
  params: {
    type: 'info',
    filter: HAS_RECOVERY,
    loader: () =>
      import('./entity/EntityRecoveryCard').then(m => <m.EntityRecoveryCard />),
  },
});

/**
 * Recovery: what was promised, what is true now, what a loss would mean, and when that was last tried.
 */
export const drStatusPlugin = createFrontendPlugin({
  pluginId: 'dr-status',
  title: 'Recovery',
  icon: <RiLifebuoyLine />,
  routes: {
    root: recoveryRouteRef,
    system: systemRecoveryRouteRef,
    whatIf: whatIfRouteRef,
    drills: drillsRouteRef,
    newDrill: newDrillRouteRef,
    drill: drillRouteRef,
    ledger: ledgerRouteRef,
  },
  externalRoutes: {
    catalogEntity: catalogEntityRouteRef,
    coverage: coverageRouteRef,
    resource: resourceRouteRef,
    techDocs: techDocsRouteRef,
  },
  extensions: [
    statusApi,
    exportApi,
    recoveryPage,
    entityRecovery,
    entityRecoveryCard,
  ],
});
