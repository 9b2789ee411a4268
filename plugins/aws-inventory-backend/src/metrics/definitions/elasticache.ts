import type { MetricSeriesDefinition } from '@meridian/plugin-aws-inventory-node';

/**
 * How far the secondaries of Global Datastores are behind, measured by their nodes in their own Region.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.Redis.html
 */
export const elastiCacheMetricSeries: readonly MetricSeriesDefinition[] = [
  {
    id: 'elasticache-global-datastore-replication-lag',
    title: 'Lag behind the primary of the Global Datastore',
    resourceTypes: ['AWS::ElastiCache::ReplicationGroup'],
    namespace: 'AWS/ElastiCache',
    metricName: 'GlobalDatastoreReplicationLag',
    statistic: 'Maximum',
    unit: 'seconds',
    awsUnit: 'Seconds',
    periodSeconds: 60,
    backfill: { days: 30 },
    dimensions: ({ attributes }) =>
      isSecondary(attributes.GlobalReplicationGroupInfo)
        ? { discover: { CacheClusterId: textsOf(attributes.MemberClusters) } }
        : undefined,
  },
];

function isSecondary(info: unknown): boolean {
  return (
    typeof info === 'object' &&
    info !== null &&
    'GlobalReplicationGroupMemberRole' in info &&
    // Some answers write it as `Secondary`.
    String(info.GlobalReplicationGroupMemberRole).toUpperCase() === 'SECONDARY'
  );
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter(one => typeof one === 'string')
    : [];
}
