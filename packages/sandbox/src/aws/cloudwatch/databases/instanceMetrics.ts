import type { StandardUnit } from '@aws-sdk/client-cloudwatch';
import type { MetricSource } from '../collections';
import { noise } from '../rhythm';
import type { DatabaseActivity } from './activity';
import { activeSessions, waitEventsOf } from './waits';

const NAMESPACE = 'AWS/RDS';
const GIB = 1024 ** 3;
const MIB = 1024 ** 2;

/** One metric of an instance at a moment; undefined where it emits none then. */
type Sample = (time: Date) => number | undefined;
type MetricRow = readonly [name: string, unit: StandardUnit, sample: Sample];

/**
 * What one DB instance emits: nothing while it is stopped, and only what its engine, its class, its
 * storage and its role emit.
 *
 * @param replicas - its read replicas, whose lag makes it keep its log
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.AuroraMonitoring.Metrics.html
 */
export function instanceSources(
  activity: DatabaseActivity,
  replicas: () => readonly DatabaseActivity[] = () => [],
): MetricSource[] {
  const { instance } = activity;
  if (instance.DBInstanceStatus === 'stopped') return [];
  const dimensions = {
    DBInstanceIdentifier: instance.DBInstanceIdentifier ?? '',
  };
  return [
    ...engineRows(activity),
    ...hardwareRows(activity),
    ...(activity.isAurora ? auroraRows(activity) : rdsRows(activity)),
    ...(activity.isPostgres ? postgresRows(activity, replicas) : []),
    ...insightsRows(activity),
  ].map(([metricName, unit, sample]) => ({
    namespace: NAMESPACE,
    metricName,
    dimensions,
    unit,
    since: instance.InstanceCreateTime,
    sample,
  }));
}

function engineRows(activity: DatabaseActivity): MetricRow[] {
  const writes = (time: Date) => activity.writeIops(time);
  return [
    ['CPUUtilization', 'Percent', time => activity.cpuPercent(time)],
    ['DatabaseConnections', 'Count', time => activity.connections(time)],
    ['FreeableMemory', 'Bytes', time => activity.freeableMemoryBytes(time)],
    ['SwapUsage', 'Bytes', time => activity.swapBytes(time)],
    ['ReadIOPS', 'Count/Second', time => activity.readIops(time)],
    ['WriteIOPS', 'Count/Second', writes],
    [
      'ReadThroughput',
      'Bytes/Second',
      time => activity.readIops(time) * 16_384,
    ],
    ['WriteThroughput', 'Bytes/Second', time => writes(time) * 12_288],
    ['ReadLatency', 'Seconds', time => activity.readLatencySeconds(time)],
    ['WriteLatency', 'Seconds', time => activity.writeLatencySeconds(time)],
    [
      'DiskQueueDepth',
      'Count',
      time =>
        activity.readIops(time) * activity.readLatencySeconds(time) +
        writes(time) * activity.writeLatencySeconds(time),
    ],
    [
      'NetworkReceiveThroughput',
      'Bytes/Second',
      time => activity.connections(time) * 3_200,
    ],
    [
      'NetworkTransmitThroughput',
      'Bytes/Second',
      time => activity.connections(time) * 21_000,
    ],
  ];
}

/** The balances of what a class may use beyond its share for a while. */
function hardwareRows(activity: DatabaseActivity): MetricRow[] {
  const { hasEbsBurst, maximumCpuCredits } = activity.capacity;
  const { StorageType, AllocatedStorage = 0 } = activity.instance;
  const rows: MetricRow[] = [];
  if (hasEbsBurst) {
    const spent = (time: Date, salt: number) =>
      Math.max(0, activity.cpuPercent(time) - 60) / 20 +
      0.4 * (1 + noise(activity.seed ^ salt, time));
    rows.push(
      ['EBSIOBalance%', 'Percent', time => 100 - spent(time, 81)],
      ['EBSByteBalance%', 'Percent', time => 100 - spent(time, 83)],
    );
  }
  if (StorageType === 'gp2' && AllocatedStorage < 1000) {
    rows.push([
      'BurstBalance',
      'Percent',
      time => 100 - Math.max(0, activity.cpuPercent(time) - 40) / 2,
    ]);
  }
  if (maximumCpuCredits !== undefined) {
    rows.push([
      'CPUCreditBalance',
      'Count',
      time =>
        maximumCpuCredits *
        (1 - Math.max(0, activity.cpuPercent(time) - 20) / 100),
    ]);
  }
  return rows;
}

function auroraRows(activity: DatabaseActivity): MetricRow[] {
  const { instance, capacity } = activity;
  const rows: MetricRow[] = [
    [
      'FreeLocalStorage',
      'Bytes',
      time => capacity.vcpus * 20 * GIB * (0.92 - 0.05 * activity.load(time)),
    ],
    [
      'CommitLatency',
      'Milliseconds',
      time => activity.writeLatencySeconds(time) * 2_400,
    ],
    [
      'BufferCacheHitRatio',
      'Percent',
      time =>
        Math.max(
          60,
          99.9 - 0.4 * (activity.disturbanceAt(time).readFactor ?? 1),
        ),
    ],
  ];
  if (!activity.isWriter) {
    rows.push([
      'AuroraReplicaLag',
      'Milliseconds',
      // Who writes has nobody to be behind of.
      time =>
        activity.disturbanceAt(time).isRoleSwapped
          ? undefined
          : 14 +
            8 * Math.min(3, activity.load(time)) +
            3 * noise(activity.seed ^ 91, time),
    ]);
  }
  if (instance.DBInstanceClass === 'db.serverless') {
    const used = (time: Date) => Math.max(2, activity.cpuPercent(time));
    rows.push(
      [
        'ServerlessDatabaseCapacity',
        'Count',
        time => Math.ceil(used(time) / 5) / 2,
      ],
      ['ACUUtilization', 'Percent', used],
    );
  }
  return rows;
}

function rdsRows(activity: DatabaseActivity): MetricRow[] {
  const { instance } = activity;
  const bytes = (instance.AllocatedStorage ?? 20) * GIB;
  const rows: MetricRow[] = [
    [
      'FreeStorageSpace',
      'Bytes',
      time => Math.round(bytes * (1 - activity.usedStorageShare(time))),
    ],
  ];
  if (activity.isReplica) {
    rows.push([
      'ReplicaLag',
      'Seconds',
      time =>
        activity.disturbanceAt(time).isDetached
          ? undefined
          : activity.lagSeconds(time),
    ]);
  }
  return rows;
}

function postgresRows(
  activity: DatabaseActivity,
  replicas: () => readonly DatabaseActivity[],
): MetricRow[] {
  const rows: MetricRow[] = [];
  if (!activity.isReplica && activity.isWriter) {
    rows.push([
      'MaximumUsedTransactionIDs',
      'Count',
      time => activity.usedTransactionIds(time),
    ]);
  }
  if (activity.isAurora) return rows;
  let found: readonly DatabaseActivity[] | undefined;
  const heldBytes = (time: Date): number => {
    found ??= replicas();
    const lag = Math.max(0, ...found.map(one => one.lagSeconds(time)));
    return Math.round(lag * activity.walBytesPerSecond(time));
  };
  const hasReplicas =
    (activity.instance.ReadReplicaDBInstanceIdentifiers ?? []).length > 0;
  rows.push([
    'TransactionLogsDiskUsage',
    'Bytes',
    time => 960 * MIB + (hasReplicas ? heldBytes(time) : 0),
  ]);
  if (hasReplicas) {
    rows.push(['OldestReplicationSlotLag', 'Bytes', heldBytes]);
  }
  return rows;
}

/** Performance Insights tells CloudWatch its load as well. */
function insightsRows(activity: DatabaseActivity): MetricRow[] {
  if (!activity.instance.PerformanceInsightsEnabled) return [];
  const cpu = waitEventsOf(activity).findIndex(({ name }) => name === 'CPU');
  const loadAt = (time: Date) => {
    const sessions = activeSessions(activity, time);
    if (!sessions) return undefined;
    const all = sessions.reduce((sum, value) => sum + value, 0);
    return { all, cpu: sessions[cpu] ?? 0 };
  };
  return [
    ['DBLoad', 'None', time => loadAt(time)?.all],
    ['DBLoadCPU', 'None', time => loadAt(time)?.cpu],
    [
      'DBLoadNonCPU',
      'None',
      time => {
        const load = loadAt(time);
        return load && load.all - load.cpu;
      },
    ],
  ];
}
