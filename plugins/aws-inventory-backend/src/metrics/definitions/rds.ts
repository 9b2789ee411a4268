import type {
  MetricSeriesDefinition,
  MetricSubject,
} from '@meridian/plugin-aws-inventory-node';

const NAMESPACE = 'AWS/RDS';
const FIVE_MINUTES = 300;
/** What is judged by a month is known from a month, also on the first day. */
const MONTH = { days: 30 };

/**
 * What CloudWatch knows of DB instances and clusters.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.AuroraMonitoring.Metrics.html
 */
export const rdsMetricSeries: readonly MetricSeriesDefinition[] = [
  ofInstance({
    id: 'rds-cpu-utilization',
    title: 'CPU utilisation',
    metricName: 'CPUUtilization',
    unit: 'percent',
    awsUnit: 'Percent',
  }),
  ofInstance({
    id: 'rds-database-connections',
    title: 'Database connections',
    metricName: 'DatabaseConnections',
    unit: 'count',
    awsUnit: 'Count',
  }),
  ofInstance({
    id: 'rds-freeable-memory',
    title: 'Freeable memory',
    metricName: 'FreeableMemory',
    unit: 'bytes',
    awsUnit: 'Bytes',
  }),
  ofInstance({
    id: 'rds-read-latency',
    title: 'Read latency',
    metricName: 'ReadLatency',
    unit: 'seconds',
    awsUnit: 'Seconds',
  }),
  ofInstance({
    id: 'rds-write-latency',
    title: 'Write latency',
    metricName: 'WriteLatency',
    unit: 'seconds',
    awsUnit: 'Seconds',
  }),
  ofInstance({
    id: 'rds-read-iops',
    title: 'Read operations',
    metricName: 'ReadIOPS',
    unit: 'count-per-second',
    awsUnit: 'Count/Second',
  }),
  ofInstance({
    id: 'rds-write-iops',
    title: 'Write operations',
    metricName: 'WriteIOPS',
    unit: 'count-per-second',
    awsUnit: 'Count/Second',
  }),
  ofInstance({
    id: 'rds-read-throughput',
    title: 'Read throughput',
    metricName: 'ReadThroughput',
    unit: 'bytes-per-second',
    awsUnit: 'Bytes/Second',
  }),
  ofInstance({
    id: 'rds-write-throughput',
    title: 'Write throughput',
    metricName: 'WriteThroughput',
    unit: 'bytes-per-second',
    awsUnit: 'Bytes/Second',
  }),
  ofInstance({
    id: 'rds-free-storage-space',
    title: 'Free storage',
    metricName: 'FreeStorageSpace',
    capacity: 'free',
    unit: 'bytes',
    awsUnit: 'Bytes',
    backfill: MONTH,
    // Aurora's storage belongs to the cluster and has no size.
    appliesTo: subject => !isAurora(subject),
  }),
  ofInstance({
    id: 'rds-replica-lag',
    title: 'Replica lag',
    metricName: 'ReplicaLag',
    unit: 'seconds',
    awsUnit: 'Seconds',
    periodSeconds: 60,
    // A replica that is behind every day is so at night, when it has caught up, too.
    backfill: MONTH,
    appliesTo: subject =>
      Boolean(subject.attributes.ReadReplicaSourceDBInstanceIdentifier),
  }),
  ofInstance({
    id: 'rds-aurora-replica-lag',
    title: 'Lag of the reader behind the writer',
    metricName: 'AuroraReplicaLag',
    unit: 'seconds',
    awsUnit: 'Milliseconds',
    periodSeconds: 60,
    // The writer emits none; who that is can change at any time.
    appliesTo: isAurora,
  }),
  {
    id: 'rds-volume-bytes-used',
    title: 'Storage used by the cluster',
    resourceTypes: ['AWS::RDS::DBCluster'],
    namespace: NAMESPACE,
    metricName: 'VolumeBytesUsed',
    capacity: 'used',
    statistic: 'Average',
    unit: 'bytes',
    awsUnit: 'Bytes',
    periodSeconds: FIVE_MINUTES,
    backfill: MONTH,
    dimensions: subject =>
      isAurora(subject)
        ? { DBClusterIdentifier: subject.resourceId }
        : undefined,
  },
  ofSecondaryCluster({
    id: 'rds-aurora-global-rpo-lag',
    title: 'RPO lag of the global cluster',
    metricName: 'AuroraGlobalDBRPOLag',
  }),
  ofSecondaryCluster({
    id: 'rds-aurora-global-progress-lag',
    title: 'Progress lag of the global cluster',
    metricName: 'AuroraGlobalDBProgressLag',
  }),
  ofSecondaryCluster({
    id: 'rds-aurora-global-replication-lag',
    // The only one of the engines before the other two.
    title: 'Replication lag of the global cluster',
    metricName: 'AuroraGlobalDBReplicationLag',
  }),
];

function ofInstance(
  options: Pick<
    MetricSeriesDefinition,
    'id' | 'title' | 'metricName' | 'capacity' | 'unit' | 'awsUnit' | 'backfill'
  > & {
    periodSeconds?: number;
    appliesTo?: (subject: MetricSubject) => boolean;
  },
): MetricSeriesDefinition {
  const { appliesTo, periodSeconds, ...rest } = options;
  return {
    ...rest,
    resourceTypes: ['AWS::RDS::DBInstance'],
    namespace: NAMESPACE,
    statistic: 'Average',
    periodSeconds: periodSeconds ?? FIVE_MINUTES,
    dimensions: subject =>
      appliesTo?.(subject) ?? true
        ? { DBInstanceIdentifier: subject.resourceId }
        : undefined,
  };
}

/**
 * Only the secondaries of a global cluster emit its lags, with the Region of the primary as a
 * dimension in some engine versions and without it in others: what there is, is found.
 */
function ofSecondaryCluster(
  options: Pick<MetricSeriesDefinition, 'id' | 'title' | 'metricName'>,
): MetricSeriesDefinition {
  return {
    ...options,
    resourceTypes: ['AWS::RDS::DBCluster'],
    namespace: NAMESPACE,
    // What would be lost is judged by the worst moment of a minute, not by its average.
    statistic: 'Maximum',
    unit: 'seconds',
    awsUnit: 'Milliseconds',
    periodSeconds: 60,
    // A copy that is behind every night is so in the morning, too, on the first day.
    backfill: MONTH,
    dimensions: subject =>
      subject.attributes.GlobalClusterIdentifier && !hasWriter(subject)
        ? { discover: { DBClusterIdentifier: subject.resourceId } }
        : undefined,
  };
}

/** Of the clusters of a global one, only the primary has an instance that writes. */
function hasWriter({ attributes }: MetricSubject): boolean {
  const { DBClusterMembers: members } = attributes;
  return (
    Array.isArray(members) &&
    members.some(member => member?.IsClusterWriter === true)
  );
}

function isAurora({ attributes }: MetricSubject): boolean {
  return (
    typeof attributes.Engine === 'string' &&
    attributes.Engine.startsWith('aurora')
  );
}
