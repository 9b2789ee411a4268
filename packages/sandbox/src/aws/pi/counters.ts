import type { DatabaseActivity } from '../cloudwatch/databases/activity';
import { activeSessions } from '../cloudwatch/databases/waits';
import { noise } from '../cloudwatch/rhythm';

/** A counter of the operating system or of the engine. */
export interface Counter {
  /** Without its statistic: `os.cpuUtilization.total`. */
  readonly metric: string;
  readonly description: string;
  readonly unit: string;
  value(activity: DatabaseActivity, time: Date): number;
}

const KIB = 1024;

/**
 * The counters of the operating system, which are there while enhanced monitoring is on.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights_Counters.html
 */
const OS_COUNTERS: readonly Counter[] = [
  counter(
    'os.general.numVCPUs',
    'The number of virtual CPUs',
    'vCPUs',
    a => a.capacity.vcpus,
  ),
  counter(
    'os.cpuUtilization.total',
    'The total percentage of the CPU in use',
    'Percent',
    (a, t) => a.cpuPercent(t),
  ),
  counter(
    'os.cpuUtilization.user',
    'The percentage of CPU in use by user programs',
    'Percent',
    (a, t) => a.cpuPercent(t) * 0.74,
  ),
  counter(
    'os.cpuUtilization.system',
    'The percentage of CPU in use by the kernel',
    'Percent',
    (a, t) => a.cpuPercent(t) * 0.19,
  ),
  counter(
    'os.cpuUtilization.wait',
    'The percentage of CPU unused while waiting for I/O access',
    'Percent',
    (a, t) => Math.min(100 - a.cpuPercent(t), 1.5 * a.load(t)),
  ),
  counter(
    'os.cpuUtilization.idle',
    'The percentage of CPU that is idle',
    'Percent',
    (a, t) => Math.max(0, 100 - a.cpuPercent(t) - 1.5 * a.load(t)),
  ),
  counter(
    'os.loadAverageMinute.one',
    'The number of processes requesting CPU time over the last minute',
    'Load',
    (a, t) => (a.capacity.vcpus * a.cpuPercent(t)) / 90,
  ),
  counter(
    'os.loadAverageMinute.five',
    'The number of processes requesting CPU time over the last 5 minutes',
    'Load',
    (a, t) => (a.capacity.vcpus * a.cpuPercent(t)) / 92,
  ),
  counter(
    'os.memory.total',
    'The total amount of memory, in kilobytes',
    'KB',
    a => a.capacity.memoryGib * KIB * KIB,
  ),
  counter(
    'os.memory.free',
    'The amount of unassigned memory, in kilobytes',
    'KB',
    (a, t) => (a.freeableMemoryBytes(t) * 0.3) / KIB,
  ),
  counter(
    'os.memory.cached',
    'The amount of memory used for caching file system based I/O, in kilobytes',
    'KB',
    (a, t) => (a.freeableMemoryBytes(t) * 0.66) / KIB,
  ),
  counter(
    'os.swap.in',
    'The amount of memory swapped in from disk, in kilobytes',
    'KB',
    (a, t) => (a.disturbanceAt(t).swapBytes ? 900 : 0),
  ),
  counter(
    'os.network.rx',
    'The number of bytes received per second',
    'Bytes per second',
    (a, t) => a.connections(t) * 3_200,
  ),
  counter(
    'os.network.tx',
    'The number of bytes uploaded per second',
    'Bytes per second',
    (a, t) => a.connections(t) * 21_000,
  ),
];

const POSTGRES_COUNTERS: readonly Counter[] = [
  counter(
    'db.User.numbackends',
    'The number of connections to the database',
    'Connections',
    (a, t) => a.connections(t),
  ),
  counter(
    'db.User.max_connections',
    'The maximum number of connections',
    'Users',
    a => a.maximumConnections,
  ),
  counter(
    'db.Transactions.xact_commit',
    'The number of commits per second',
    'Commits per second',
    (a, t) => a.load(t) * a.capacity.vcpus * 42,
  ),
  counter(
    'db.Transactions.xact_rollback',
    'The number of rollbacks per second',
    'Rollbacks per second',
    (a, t) => a.load(t) * a.capacity.vcpus * 0.3,
  ),
  counter(
    'db.Transactions.active_transactions',
    'The number of active transactions',
    'Transactions',
    (a, t) => sum(activeSessions(a, t)),
  ),
  counter(
    'db.Transactions.blocked_transactions',
    'The number of blocked transactions',
    'Transactions',
    (a, t) =>
      (a.disturbanceAt(t).waits?.['Lock:transactionid'] ?? 0.01) *
      a.capacity.vcpus,
  ),
  counter(
    'db.Transactions.max_used_xact_ids',
    'The number of transactions that have not been vacuumed',
    'Transactions',
    (a, t) => a.usedTransactionIds(t),
  ),
  counter(
    'db.SQL.tup_fetched',
    'The number of rows fetched per second',
    'Tuples per second',
    (a, t) => a.load(t) * a.capacity.vcpus * 5_600,
  ),
  counter(
    'db.SQL.tup_returned',
    'The number of rows returned per second',
    'Tuples per second',
    (a, t) => a.readIops(t) * 210,
  ),
  counter(
    'db.SQL.tup_inserted',
    'The number of rows inserted per second',
    'Tuples per second',
    (a, t) => a.writeIops(t) * 1.4,
  ),
  counter(
    'db.SQL.tup_updated',
    'The number of rows updated per second',
    'Tuples per second',
    (a, t) => a.writeIops(t) * 0.9,
  ),
  counter(
    'db.IO.blks_read',
    'The number of disk blocks read per second',
    'Blocks per second',
    (a, t) => a.readIops(t) * 2,
  ),
  counter(
    'db.Cache.blks_hit',
    'The number of blocks found in the buffer cache per second',
    'Blocks per second',
    (a, t) => a.load(t) * a.capacity.vcpus * 31_000,
  ),
  counter(
    'db.Concurrency.deadlocks',
    'The number of deadlocks detected per minute',
    'Deadlocks per minute',
    (a, t) =>
      a.disturbanceAt(t).cause === 'connection-storm'
        ? Math.max(0, 1.5 + 2 * noise(a.seed, t))
        : 0,
  ),
  counter(
    'db.Temp.temp_bytes',
    'The amount of data written to temporary files per second',
    'Bytes per second',
    (a, t) =>
      (a.disturbanceAt(t).waits?.['IO:BufFileWrite'] ?? 0.002) * 38_000_000,
  ),
];

const MYSQL_COUNTERS: readonly Counter[] = [
  counter(
    'db.Users.Threads_connected',
    'The number of open connections',
    'Connections',
    (a, t) => a.connections(t),
  ),
  counter(
    'db.Users.Threads_running',
    'The number of threads that are not sleeping',
    'Connections',
    (a, t) => sum(activeSessions(a, t)),
  ),
  counter(
    'db.SQL.Queries',
    'The number of statements executed per second',
    'Queries per second',
    (a, t) => a.load(t) * a.capacity.vcpus * 180,
  ),
  counter(
    'db.SQL.Innodb_rows_read',
    'The number of rows read from InnoDB tables per second',
    'Rows per second',
    (a, t) => a.readIops(t) * 160,
  ),
];

/** The counters of an instance. */
export function countersOf(activity: DatabaseActivity): readonly Counter[] {
  return [
    ...(activity.instance.MonitoringInterval ? OS_COUNTERS : []),
    ...(activity.isPostgres ? POSTGRES_COUNTERS : MYSQL_COUNTERS),
  ];
}

function sum(values: readonly number[] | undefined): number {
  return (values ?? []).reduce((all, value) => all + value, 0);
}

function counter(
  metric: string,
  description: string,
  unit: string,
  value: Counter['value'],
): Counter {
  return { metric, description, unit, value };
}
