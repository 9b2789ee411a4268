import {
  dbClusters,
  dbInstances,
  dbProxies,
  globalClusters,
  pendingMaintenance,
} from '../../aws/rds/collections';
import {
  makeAuroraCluster,
  makeGlobalCluster,
  type DbClusterOptions,
} from '../../aws/rds/clusterFactory';
import { makeDbProxy } from '../../aws/rds/proxyFactory';
import { GLOBAL, type Estate } from '../../core/Estate';
import {
  ACCOUNTS,
  PRIMARY_REGION,
  SECONDARY_REGION,
  standardTags,
} from '../organization';
import { addBlueGreenDeployment, type ClusterWithInstances } from './blueGreen';
import { placeOf } from './place';

const ENGINE_VERSION = '14.9';
/** What dev runs already, and what waits for staging. */
const UPGRADED_VERSION = '16.11';
const GLOBAL_CLUSTER = 'orders-global';
const CREATED_AT = new Date('2022-11-08T14:05:00Z');

const COMMON = {
  databaseName: 'orders',
  masterUsername: 'dbadmin',
  createdAt: CREATED_AT,
};

/**
 * Order processing: an Aurora Global Database in production, and a cluster each in staging and dev.
 */
export function addOrderProcessingDatabases(estate: Estate): void {
  addProduction(estate);
  const staging = optionsOf('staging', {
    engineVersion: ENGINE_VERSION,
    instanceClass: 'db.r6g.large',
    // Both in one zone: the cluster does not survive the loss of it.
    memberZones: [0, 0],
    retentionDays: 7,
  });
  addBlueGreenDeployment(estate, {
    name: 'orders-staging-postgresql-16',
    blue: staging,
    existing: add(estate, staging),
    targetVersion: UPGRADED_VERSION,
    targetZones: [0, 1],
    createdAt: new Date('2026-02-23T09:14:00Z'),
  });
  const dev = optionsOf('dev', {
    engineVersion: UPGRADED_VERSION,
    instanceClass: 'db.t4g.medium',
    memberZones: [0],
    retentionDays: 7,
  });
  add(estate, dev);
}

function addProduction(estate: Estate): void {
  const east = placeOf('prod', PRIMARY_REGION);
  const west = placeOf('prod', SECONDARY_REGION);
  const common = {
    ...COMMON,
    instanceClass: 'db.r6g.xlarge',
    retentionDays: 35,
    tags: standardTags('order-processing', 'prod'),
    globalClusterIdentifier: GLOBAL_CLUSTER,
  };
  const primary = makeAuroraCluster({
    ...east,
    ...common,
    identifier: 'orders-prod',
    engineVersion: ENGINE_VERSION,
    memberZones: [0, 1, 2],
    overrides: parameterGroup('orders-prod'),
  });
  const secondary = makeAuroraCluster({
    ...west,
    ...common,
    identifier: 'orders-prod-west',
    // Upgraded first, as AWS asks for, and then forgotten.
    engineVersion: '14.10',
    memberZones: [0, 1],
    isSecondary: true,
    overrides: parameterGroup('orders-prod-west'),
  });
  for (const [place, { cluster, instances }] of [
    [east, primary],
    [west, secondary],
  ] as const) {
    estate.add(dbClusters, place.accountId, place.region, cluster);
    estate.add(dbInstances, place.accountId, place.region, ...instances);
  }
  estate.add(
    globalClusters,
    ACCOUNTS.prod,
    GLOBAL,
    makeGlobalCluster({
      accountId: ACCOUNTS.prod,
      identifier: GLOBAL_CLUSTER,
      clusters: [primary.cluster, secondary.cluster],
      tags: standardTags('order-processing', 'prod'),
    }),
  );
  estate.add(
    dbProxies,
    east.accountId,
    east.region,
    makeDbProxy({
      ...east,
      name: 'orders-prod-proxy',
      cluster: primary.cluster,
      instances: primary.instances,
      createdAt: new Date('2023-01-17T10:00:00Z'),
      tags: standardTags('order-processing', 'prod'),
    }),
  );
  estate.add(pendingMaintenance, east.accountId, east.region, {
    resourceArn: primary.cluster.DBClusterArn ?? '',
    action: 'db-upgrade',
    description: 'Aurora PostgreSQL 14.10 is available',
    maintenanceWindow: primary.cluster.PreferredMaintenanceWindow ?? '',
    timing: 'optional',
  });
}

/** The clusters of a global one have groups of their own. */
function parameterGroup(cluster: string) {
  return {
    DBClusterParameterGroup: `${cluster}-aurora-postgresql14-cluster`,
  };
}

function optionsOf(
  environment: 'staging' | 'dev',
  options: {
    engineVersion: string;
    instanceClass: string;
    memberZones: readonly number[];
    retentionDays: number;
  },
): DbClusterOptions {
  return {
    ...placeOf(environment, PRIMARY_REGION),
    ...COMMON,
    ...options,
    identifier: `orders-${environment}`,
    tags: standardTags('order-processing', environment),
    overrides: { DeletionProtection: environment === 'staging' },
  };
}

function add(estate: Estate, options: DbClusterOptions): ClusterWithInstances {
  const { accountId, region } = options;
  const made = makeAuroraCluster(options);
  estate.add(dbClusters, accountId, region, made.cluster);
  estate.add(dbInstances, accountId, region, ...made.instances);
  return made;
}
