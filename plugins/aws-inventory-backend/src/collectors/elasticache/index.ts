export { elastiCacheGlobalReplicationGroups } from './elasticache-global-replication-groups';
export { elastiCacheReplicationGroups } from './elasticache-replication-groups';
