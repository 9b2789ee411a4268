import {
  addGlobalReplicationGroup,
  addReplicationGroup,
  addSubnetGroup,
} from '../aws/elasticache/factory';
import type { Estate } from '../core/Estate';
import { kmsKeyArnOf } from './keyPlan';
import {
  databaseSubnetIdsOf,
  findNetwork,
  securityGroupIdOf,
  vpcIdOf,
} from './networkPlan';
import {
  ACCOUNTS,
  PRIMARY_REGION,
  REGIONS,
  standardTags,
  type AccountName,
  type SystemName,
} from './organization';

/** ElastiCache puts these letters in front of the names of Global Datastores made in us-east-1. */
const GLOBAL_DATASTORE_PREFIX = 'ldgnf';

interface CachePlan {
  readonly id: string;
  readonly account: AccountName;
  readonly region: string;
  readonly environment: 'prod' | 'staging' | 'dev';
  readonly system: SystemName;
  readonly component?: string;
  readonly description: string;
  readonly createdAt: string;
  readonly nodeType: string;
  readonly clusterMode: boolean;
  readonly shardCount?: number;
  readonly replicaCount: number;
  readonly kmsKeyArn?: string;
  readonly encrypted?: boolean;
  readonly globalDatastore?: { id: string; role: 'PRIMARY' | 'SECONDARY' };
}

/** Adds the Redis caches of the platform and their Global Datastores. */
export function addCaches(estate: Estate): void {
  for (const region of REGIONS) {
    addCacheSubnets(estate, 'prod', region);
  }
  addCacheSubnets(estate, 'staging', PRIMARY_REGION);
  addCacheSubnets(estate, 'dev', PRIMARY_REGION);

  addOrderCaches(estate);
  addUserSessions(estate);
  addCache(estate, {
    id: 'prod-redis',
    account: 'prod',
    region: PRIMARY_REGION,
    environment: 'prod',
    system: 'records',
    component: 'records-api',
    description: 'Production Redis',
    createdAt: '2023-08-14T09:12:00Z',
    nodeType: 'cache.r6g.xlarge',
    clusterMode: true,
    replicaCount: 2,
    kmsKeyArn: kmsKeyArnOf('prod', PRIMARY_REGION, 'records-data'),
  });
}

/** The caching layer of the order database, in a Global Datastore over both Regions. */
function addOrderCaches(estate: Estate): void {
  const id = `${GLOBAL_DATASTORE_PREFIX}-order-cache`;
  const members = REGIONS.map(region => ({
    region,
    group: addCache(estate, {
      id: region === PRIMARY_REGION ? 'order-cache' : 'order-cache-dr',
      account: 'prod',
      region,
      environment: 'prod',
      system: 'order-processing',
      component: 'order-service',
      description: 'Cache in front of the order database',
      createdAt: '2023-10-02T12:00:00Z',
      nodeType: 'cache.r6g.large',
      clusterMode: true,
      shardCount: 2,
      replicaCount: 1,
      kmsKeyArn: kmsKeyArnOf('prod', region, 'production-data'),
      globalDatastore: {
        id,
        role: region === PRIMARY_REGION ? 'PRIMARY' : 'SECONDARY',
      },
    }),
  }));
  addGlobalReplicationGroup(estate, {
    accountId: ACCOUNTS.prod,
    id,
    description: 'Order cache in both Regions',
    engineVersion: '7.0',
    members,
  });
  for (const environment of ['staging', 'dev'] as const) {
    addCache(estate, {
      id: 'order-cache',
      account: environment,
      region: PRIMARY_REGION,
      environment,
      system: 'order-processing',
      component: 'order-service',
      description: `Order cache of ${environment}`,
      createdAt: '2023-10-02T12:00:00Z',
      nodeType:
        environment === 'staging' ? 'cache.t4g.medium' : 'cache.t4g.micro',
      clusterMode: false,
      replicaCount: environment === 'staging' ? 1 : 0,
      kmsKeyArn: kmsKeyArnOf(
        environment,
        PRIMARY_REGION,
        `${environment}-data`,
      ),
    });
  }
}

/** Sessions of signed-in users. Their Global Datastore has no second member (see imperfections.ts). */
function addUserSessions(estate: Estate): void {
  const id = `${GLOBAL_DATASTORE_PREFIX}-user-sessions`;
  const primary = addCache(estate, {
    id: 'user-sessions',
    account: 'prod',
    region: PRIMARY_REGION,
    environment: 'prod',
    system: 'user-management',
    component: 'authentication-service',
    description: 'Sessions of signed-in users',
    createdAt: '2023-09-11T15:45:00Z',
    nodeType: 'cache.r6g.large',
    clusterMode: false,
    replicaCount: 1,
    kmsKeyArn: kmsKeyArnOf('prod', PRIMARY_REGION, 'production-data'),
    globalDatastore: { id, role: 'PRIMARY' },
  });
  addGlobalReplicationGroup(estate, {
    accountId: ACCOUNTS.prod,
    id,
    description: 'User sessions',
    engineVersion: '7.0',
    members: [{ region: PRIMARY_REGION, group: primary }],
  });
  addCache(estate, {
    id: 'user-sessions',
    account: 'staging',
    region: PRIMARY_REGION,
    environment: 'staging',
    system: 'user-management',
    component: 'authentication-service',
    description: 'Sessions of testers',
    createdAt: '2023-09-11T15:45:00Z',
    nodeType: 'cache.t4g.small',
    clusterMode: false,
    replicaCount: 1,
    encrypted: false,
  });
}

function addCache(estate: Estate, plan: CachePlan) {
  return addReplicationGroup(estate, {
    ...plan,
    accountId: ACCOUNTS[plan.account],
    createdAt: new Date(plan.createdAt),
    tags: standardTags(plan.system, plan.environment, plan.component),
    engineVersion: '7.0.7',
    subnetGroupName: subnetGroupNameOf(plan.account, plan.region),
    securityGroupIds: [
      securityGroupIdOf(plan.account, plan.region, `${plan.id}-cache`),
    ],
    snapshotRetentionDays: plan.environment === 'prod' ? 7 : 1,
  });
}

function addCacheSubnets(
  estate: Estate,
  account: AccountName,
  region: string,
): void {
  addSubnetGroup(estate, {
    accountId: ACCOUNTS[account],
    region,
    name: subnetGroupNameOf(account, region),
    vpcId: vpcIdOf(account, region),
    subnetIds: databaseSubnetIdsOf(account, region),
  });
}

function subnetGroupNameOf(account: AccountName, region: string): string {
  return `${findNetwork(account, region).name}-cache`;
}
