import type { DatabaseDetail } from '@meridian/plugin-rds-inspector-common';
import type { Knex } from 'knex';
import { contentHash } from '../../assessment/contentHash';
import { batchesOf } from './storeDatabases';

/** Details are large. */
const BATCH_SIZE = 100;

/**
 * Stores the details of databases: those that say something new, and those whose times of observation were
 * not written for too long.
 *
 * @param rewriteAfterSeconds - how far the times in details may lag behind
 */
export async function storeDetails(
  tx: Knex,
  details: readonly DatabaseDetail[],
  options: { readonly now: Date; readonly rewriteAfterSeconds: number },
): Promise<void> {
  const { now, rewriteAfterSeconds } = options;
  const rewriteBefore = now.getTime() - rewriteAfterSeconds * 1000;
  const rows: Array<{ arn: string; content_hash: string; written_at: Date }> =
    await tx('database_details').select('arn', 'content_hash', 'written_at');
  const stored = new Map(rows.map(row => [row.arn, row]));
  const wanted = details.flatMap(detail => {
    const { database, group, ...content } = detail;
    const { window, ...backups } = content.backups;
    // The end of the window moves all the time; it is stored with the rows.
    const hash = contentHash({
      ...content,
      backups,
      window: { ...window, latest: undefined },
    });
    const known = stored.get(database.arn);
    return known?.content_hash === hash &&
      known.written_at.getTime() > rewriteBefore
      ? []
      : [{ arn: database.arn, content, content_hash: hash }];
  });
  for (const batch of batchesOf(wanted, BATCH_SIZE)) {
    await tx.raw(
      `INSERT INTO database_details (arn, content, content_hash, written_at)
      SELECT arn, content, content_hash, ?::timestamptz
      FROM jsonb_populate_recordset(NULL::database_details, ?::jsonb)
      ON CONFLICT (arn) DO UPDATE SET content = excluded.content,
        content_hash = excluded.content_hash, written_at = excluded.written_at`,
      [now, JSON.stringify(batch)],
    );
  }
}
