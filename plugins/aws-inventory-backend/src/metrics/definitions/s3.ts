import type { MetricSeriesDefinition } from '@meridian/plugin-aws-inventory-node';

/**
 * What S3 measures of the replication rules whose metrics are on. What is pending is measured in the Region of
 * the destination and kept with that bucket; what failed, in the Region of the source and kept with that one.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/repl-metrics.html
 */
export const s3MetricSeries: readonly MetricSeriesDefinition[] = [
  ofDestination({
    id: 's3-replication-latency',
    // S3 gives nothing while nothing waits.
    title: 'Replication latency (gaps are nothing to replicate)',
    metricName: 'ReplicationLatency',
    unit: 'seconds',
    awsUnit: 'Seconds',
    backfill: { days: 30 },
  }),
  ofDestination({
    id: 's3-operations-pending-replication',
    title: 'Operations pending replication',
    metricName: 'OperationsPendingReplication',
    unit: 'count',
    awsUnit: 'Count',
  }),
  ofDestination({
    id: 's3-bytes-pending-replication',
    title: 'Bytes pending replication',
    metricName: 'BytesPendingReplication',
    unit: 'bytes',
    awsUnit: 'Bytes',
  }),
  {
    ...ofBucket({
      id: 's3-operations-failed-replication',
      title: 'Operations that failed to replicate',
      metricName: 'OperationsFailedReplication',
      unit: 'count',
      awsUnit: 'Count',
    }),
    statistic: 'Sum',
    dimensions: ({ attributes, resourceId }) =>
      attributes.ReplicationConfiguration
        ? { discover: { SourceBucket: resourceId } }
        : undefined,
  },
];

type BucketSeries = Pick<
  MetricSeriesDefinition,
  'id' | 'title' | 'metricName' | 'unit' | 'awsUnit' | 'backfill'
>;

function ofBucket(
  options: BucketSeries,
): Omit<MetricSeriesDefinition, 'statistic' | 'dimensions'> {
  return {
    ...options,
    resourceTypes: ['AWS::S3::Bucket'],
    namespace: 'AWS/S3',
    periodSeconds: 60,
  };
}

/** Nothing about a bucket says that another one is copied to it: whether there are series does. */
function ofDestination(options: BucketSeries): MetricSeriesDefinition {
  return {
    ...ofBucket(options),
    statistic: 'Maximum',
    dimensions: ({ resourceId }) => ({
      discover: { DestinationBucket: resourceId },
    }),
  };
}
