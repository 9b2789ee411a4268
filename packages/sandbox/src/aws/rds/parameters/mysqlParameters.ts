import { parseParameters, type EngineParameter } from './catalog';

/** What MySQL 8 has, in RDS and in Aurora, as the default parameter groups list it. */
export const MYSQL_PARAMETERS: readonly EngineParameter[] = parseParameters(`
auto_increment_increment | - | integer | 1-65535 | - | Intended for use with master-to-master replication.
autocommit | - | boolean | 0,1 | - | Sets the autocommit mode.
binlog_format | MIXED | string | ROW,STATEMENT,MIXED | system | Binary logging format for replication.
binlog_row_image | - | string | full,minimal,noblob | - | Determines which columns are logged.
character_set_server | - | string | - | - | The servers default character set.
collation_server | - | string | - | - | The servers default collation.
connect_timeout | - | integer | 2-31536000 | - | The number of seconds that the server waits for a connect packet.
event_scheduler | ON | string | ON,OFF | system | Indicates the status of the event scheduler.
explicit_defaults_for_timestamp | 1 | boolean | 0,1 | static system | Determines the defaults of timestamp columns.
general_log | - | boolean | 0,1 | - | Whether the general query log is enabled.
group_concat_max_len | - | integer | 0-18446744073709547520 | - | Maximum allowed result length in bytes for the GROUP_CONCAT().
gtid-mode | OFF_PERMISSIVE | string | OFF,OFF_PERMISSIVE,ON_PERMISSIVE,ON | system | Controls whether GTID based logging is enabled.
innodb_buffer_pool_size | {DBInstanceClassMemory*3/4} | integer | 5242880-18446744073709547520 | system | The size in bytes of the memory buffer that InnoDB uses to cache data.
innodb_flush_log_at_trx_commit | 1 | integer | 0,1,2 | system | Determines the durability of transactions.
innodb_lock_wait_timeout | - | integer | 1-1073741824 | - | Timeout in seconds an InnoDB transaction may wait for a lock.
innodb_print_all_deadlocks | - | boolean | 0,1 | - | Records all deadlocks in the error log.
interactive_timeout | - | integer | 1-31536000 | - | Seconds before an interactive connection is closed.
local_infile | 1 | boolean | 0,1 | system | Controls whether LOCAL is supported for LOAD DATA INFILE.
log_bin_trust_function_creators | - | boolean | 0,1 | - | Lets users create functions without SUPER.
log_output | FILE | string | TABLE,FILE,NONE | system | Controls where to store query logs.
long_query_time | - | float | 0-31536000 | - | Defines what MySQL considers long queries.
lower_case_table_names | - | integer | 0,1 | static | Affects how the server handles identifier case.
max_allowed_packet | - | integer | 1024-1073741824 | - | The maximum size of one packet.
max_connect_errors | - | integer | 0-18446744073709547520 | - | The number of interrupted connections before a host is blocked.
max_connections | {DBInstanceClassMemory/12582880} | integer | 1-100000 | system | The number of simultaneous client connections allowed.
max_execution_time | - | integer | 0-4294967295 | - | The execution timeout for SELECT statements, in milliseconds.
net_read_timeout | - | integer | 1-31536000 | - | The number of seconds to wait for more data from a connection.
performance_schema | - | boolean | 0,1 | static | Enables or disables the Performance Schema.
read_only | {TrueIfReplica} | string | 0,1,{TrueIfReplica} | system | When set, the server permits no updates except from replicas.
require_secure_transport | 0 | boolean | 0,1 | system | Whether client connections to the server are required to use some form of secure transport.
slow_query_log | - | boolean | 0,1 | - | Enable or disable the slow query log.
sql_mode | - | string | - | - | Current SQL server mode.
table_open_cache | - | integer | 1-524288 | - | The number of open tables for all threads.
time_zone | - | string | - | - | The server time zone.
tls_version | TLSv1.2,TLSv1.3 | list | TLSv1.2,TLSv1.3 | static system | Sets which protocols the server permits for encrypted connections.
transaction_isolation | - | string | READ-UNCOMMITTED,READ-COMMITTED,REPEATABLE-READ,SERIALIZABLE | - | Sets the default transaction isolation level.
wait_timeout | - | integer | 1-31536000 | - | The number of seconds the server waits for activity on a connection.
`);
