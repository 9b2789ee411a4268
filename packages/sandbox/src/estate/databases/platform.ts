import {
  dbClusters,
  dbInstances,
  snapshotCopySchedules,
} from '../../aws/rds/collections';
import { makeAuroraCluster } from '../../aws/rds/clusterFactory';
import { toTagList } from '../../aws/tagList';
import type { Estate } from '../../core/Estate';
import {
  PRIMARY_REGION,
  SECONDARY_REGION,
  standardTags,
} from '../organization';
import { placeOf } from './place';

/** The platform's own database, `platform_db`, in the shared-services account. */
export function addPlatformDatabases(estate: Estate): void {
  const place = placeOf('shared-services', PRIMARY_REGION);
  const tags = standardTags('platform', 'shared', 'developer-portal');
  const { cluster, instances } = makeAuroraCluster({
    ...place,
    identifier: 'platform-db',
    engineVersion: '14.9',
    instanceClass: 'db.r6g.large',
    memberZones: [0, 1],
    databaseName: 'platform_db',
    masterUsername: 'dbadmin',
    retentionDays: 30,
    createdAt: new Date('2022-09-01T08:00:00Z'),
    tags,
  });
  estate.add(dbClusters, place.accountId, place.region, cluster);
  estate.add(dbInstances, place.accountId, place.region, ...instances);

  const west = placeOf('shared-services', SECONDARY_REGION);
  estate.add(snapshotCopySchedules, west.accountId, west.region, {
    sourceArn: cluster.DBClusterArn ?? '',
    keepDays: 14,
    kmsKeyArn: west.kmsKeyArn,
    tags: toTagList(tags),
  });
}
