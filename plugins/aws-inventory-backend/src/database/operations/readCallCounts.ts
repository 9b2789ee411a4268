import type { AwsCallCount } from '@meridian/aws-node';
import type { Knex } from 'knex';

/** Requests of one kind on one day. */
export interface DailyCallCount extends Omit<AwsCallCount, 'hour'> {
  /** The day in UTC, for example `2026-10-31`. */
  readonly day: string;
  /** The part of `billableUnits` that is not older than `options.recentFrom`. */
  readonly recentBillableUnits: number;
}

/** Reads what was counted from a time on, by day. */
export async function readCallCounts(
  db: Knex,
  options: { from: Date; recentFrom: Date },
): Promise<DailyCallCount[]> {
  const { rows } = await db.raw<{ rows: DailyCallCount[] }>(
    `
    SELECT to_char(hour AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day,
      service, operation, account_id AS "accountId", region, outcome,
      sum(request_count)::float8 AS "requestCount",
      sum(billable_units)::float8 AS "billableUnits",
      coalesce(sum(billable_units) FILTER (WHERE hour >= :recentFrom), 0)::float8
        AS "recentBillableUnits"
    FROM aws_call_counts WHERE hour >= :from
    GROUP BY 1, 2, 3, 4, 5, 6`,
    options,
  );
  return rows;
}
