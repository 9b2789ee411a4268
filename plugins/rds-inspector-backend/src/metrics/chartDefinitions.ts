import type {
  ChartUnit,
  DatabaseRow,
} from '@meridian/plugin-rds-inspector-common';
import type { MetricUnit } from '@meridian/aws-node';

/** A chart and the metrics whose lines it has. */
export interface ChartDefinition {
  readonly id: string;
  readonly title: string;
  readonly unit: ChartUnit & MetricUnit;
  readonly metrics: readonly ChartMetric[];
}

/** A metric of CloudWatch as a line of a chart. */
export interface ChartMetric {
  readonly metricName: string;
  readonly statistic: 'Average' | 'Maximum';
  /** The unit that CloudWatch gives. */
  readonly awsUnit: string;
  /** The inventory's series of the same metric, for when CloudWatch does not answer. */
  readonly inventoryId: string;
  /** What tells the line from another one of the same database and chart: `read`. */
  readonly label?: string;
  /** Whether its dimensions have to be found: AWS's documentation and AWS disagree on them. */
  readonly discover?: boolean;
  appliesTo(database: DatabaseRow): boolean;
}

/**
 * The charts of a database.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.AuroraMonitoring.Metrics.html
 */
export const CHARTS: readonly ChartDefinition[] = [
  {
    id: 'cpu',
    title: 'CPU utilisation',
    unit: 'percent',
    metrics: [ofInstance('CPUUtilization', 'Percent', 'rds-cpu-utilization')],
  },
  {
    id: 'connections',
    title: 'Database connections',
    unit: 'count',
    metrics: [
      ofInstance('DatabaseConnections', 'Count', 'rds-database-connections'),
    ],
  },
  {
    id: 'memory',
    title: 'Freeable memory',
    unit: 'bytes',
    metrics: [ofInstance('FreeableMemory', 'Bytes', 'rds-freeable-memory')],
  },
  {
    id: 'latency',
    title: 'Read and write latency',
    unit: 'seconds',
    metrics: [
      ofInstance('ReadLatency', 'Seconds', 'rds-read-latency', 'read'),
      ofInstance('WriteLatency', 'Seconds', 'rds-write-latency', 'write'),
    ],
  },
  {
    id: 'iops',
    title: 'Read and write operations',
    unit: 'count-per-second',
    metrics: [
      ofInstance('ReadIOPS', 'Count/Second', 'rds-read-iops', 'read'),
      ofInstance('WriteIOPS', 'Count/Second', 'rds-write-iops', 'write'),
    ],
  },
  {
    id: 'throughput',
    title: 'Read and write throughput',
    unit: 'bytes-per-second',
    metrics: [
      ofInstance(
        'ReadThroughput',
        'Bytes/Second',
        'rds-read-throughput',
        'read',
      ),
      ofInstance(
        'WriteThroughput',
        'Bytes/Second',
        'rds-write-throughput',
        'write',
      ),
    ],
  },
  {
    id: 'free-storage',
    title: 'Free storage',
    unit: 'bytes',
    metrics: [
      {
        ...ofInstance('FreeStorageSpace', 'Bytes', 'rds-free-storage-space'),
        // Aurora's storage belongs to the cluster and has no size.
        appliesTo: row => row.kind === 'instance' && !isAurora(row),
      },
    ],
  },
  {
    id: 'used-storage',
    title: 'Storage used',
    unit: 'bytes',
    metrics: [
      {
        metricName: 'VolumeBytesUsed',
        statistic: 'Average',
        awsUnit: 'Bytes',
        inventoryId: 'rds-volume-bytes-used',
        appliesTo: row => row.kind === 'cluster' && isAurora(row),
      },
    ],
  },
  {
    id: 'replica-lag',
    title: 'Replica lag',
    unit: 'seconds',
    metrics: [
      {
        metricName: 'ReplicaLag',
        statistic: 'Maximum',
        awsUnit: 'Seconds',
        inventoryId: 'rds-replica-lag',
        appliesTo: row => row.kind === 'instance' && row.role === 'replica',
      },
      {
        metricName: 'AuroraReplicaLag',
        statistic: 'Maximum',
        awsUnit: 'Milliseconds',
        inventoryId: 'rds-aurora-replica-lag',
        // A writer emits none, but it may have been a reader in the range.
        appliesTo: row => row.kind === 'instance' && isAurora(row),
      },
    ],
  },
  {
    id: 'global-lag',
    title: 'Lag of the secondary Region',
    unit: 'seconds',
    metrics: [
      ofGlobalMember(
        'AuroraGlobalDBRPOLag',
        'rds-aurora-global-rpo-lag',
        'RPO',
      ),
      ofGlobalMember(
        'AuroraGlobalDBProgressLag',
        'rds-aurora-global-progress-lag',
        'progress',
      ),
    ],
  },
];

function ofInstance(
  metricName: string,
  awsUnit: string,
  inventoryId: string,
  label?: string,
): ChartMetric {
  return {
    metricName,
    statistic: 'Average',
    awsUnit,
    inventoryId,
    label,
    appliesTo: row => row.kind === 'instance',
  };
}

/** Either Region of a global cluster can have been the secondary one in the range. */
function ofGlobalMember(
  metricName: string,
  inventoryId: string,
  label: string,
): ChartMetric {
  return {
    metricName,
    // What would be lost is judged by the worst moment, not by the average.
    statistic: 'Maximum',
    awsUnit: 'Milliseconds',
    inventoryId,
    label,
    discover: true,
    appliesTo: row =>
      row.kind === 'cluster' &&
      isAurora(row) &&
      (row.parentArn?.includes(':global-cluster:') ?? false),
  };
}

function isAurora({ engine }: DatabaseRow): boolean {
  return engine?.startsWith('aurora') ?? false;
}
