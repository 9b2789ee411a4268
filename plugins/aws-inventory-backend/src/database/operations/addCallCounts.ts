import type { AwsCallCount } from '@meridian/aws-node';
import type { Knex } from 'knex';
import { storableJson } from '../../model/canonicalJson';

/** Adds what a process counted since it last did so. */
export async function addCallCounts(
  db: Knex,
  counts: readonly AwsCallCount[],
): Promise<void> {
  if (counts.length === 0) {
    return;
  }
  await db.raw(
    `
    INSERT INTO aws_call_counts AS c
      (hour, service, operation, account_id, region, outcome, request_count, billable_units)
    SELECT hour, service, operation, "accountId", region, outcome,
      sum("requestCount"), sum("billableUnits")
    FROM jsonb_to_recordset(?::jsonb) AS x (
      hour timestamptz, service text, operation text, "accountId" text, region text,
      outcome text, "requestCount" bigint, "billableUnits" bigint)
    GROUP BY 1, 2, 3, 4, 5, 6
    ORDER BY 1, 2, 3, 4, 5, 6
    ON CONFLICT (hour, service, operation, account_id, region, outcome) DO UPDATE SET
      request_count = c.request_count + excluded.request_count,
      billable_units = c.billable_units + excluded.billable_units`,
    [storableJson(counts)],
  );
}
