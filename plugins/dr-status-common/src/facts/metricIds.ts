/** The ids of the inventory's metric series that recovery is judged by. */
export const RECOVERY_METRICS = {
  auroraRpoLag: 'rds-aurora-global-rpo-lag',
  auroraProgressLag: 'rds-aurora-global-progress-lag',
  /** Of engines before the other two. */
  auroraReplicationLag: 'rds-aurora-global-replication-lag',
  replicaLag: 'rds-replica-lag',
  dynamoDbLatency: 'dynamodb-replication-latency',
  s3Latency: 's3-replication-latency',
  s3OperationsPending: 's3-operations-pending-replication',
  s3BytesPending: 's3-bytes-pending-replication',
  s3OperationsFailed: 's3-operations-failed-replication',
  elastiCacheLag: 'elasticache-global-datastore-replication-lag',
} as const;

export type RecoveryMetric =
  (typeof RECOVERY_METRICS)[keyof typeof RECOVERY_METRICS];
