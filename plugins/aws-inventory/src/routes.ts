import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';

/** The table over all resources. */
export const inventoryRouteRef = createRouteRef();

/** One resource; its ARN follows as the parameter `arn` of the query. */
export const resourceRouteRef = createSubRouteRef({
  parent: inventoryRouteRef,
  path: '/resource',
});

/** What was read when, and what could not be read. */
export const coverageRouteRef = createRouteRef();

/** What the portal's own AWS requests cost. */
export const usageRouteRef = createSubRouteRef({
  parent: coverageRouteRef,
  path: '/usage',
});

/** The page of a catalog entity. */
export const catalogEntityRouteRef = createExternalRouteRef({
  defaultTarget: 'catalog.catalogEntity',
  params: ['namespace', 'kind', 'name'],
});
