import {
  dbClusters,
  dbInstances,
  globalClusters,
} from '../../aws/rds/collections';
import {
  makeAuroraCluster,
  makeGlobalCluster,
} from '../../aws/rds/clusterFactory';
import { GLOBAL, type Estate } from '../../core/Estate';
import {
  ACCOUNTS,
  PRIMARY_REGION,
  SECONDARY_REGION,
  standardTags,
} from '../organization';
import { placeOf } from './place';

const GLOBAL_CLUSTER = 'analytics-global';
const TAGS = standardTags('analytics', 'prod', 'analytics-service');

/**
 * Analytics: an Aurora Global Database whose clusters are alike, so that its primary's role can be moved
 * to the other Region at any time.
 */
export function addAnalyticsDatabases(estate: Estate): void {
  const clusters = [
    { region: PRIMARY_REGION, identifier: 'analytics-prod' },
    { region: SECONDARY_REGION, identifier: 'analytics-prod-west' },
  ].map(({ region, identifier }) => {
    const place = placeOf('prod', region);
    const { cluster, instances } = makeAuroraCluster({
      ...place,
      identifier,
      engineVersion: '16.11',
      instanceClass: 'db.r6g.large',
      memberZones: [0, 1],
      databaseName: 'analytics',
      masterUsername: 'dbadmin',
      retentionDays: 35,
      createdAt: new Date('2025-03-18T10:25:00Z'),
      tags: TAGS,
      globalClusterIdentifier: GLOBAL_CLUSTER,
      isSecondary: region === SECONDARY_REGION,
      overrides: {
        DBClusterParameterGroup: `${identifier}-aurora-postgresql16-cluster`,
      },
    });
    estate.add(dbClusters, place.accountId, region, cluster);
    estate.add(dbInstances, place.accountId, region, ...instances);
    return cluster;
  });
  estate.add(
    globalClusters,
    ACCOUNTS.prod,
    GLOBAL,
    makeGlobalCluster({
      accountId: ACCOUNTS.prod,
      identifier: GLOBAL_CLUSTER,
      clusters,
      tags: TAGS,
    }),
  );
}
