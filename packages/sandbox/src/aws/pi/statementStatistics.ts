import type { DatabaseWorkload, Statement } from './collections';
import { invalidArgument } from './requests';
import { nameStatement } from './sessionLoad';

/** What is known of the calls of a statement over a time. */
export interface CallLoad {
  /** Sessions that run it, on average. */
  readonly load: number;
  /** Those of them that are on the CPU: of these each call needs the same, whatever it waits for. */
  readonly cpuLoad: number;
  readonly statement: Statement;
}

/** A statistic of a statement, as an engine counts it. */
export interface StatementStatistic {
  readonly name: string;
  readonly description: string;
  readonly unit: string;
  value(call: CallLoad): number;
}

/** Of an undisturbed call about this share is on the CPU. */
const CPU_SHARE_OF_CALL = 0.5;

const callsPerSecond = ({ cpuLoad, statement }: CallLoad) =>
  cpuLoad / ((statement.milliseconds * CPU_SHARE_OF_CALL) / 1000);

/** By Little's law: what waits longer takes longer. */
const millisecondsPerCall = (call: CallLoad) =>
  call.cpuLoad > 0 ? (call.load / callsPerSecond(call)) * 1000 : 0;

/** What PostgreSQL counts in `pg_stat_statements`. */
export const STATEMENT_STATISTICS: readonly StatementStatistic[] = [
  {
    name: 'calls_per_sec',
    description: 'Calls per second',
    unit: 'Calls per second',
    value: callsPerSecond,
  },
  {
    name: 'avg_latency_per_call',
    description: 'Average latency per call (in ms)',
    unit: 'Milliseconds per call',
    value: millisecondsPerCall,
  },
  {
    name: 'rows_per_call',
    description: 'Rows per call',
    unit: 'Rows per call',
    value: ({ statement }) => statement.rowsPerCall,
  },
  {
    name: 'rows_per_sec',
    description: 'Rows per second',
    unit: 'Rows per second',
    value: call => callsPerSecond(call) * call.statement.rowsPerCall,
  },
  {
    name: 'total_time_per_sec',
    description: 'Total time per second (in ms)',
    unit: 'Milliseconds per second',
    value: ({ load }) => load * 1000,
  },
  {
    name: 'shared_blks_hit_per_call',
    description: 'Block hits per call',
    unit: 'Blocks per call',
    value: ({ statement }) =>
      4 + statement.rowsPerCall * 2 + statement.milliseconds * 12,
  },
  {
    name: 'shared_blks_read_per_call',
    description: 'Block reads per call',
    unit: 'Blocks per call',
    value: ({ statement }) => statement.milliseconds * 0.4,
  },
];

/**
 * The statistics that `AdditionalMetrics` asks for of the statements of a group.
 *
 * @param group - `db.sql` or `db.sql_tokenized`; others have none
 * @returns a function from a key and its load to its statistics; undefined where none are asked for
 * @throws InvalidArgumentException for a metric that the group or the engine does not have
 */
export function parseAdditionalMetrics(options: {
  metrics: readonly string[] | undefined;
  group: string;
  isPostgres: boolean;
  workload: DatabaseWorkload;
}):
  | ((
      key: Readonly<Record<string, string>>,
      load: Omit<CallLoad, 'statement'>,
    ) => Record<string, number> | undefined)
  | undefined {
  const { metrics, group, isPostgres, workload } = options;
  if (!metrics?.length) return undefined;
  const wanted = metrics.map(metric => {
    const statistic = STATEMENT_STATISTICS.find(
      ({ name }) => metric === `${group}.stats.${name}.avg`,
    );
    const hasStatements = group === 'db.sql' || group === 'db.sql_tokenized';
    if (!statistic || !isPostgres || !hasStatements) {
      throw invalidArgument('The specified metric is not a known metric');
    }
    return { metric, statistic };
  });
  return (key, load) => {
    const statement = workload.statements.find(({ text }) => {
      const { id, digestId } = nameStatement(text);
      return group === 'db.sql'
        ? id === key['db.sql.id']
        : digestId === key['db.sql_tokenized.id'];
    });
    return (
      statement &&
      Object.fromEntries(
        wanted.map(({ metric, statistic }) => [
          metric,
          statistic.value({ ...load, statement }),
        ]),
      )
    );
  };
}
