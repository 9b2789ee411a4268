import { batchesOf, upsertRecords } from '@meridian/api-node';
import type { Knex } from 'knex';
import type { DatabaseRecord } from '../../assessment/toDatabaseRecord';

/** The names and hashes of the databases that are stored. */
export async function readRowHashes(db: Knex): Promise<Map<string, string>> {
  const rows: Array<{ arn: string; row_hash: string }> = await db(
    'databases',
  ).select('arn', 'row_hash');
  return new Map(rows.map(({ arn, row_hash }) => [arn, row_hash]));
}

/**
 * Stores databases: those that are new or say something new are written, of the others only the time at
 * which they were observed.
 *
 * @returns how many were written
 */
export async function storeDatabases(
  tx: Knex,
  records: readonly DatabaseRecord[],
  stored: ReadonlyMap<string, string>,
): Promise<number> {
  const changed = records.filter(
    ({ arn, row_hash }) => stored.get(arn) !== row_hash,
  );
  const same = records.filter(
    ({ arn, row_hash }) => stored.get(arn) === row_hash,
  );
  await upsertRecords(tx, 'databases', ['arn'], changed);
  for (const batch of batchesOf(same)) {
    await tx.raw(
      `UPDATE databases d SET observed_at = s.observed_at
      FROM jsonb_to_recordset(?::jsonb) AS s (arn text, observed_at timestamptz)
      WHERE d.arn = s.arn AND d.observed_at IS DISTINCT FROM s.observed_at`,
      [
        JSON.stringify(
          batch.map(({ arn, observed_at }) => ({ arn, observed_at })),
        ),
      ],
    );
  }
  return changed.length;
}

/** Forgets databases that exist no more. Their findings stay. */
export async function deleteDatabases(
  tx: Knex,
  arns: readonly string[],
): Promise<void> {
  if (arns.length > 0) {
    await tx.raw('DELETE FROM databases WHERE arn = ANY(?::text[])', [
      [...arns],
    ]);
  }
}
