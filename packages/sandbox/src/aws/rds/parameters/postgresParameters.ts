import { parseParameters, type EngineParameter } from './catalog';

/** What PostgreSQL of every version has, in RDS and in Aurora, as the default parameter groups list it. */
export const POSTGRES_PARAMETERS: readonly EngineParameter[] = parseParameters(`
application_name | - | string | - | - | Sets the application name to be reported in statistics and logs.
array_nulls | - | boolean | 0,1 | - | Enable input of NULL elements in arrays.
authentication_timeout | - | integer | 1-600 | - | (s) Sets the maximum allowed time to complete client authentication.
auto_explain.log_analyze | - | boolean | 0,1 | - | Use EXPLAIN ANALYZE for plan logging.
auto_explain.log_min_duration | - | integer | -1-2147483647 | - | (ms) Sets the minimum execution time above which plans will be logged.
autovacuum | 1 | boolean | 0,1 | system | Starts the autovacuum subprocess.
autovacuum_analyze_scale_factor | 0.05 | float | 0-100 | system | Number of tuple inserts, updates or deletes prior to analyze as a fraction of reltuples.
autovacuum_analyze_threshold | - | integer | 0-2147483647 | - | Minimum number of tuple inserts, updates or deletes prior to analyze.
autovacuum_freeze_max_age | - | integer | 100000000-750000000 | static | Age at which to autovacuum a table to prevent transaction ID wraparound.
autovacuum_max_workers | GREATEST({DBInstanceClassMemory/64371566592},3) | integer | 1-262143 | static system | Sets the maximum number of simultaneously running autovacuum worker processes.
autovacuum_naptime | 15 | integer | 1-2147483 | system | (s) Time to sleep between autovacuum runs.
autovacuum_vacuum_cost_delay | - | integer | -1-100 | - | (ms) Vacuum cost delay in milliseconds, for autovacuum.
autovacuum_vacuum_cost_limit | GREATEST({log(DBInstanceClassMemory/21474836480)*600},200) | integer | -1-10000 | system | Vacuum cost amount available before napping, for autovacuum.
autovacuum_vacuum_scale_factor | 0.1 | float | 0-100 | system | Number of tuple updates or deletes prior to vacuum as a fraction of reltuples.
autovacuum_vacuum_threshold | - | integer | 0-2147483647 | - | Minimum number of tuple updates or deletes prior to vacuum.
autovacuum_work_mem | GREATEST({DBInstanceClassMemory/32768},65536) | integer | -1-2147483647 | system | (kB) Sets the maximum memory to be used by each autovacuum worker process.
backslash_quote | - | string | safe_encoding,on,off | - | Sets whether \\ is allowed in string literals.
bgwriter_delay | - | integer | 10-10000 | - | (ms) Background writer sleep time between rounds.
bgwriter_lru_maxpages | - | integer | 0-1073741823 | - | Background writer maximum number of LRU pages to flush per round.
bytea_output | - | string | escape,hex | - | Sets the output format for bytea.
checkpoint_completion_target | 0.9 | float | 0-1 | system | Time spent flushing dirty buffers during checkpoint, as fraction of checkpoint interval.
checkpoint_timeout | - | integer | 30-3600 | - | (s) Sets the maximum time between automatic WAL checkpoints.
checkpoint_warning | - | integer | 0-2147483647 | - | (s) Enables warnings if checkpoint segments are filled more frequently than this.
client_encoding | - | string | - | - | Sets the clients character set encoding.
client_min_messages | - | string | debug5,debug4,debug3,debug2,debug1,log,notice,warning,error | - | Sets the message levels that are sent to the client.
commit_delay | - | integer | 0-100000 | - | (us) Sets the delay in microseconds between transaction commit and flushing WAL to disk.
cpu_index_tuple_cost | - | float | 0-1.79769e+308 | - | Sets the planners estimate of the cost of processing each index entry during an index scan.
cpu_operator_cost | - | float | 0-1.79769e+308 | - | Sets the planners estimate of the cost of processing each operator or function call.
cpu_tuple_cost | - | float | 0-1.79769e+308 | - | Sets the planners estimate of the cost of processing each tuple (row).
cron.database_name | - | string | - | static | Database in which pg_cron metadata is kept.
cursor_tuple_fraction | - | float | 0-1 | - | Sets the planners estimate of the fraction of a cursors rows that will be retrieved.
datestyle | - | string | - | - | Sets the display format for date and time values.
deadlock_timeout | - | integer | 1-2147483647 | - | (ms) Sets the time to wait on a lock before checking for deadlock.
default_statistics_target | - | integer | 1-10000 | - | Sets the default statistics target.
default_transaction_isolation | - | string | serializable,repeatable read,read committed,read uncommitted | - | Sets the transaction isolation level of each new transaction.
default_transaction_read_only | - | boolean | 0,1 | - | Sets the default read-only status of new transactions.
effective_cache_size | {DBInstanceClassMemory/16384} | integer | 1-2147483647 | system | (8kB) Sets the planners assumption about the size of the disk cache.
effective_io_concurrency | - | integer | 0-1000 | - | Number of simultaneous requests that can be handled efficiently by the disk subsystem.
enable_bitmapscan | - | boolean | 0,1 | - | Enables the planners use of bitmap-scan plans.
enable_hashagg | - | boolean | 0,1 | - | Enables the planners use of hashed aggregation plans.
enable_hashjoin | - | boolean | 0,1 | - | Enables the planners use of hash join plans.
enable_indexscan | - | boolean | 0,1 | - | Enables the planners use of index-scan plans.
enable_nestloop | - | boolean | 0,1 | - | Enables the planners use of nested-loop join plans.
enable_partitionwise_join | - | boolean | 0,1 | - | Enables partitionwise join.
enable_seqscan | - | boolean | 0,1 | - | Enables the planners use of sequential-scan plans.
enable_sort | - | boolean | 0,1 | - | Enables the planners use of explicit sort steps.
extra_float_digits | - | integer | -15-3 | - | Sets the number of digits displayed for floating-point values.
from_collapse_limit | - | integer | 1-2147483647 | - | Sets the FROM-list size beyond which subqueries are not collapsed.
geqo | - | boolean | 0,1 | - | Enables genetic query optimization.
gin_pending_list_limit | - | integer | 64-2147483647 | - | (kB) Sets the maximum size of the pending list for GIN index.
hot_standby_feedback | - | boolean | 0,1 | - | Allows feedback from a hot standby to the primary that will avoid query conflicts.
huge_pages | on | string | on,off,try | static system | Reduces overhead when a DB instance is working with large contiguous chunks of memory.
idle_in_transaction_session_timeout | 86400000 | integer | 0-2147483647 | system | (ms) Sets the maximum allowed duration of any idling transaction.
jit | - | boolean | 0,1 | - | Allow JIT compilation.
join_collapse_limit | - | integer | 1-2147483647 | - | Sets the FROM-list size beyond which JOIN constructs are not flattened.
lock_timeout | - | integer | 0-2147483647 | - | (ms) Sets the maximum allowed duration of any wait for a lock.
log_autovacuum_min_duration | 10000 | integer | -1-2147483647 | system | (ms) Sets the minimum execution time above which autovacuum actions will be logged.
log_checkpoints | - | boolean | 0,1 | - | Logs each checkpoint.
log_connections | - | boolean | 0,1 | - | Logs each successful connection.
log_destination | - | list | stderr,csvlog | - | Sets the destination for server log output.
log_disconnections | - | boolean | 0,1 | - | Logs end of a session, including duration.
log_duration | - | boolean | 0,1 | - | Logs the duration of each completed SQL statement.
log_error_verbosity | - | string | terse,default,verbose | - | Sets the verbosity of logged messages.
log_hostname | - | boolean | 0,1 | - | Logs the host name in the connection logs.
log_lock_waits | - | boolean | 0,1 | - | Logs long lock waits.
log_min_duration_statement | - | integer | -1-2147483647 | - | (ms) Sets the minimum execution time above which statements will be logged.
log_min_error_statement | - | string | debug5,debug4,debug3,debug2,debug1,info,notice,warning,error,log,fatal,panic | - | Causes all statements generating error at or above this level to be logged.
log_min_messages | - | string | debug5,debug4,debug3,debug2,debug1,info,notice,warning,error,log,fatal,panic | - | Sets the message levels that are logged.
log_rotation_age | 60 | integer | 1-1440 | system | (min) Automatic log file rotation will occur after N minutes.
log_statement | - | string | none,ddl,mod,all | - | Sets the type of statements logged.
log_temp_files | - | integer | -1-2147483647 | - | (kB) Log the use of temporary files larger than this number of kilobytes.
log_timezone | UTC | string | - | system fixed | Sets the time zone to use in log messages.
maintenance_work_mem | GREATEST({DBInstanceClassMemory*1024/63963136},65536) | integer | 1024-2147483647 | system | (kB) Sets the maximum memory to be used for maintenance operations.
max_locks_per_transaction | 64 | integer | 10-2147483647 | static | Sets the maximum number of locks per transaction.
max_parallel_maintenance_workers | - | integer | 0-1024 | - | Sets the maximum number of parallel processes per maintenance operation.
max_parallel_workers | GREATEST({DBInstanceVCPU/2},8) | integer | 0-1024 | system | Sets the maximum number of parallel workers that can be active at one time.
max_parallel_workers_per_gather | - | integer | 0-1024 | - | Sets the maximum number of parallel processes per executor node.
max_prepared_transactions | 0 | integer | 0-262143 | static | Sets the maximum number of simultaneously prepared transactions.
max_standby_archive_delay | - | integer | -1-2147483647 | - | (ms) Sets the maximum delay before canceling queries that conflict with archived WAL data.
max_standby_streaming_delay | - | integer | -1-2147483647 | - | (ms) Sets the maximum delay before canceling queries that conflict with streamed WAL data.
max_worker_processes | GREATEST({DBInstanceVCPU*2},8) | integer | 0-262143 | static system | Sets the maximum number of concurrent worker processes.
password_encryption | - | string | md5,scram-sha-256 | - | Chooses the algorithm for encrypting passwords.
pg_stat_statements.max | - | integer | 100-2147483647 | static | Sets the maximum number of statements tracked by pg_stat_statements.
pg_stat_statements.track | - | string | none,top,all | - | Selects which statements are tracked by pg_stat_statements.
pgaudit.log | - | string | ddl,function,misc,read,role,write,none,all,-ddl,-function,-misc,-read,-role,-write | - | Specifies which classes of statements will be logged by session audit logging.
pgaudit.role | - | string | rds_pgaudit | - | Specifies the master role to use for object audit logging.
random_page_cost | - | float | 0-1.79769e+308 | - | Sets the planners estimate of the cost of a nonsequentially fetched disk page.
rds.allowed_extensions | * | string | - | - | Restricts the extensions that can be installed.
rds.restrict_password_commands | - | boolean | 0,1 | static | Restricts password-related commands to members of rds_password.
rds.log_retention_period | 4320 | integer | 1440-10080 | system | (min) Amazon RDS will delete PostgreSQL logs that are older than N minutes.
search_path | - | string | - | - | Sets the schema search order for names that are not schema-qualified.
seq_page_cost | - | float | 0-1.79769e+308 | - | Sets the planners estimate of the cost of a sequentially fetched disk page.
session_replication_role | - | string | origin,replica,local | - | Sets the sessions behavior for triggers and rewrite rules.
ssl | 1 | integer | 0,1 | system fixed | Enables SSL connections.
ssl_max_protocol_version | - | list | TLSv1,TLSv1.1,TLSv1.2,TLSv1.3 | - | Sets the maximum SSL/TLS protocol version to use.
ssl_min_protocol_version | TLSv1.2 | list | TLSv1,TLSv1.1,TLSv1.2,TLSv1.3 | system | Sets the minimum SSL/TLS protocol version to use.
statement_timeout | - | integer | 0-2147483647 | - | (ms) Sets the maximum allowed duration of any statement.
superuser_reserved_connections | - | integer | 0-262143 | static | Sets the number of connection slots reserved for superusers.
synchronous_commit | on | string | on,off,local,remote_write,remote_apply | system | Sets the current transactions synchronization level.
tcp_keepalives_count | - | integer | 0-2147483647 | - | Maximum number of TCP keepalive retransmits.
tcp_keepalives_idle | 300 | integer | 0-2147483647 | system | (s) Time between issuing TCP keepalives.
tcp_keepalives_interval | 30 | integer | 0-2147483647 | system | (s) Time between TCP keepalive retransmits.
temp_buffers | - | integer | 100-1073741823 | - | (8kB) Sets the maximum number of temporary buffers used by each session.
temp_file_limit | - | integer | -1-2147483647 | - | (kB) Limits the total size of all temporary files used by each process.
track_activities | - | boolean | 0,1 | - | Collects information about executing commands.
track_activity_query_size | 4096 | integer | 100-1048576 | static system | Sets the size reserved for pg_stat_activity.current_query, in bytes.
track_functions | pl | string | none,pl,all | system | Collects function-level statistics on database activity.
track_io_timing | 1 | boolean | 0,1 | system | Collects timing statistics on database IO activity.
vacuum_cost_delay | - | integer | 0-100 | - | (ms) Vacuum cost delay in milliseconds.
vacuum_cost_limit | - | integer | 1-10000 | - | Vacuum cost amount available before napping.
vacuum_cost_page_miss | 5 | integer | 0-10000 | system | Vacuum cost for a page not found in the buffer cache.
work_mem | - | integer | 64-2147483647 | - | (kB) Sets the maximum memory to be used for query workspaces.
`);
