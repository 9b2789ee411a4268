import {
  dbClusters,
  dbInstances,
  dbSubnetGroups,
  globalClusters,
  snapshotCopySchedules,
} from '../../aws/rds/collections';
import {
  makeAuroraCluster,
  makeGlobalCluster,
} from '../../aws/rds/clusterFactory';
import { makeSubnetGroup } from '../../aws/rds/factory';
import { toTagList } from '../../aws/tagList';
import { GLOBAL, type Estate } from '../../core/Estate';
import {
  PRIMARY_REGION,
  SECONDARY_REGION,
  standardTags,
} from '../organization';
import { placeOf } from './place';

const GLOBAL_CLUSTER = 'platform-global';

/**
 * The platform's own database, `platform_db`, in the shared-services account. In the second Region its
 * storage is replicated to a cluster without instances: see `global-cluster-headless-secondary`.
 */
export function addPlatformDatabases(estate: Estate): void {
  const place = placeOf('shared-services', PRIMARY_REGION);
  const tags = standardTags('platform', 'shared', 'developer-portal');
  const common = {
    engineVersion: '14.9',
    instanceClass: 'db.r6g.large',
    databaseName: 'platform_db',
    masterUsername: 'dbadmin',
    retentionDays: 30,
    tags,
    globalClusterIdentifier: GLOBAL_CLUSTER,
  };
  const { cluster, instances } = makeAuroraCluster({
    ...place,
    ...common,
    identifier: 'platform-db',
    memberZones: [0, 1],
    createdAt: new Date('2022-09-01T08:00:00Z'),
  });
  estate.add(dbClusters, place.accountId, place.region, cluster);
  estate.add(dbInstances, place.accountId, place.region, ...instances);

  const west = placeOf('shared-services', SECONDARY_REGION);
  const secondary = makeAuroraCluster({
    ...west,
    ...common,
    identifier: 'platform-db-west',
    memberZones: [],
    isSecondary: true,
    createdAt: new Date('2024-06-11T13:30:00Z'),
  });
  estate.add(dbClusters, west.accountId, west.region, secondary.cluster);
  estate.add(
    dbSubnetGroups,
    west.accountId,
    west.region,
    makeSubnetGroup(west.accountId, west.region, west.network),
  );
  estate.add(
    globalClusters,
    place.accountId,
    GLOBAL,
    makeGlobalCluster({
      accountId: place.accountId,
      identifier: GLOBAL_CLUSTER,
      clusters: [cluster, secondary.cluster],
      tags,
    }),
  );
  estate.add(snapshotCopySchedules, west.accountId, west.region, {
    sourceArn: cluster.DBClusterArn ?? '',
    keepDays: 14,
    kmsKeyArn: west.kmsKeyArn,
    tags: toTagList(tags),
  });
}
