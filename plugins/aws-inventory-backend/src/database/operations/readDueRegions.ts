import type { Knex } from 'knex';

/** The Regions in which something is due, the most overdue first. */
export async function readDueRegions(db: Knex): Promise<string[]> {
  const { rows } = await db.raw<{ rows: Array<{ region: string }> }>(`
    SELECT region FROM scan_targets
    WHERE enabled AND next_attempt_at <= now()
      AND (lease_until IS NULL OR lease_until <= now())
    GROUP BY region ORDER BY min(next_attempt_at)`);
  return rows.map(row => row.region);
}
