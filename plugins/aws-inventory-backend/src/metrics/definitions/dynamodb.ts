import type { MetricSeriesDefinition } from '@meridian/plugin-aws-inventory-node';

/**
 * How far the replicas of global tables are behind, measured where a change was made, for each Region that
 * receives it.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html
 */
export const dynamoDbMetricSeries: readonly MetricSeriesDefinition[] = [
  {
    id: 'dynamodb-replication-latency',
    title: 'Replication latency to another Region',
    resourceTypes: ['AWS::DynamoDB::Table'],
    namespace: 'AWS/DynamoDB',
    metricName: 'ReplicationLatency',
    // What would be lost is judged by the change that took longest.
    statistic: 'Maximum',
    unit: 'seconds',
    awsUnit: 'Milliseconds',
    periodSeconds: 60,
    backfill: { days: 30 },
    dimensions: ({ attributes, resourceId }) =>
      Array.isArray(attributes.Replicas) && attributes.Replicas.length > 0
        ? { discover: { TableName: resourceId } }
        : undefined,
  },
];
