import type { Knex } from 'knex';

/** How long what is kept is kept, in seconds. */
export interface Retention {
  readonly scanSeconds: number;
  readonly historySeconds: number;
  /** By resolution: shorter than 5 minutes, shorter than an hour, and the rest. */
  readonly metricSeconds: {
    readonly raw: number;
    readonly fiveMinutes: number;
    readonly hourly: number;
  };
}

const BATCH_SIZE = 10_000;

/**
 * Deletes what is older than it is kept: scans, history, resources that are gone, call counts and
 * metric points. In batches, so that no statement locks much for long.
 *
 * @returns how many rows
 */
export async function prune(db: Knex, retention: Retention): Promise<number> {
  const { scanSeconds, historySeconds, metricSeconds } = retention;
  const age = `< now() - make_interval(secs => ?)`;
  let count = 0;
  for (const [table, condition, seconds] of [
    ['scans', `started_at ${age}`, scanSeconds],
    ['resource_changes', `changed_at ${age}`, historySeconds],
    ['resources', `deleted_at ${age}`, historySeconds],
    ['aws_call_counts', `hour ${age}`, historySeconds],
    [
      'metric_points',
      `resolution_seconds < 300 AND time ${age}`,
      metricSeconds.raw,
    ],
    [
      'metric_points',
      `resolution_seconds >= 300 AND resolution_seconds < 3600 AND time ${age}`,
      metricSeconds.fiveMinutes,
    ],
    [
      'metric_points',
      `resolution_seconds >= 3600 AND time ${age}`,
      metricSeconds.hourly,
    ],
  ] as const) {
    count += await deleteInBatches(db, { table, condition, seconds });
  }
  // Their points go with them.
  const forgotten = await db.raw<{ rowCount: number }>(
    `DELETE FROM metric_series s WHERE NOT EXISTS (SELECT FROM resources r WHERE r.arn = s.arn)`,
  );
  return count + forgotten.rowCount;
}

async function deleteInBatches(
  db: Knex,
  options: { table: string; condition: string; seconds: number },
): Promise<number> {
  const { table, condition, seconds } = options;
  let total = 0;
  for (let deleted = BATCH_SIZE; deleted === BATCH_SIZE; total += deleted) {
    const result = await db.raw<{ rowCount: number }>(
      `DELETE FROM ?? WHERE ctid = ANY(ARRAY(SELECT ctid FROM ?? WHERE ${condition} LIMIT ${BATCH_SIZE}))`,
      [table, table, seconds],
    );
    deleted = result.rowCount;
  }
  return total;
}
