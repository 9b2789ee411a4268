import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';

/** The overview: all systems. */
export const recoveryRouteRef = createRouteRef();

/** One system of the catalog. */
export const systemRecoveryRouteRef = createSubRouteRef({
  parent: recoveryRouteRef,
  path: '/systems/:namespace/:name',
});

/** What the loss of a Region or zone would mean; which one follows as `region` and `zone` of the query. */
export const whatIfRouteRef = createSubRouteRef({
  parent: recoveryRouteRef,
  path: '/what-if',
});

/** All drills, planned and past. */
export const drillsRouteRef = createSubRouteRef({
  parent: recoveryRouteRef,
  path: '/drills',
});

/** Plans a drill; what it is about follows as `ref` of the query. */
export const newDrillRouteRef = createSubRouteRef({
  parent: recoveryRouteRef,
  path: '/drills/new',
});

/** One drill. */
export const drillRouteRef = createSubRouteRef({
  parent: recoveryRouteRef,
  path: '/drills/:id',
});

/** Everything that ever happened to drills, with its chain of hashes. */
export const ledgerRouteRef = createSubRouteRef({
  parent: recoveryRouteRef,
  path: '/ledger',
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

/** The documentation of an entity. */
export const techDocsRouteRef = createExternalRouteRef({
  defaultTarget: 'techdocs.docRoot',
  params: ['namespace', 'kind', 'name'],
});
