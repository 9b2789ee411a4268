import type { Knex } from 'knex';

/** Keeps single statements to a few megabytes. */
const BATCH_SIZE = 500;

/**
 * Writes rows of a table: those that are there already are replaced.
 *
 * @param key - the columns of the primary key
 * @param records - all with the same columns, with values as JSON that PostgreSQL reads
 */
export async function upsertRecords(
  tx: Knex,
  table: string,
  key: readonly string[],
  records: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  if (records.length === 0) return;
  const columns = Object.keys(records[0]);
  const names = columns.map(column => `"${column}"`).join(', ');
  const updates = columns
    .filter(column => !key.includes(column))
    .map(column => `"${column}" = excluded."${column}"`);
  const onConflict =
    updates.length > 0 ? `UPDATE SET ${updates.join(', ')}` : 'NOTHING';
  for (const batch of batchesOf(records)) {
    await tx.raw(
      `INSERT INTO "${table}" (${names})
      SELECT ${names} FROM jsonb_populate_recordset(NULL::"${table}", ?::jsonb)
      ON CONFLICT (${key.join(', ')}) DO ${onConflict}`,
      [JSON.stringify(batch)],
    );
  }
}

/** Cuts a list into pieces of a size that one statement takes. */
export function batchesOf<T>(items: readonly T[], size = BATCH_SIZE): T[][] {
  const batches: T[][] = [];
  for (let start = 0; start < items.length; start += size) {
    batches.push(items.slice(start, start + size));
  }
  return batches;
}
