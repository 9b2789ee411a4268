import type {
  CacheCluster,
  CacheSubnetGroup,
  GlobalReplicationGroup,
  ReplicationGroup,
} from '@aws-sdk/client-elasticache';
import { collection } from '../../core/Estate';

export const replicationGroups = collection<ReplicationGroup>(
  'elasticache.replication-groups',
);

/** The nodes of replication groups, and clusters that are in no replication group. */
export const cacheClusters = collection<CacheCluster>(
  'elasticache.cache-clusters',
);

export const cacheSubnetGroups = collection<CacheSubnetGroup>(
  'elasticache.cache-subnet-groups',
);

/** Kept under the account and `GLOBAL`; each Region with a member answers with it. */
export const globalReplicationGroups = collection<GlobalReplicationGroup>(
  'elasticache.global-replication-groups',
);

/** Tags by the ARN of what they are on. */
export interface ElastiCacheTags {
  readonly arn: string;
  readonly tags: Readonly<Record<string, string>>;
}

export const elastiCacheTags = collection<ElastiCacheTags>('elasticache.tags');
