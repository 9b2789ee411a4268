import { parseParameters, type EngineParameter } from './catalog';

const BOTH = parseParameters(`
rds.force_ssl | 1 | boolean | 0,1 | system | Force SSL connections.
rds.logical_replication | 0 | boolean | 0,1 | static system | Enables logical decoding.
shared_preload_libraries | pg_stat_statements | list | auto_explain,orafce,pgaudit,pglogical,pg_bigm,pg_cron,pg_hint_plan,pg_prewarm,pg_similarity,pg_stat_statements,pg_tle,pg_transport,plprofiler | static system | Lists shared libraries to preload into server.
max_connections | LEAST({DBInstanceClassMemory/9531392},5000) | integer | 6-262143 | static system | Sets the maximum number of concurrent connections.
shared_buffers | {DBInstanceClassMemory/32768} | integer | 16-1073741823 | static system | (8kB) Sets the number of shared memory buffers used by the server.
max_replication_slots | 20 | integer | 5-262143 | static system | Sets the maximum number of replication slots that the server can support.
max_wal_senders | 20 | integer | 5-262143 | static system | Sets the maximum number of simultaneously running WAL sender processes.
max_logical_replication_workers | - | integer | 0-262143 | static | Maximum number of logical replication worker processes.
timezone | UTC | string | - | system | Sets the time zone for displaying and interpreting time stamps.
`);

const RDS_ONLY = parseParameters(`
max_wal_size | 2048 | integer | 128-201326592 | system | (MB) Sets the WAL size that triggers the checkpoint.
min_wal_size | 192 | integer | 128-201326592 | system | (MB) Sets the minimum size to shrink the WAL to.
wal_keep_size | 2048 | integer | 0-2147483647 | system | (MB) Sets the size of WAL files held for standby servers.
wal_receiver_timeout | 30000 | integer | 0-3600000 | system | (ms) Sets the maximum wait time to receive data from the primary.
wal_compression | 1 | boolean | 0,1 | system | Compresses full-page writes written in WAL file.
`);

const AURORA_ONLY = parseParameters(`
rds.global_db_rpo | -1 | integer | -1-2147483647 | system | (s) Recovery point objective threshold, in seconds, that blocks user commits when it is violated.
rds.babelfish_status | off | string | on,off,datatypeonly | static system | RDS Babelfish for Aurora PostgreSQL status.
apg_enable_correlated_any_transform | 0 | boolean | 0,1 | system | Enables the planner to transform a correlated ANY sublink to a join.
aurora_compute_plan_id | on | string | on,off | system | Monitors query execution plans.
`);

/** Aurora leaves less to the operating system, so it takes three quarters of the memory for its buffers. */
const AURORA_BUFFERS = 'SUM({DBInstanceClassMemory/12038},-50003)';

/**
 * What differs between RDS for PostgreSQL and Aurora PostgreSQL, and with the major version:
 * connections are forced to use TLS by default from PostgreSQL 15 on, in Aurora from 17 on.
 */
export function postgresFlavour(
  isAurora: boolean,
  majorVersion: number,
): EngineParameter[] {
  const forcesTls = majorVersion >= (isAurora ? 17 : 15);
  const shared = BOTH.map(parameter => {
    switch (parameter.name) {
      case 'rds.force_ssl':
        return { ...parameter, value: forcesTls ? '1' : '0' };
      case 'shared_buffers':
        return isAurora ? { ...parameter, value: AURORA_BUFFERS } : parameter;
      default:
        return parameter;
    }
  });
  return [...shared, ...(isAurora ? AURORA_ONLY : RDS_ONLY)];
}

/** The parameters of {@link postgresFlavour} that a cluster of Aurora decides for all its instances. */
export const AURORA_POSTGRES_CLUSTER_ONLY: readonly string[] = [
  'rds.force_ssl',
  'rds.logical_replication',
  'rds.global_db_rpo',
  'rds.babelfish_status',
  'max_replication_slots',
  'max_wal_senders',
  'max_logical_replication_workers',
  'timezone',
];
