import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiLifebuoyLine } from '@remixicon/react';
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

const recoveryPage = PageBlueprint.make({
  params: {
    path: '/recovery',
    title: 'Recovery',
    icon: <RiLifebuoyLine />,
    routeRef: recoveryRouteRef,
    loader: () => import('./RecoveryRoutes').then(m => <m.RecoveryRoutes />),
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
  extensions: [recoveryPage],
});
