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
import { AwsInventoryClient } from '@meridian/plugin-aws-inventory-common';
import { RiRadarLine, RiStackLine } from '@remixicon/react';
import {
  awsInventoryApiRef,
  ResourceExportClient,
  resourceExportApiRef,
} from './api';
import { isAwsResource } from './entity/annotations';
import {
  catalogEntityRouteRef,
  coverageRouteRef,
  inventoryRouteRef,
  resourceRouteRef,
  usageRouteRef,
} from './routes';

const inventoryApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: awsInventoryApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new AwsInventoryClient(deps),
    }),
});

const exportApi = ApiBlueprint.make({
  name: 'export',
  params: defineParams =>
    defineParams({
      api: resourceExportApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ResourceExportClient(deps),
    }),
});

const inventoryPage = PageBlueprint.make({
  params: {
    path: '/inventory',
    title: 'Inventory',
    icon: <RiStackLine />,
    routeRef: inventoryRouteRef,
    loader: () => import('./InventoryRoutes').then(m => <m.InventoryRoutes />),
  },
});

const coveragePage = PageBlueprint.make({
  name: 'coverage',
  params: {
    path: '/coverage',
    title: 'Coverage',
    icon: <RiRadarLine />,
    routeRef: coverageRouteRef,
    loader: () =>
      import('./coverage/CoverageTabs').then(m => <m.CoverageTabs />),
  },
});

const resourceCard = EntityCardBlueprint.make({
  name: 'resource',
  params: {
    type: 'content',
    filter: isAwsResource,
    loader: () => import('./entity/ResourceCard').then(m => <m.ResourceCard />),
  },
});

const resourceHistory = EntityContentBlueprint.make({
  name: 'history',
  params: {
    path: '/history',
    title: 'History',
    group: 'operation',
    filter: isAwsResource,
    loader: () =>
      import('./entity/ResourceHistoryContent').then(m => (
        <m.ResourceHistoryContent />
      )),
  },
});

const entityResources = EntityContentBlueprint.make({
  name: 'resources',
  params: {
    path: '/aws-resources',
    title: 'AWS resources',
    group: 'operation',
    filter: { kind: { $in: ['Component', 'System'] } },
    loader: () =>
      import('./entity/EntityResourcesContent').then(m => (
        <m.EntityResourcesContent />
      )),
  },
});

/**
 * What exists in AWS, how it changed, what could not be read, and what reading costs.
 */
export const awsInventoryPlugin = createFrontendPlugin({
  pluginId: 'aws-inventory',
  title: 'AWS inventory',
  icon: <RiStackLine />,
  routes: {
    root: inventoryRouteRef,
    resource: resourceRouteRef,
    coverage: coverageRouteRef,
    usage: usageRouteRef,
  },
  externalRoutes: { catalogEntity: catalogEntityRouteRef },
  extensions: [
    inventoryApi,
    exportApi,
    inventoryPage,
    coveragePage,
    resourceCard,
    resourceHistory,
    entityResources,
  ],
});
