import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';

/** The fleet: all databases. */
export const databasesRouteRef = createRouteRef();

/** One database; its ARN follows as the parameter `arn` of the query. */
export const databaseRouteRef = createSubRouteRef({
  parent: databasesRouteRef,
  path: '/database',
});

/** What checks found, now or at a time. */
export const findingsRouteRef = createSubRouteRef({
  parent: databasesRouteRef,
  path: '/findings',
});

/** What is checked, why, and how it is put right. */
export const checksRouteRef = createSubRouteRef({
  parent: databasesRouteRef,
  path: '/checks',
});

/** The page of a catalog entity. */
export const catalogEntityRouteRef = createExternalRouteRef({
  defaultTarget: 'catalog.catalogEntity',
  params: ['namespace', 'kind', 'name'],
});

/** What of AWS was read when, and what could not be read. */
export const coverageRouteRef = createExternalRouteRef({
  defaultTarget: 'aws-inventory.coverage',
});

/** One AWS resource of any type; its ARN follows as the parameter `arn` of the query. */
export const resourceRouteRef = createExternalRouteRef({
  defaultTarget: 'aws-inventory.resource',
});
