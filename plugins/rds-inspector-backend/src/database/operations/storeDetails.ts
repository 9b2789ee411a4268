import { setImmediate } from 'node:timers/promises';
import { batchesOf } from '@meridian/api-node';
import type { DatabaseDetail } from '@meridian/plugin-rds-inspector-common';
import type { Knex } from 'knex';
import { contentHash } from '../../assessment/contentHash';

/** Details are large. */
const BATCH_SIZE = 20;

interface KnownDetail {
  readonly arn: string;
  readonly content_hash: string;
  readonly written_at: Date;
}

/**
 * Stores the details of databases: those that say something new, and those whose times of observation were
 * not written for too long. Of all of them, up to when they can be restored, which moves all the time.
 *
 * @param details - make the details, which are held a few at a time
 * @param rewriteAfterSeconds - how far the times in details may lag behind
 */
export async function storeDetails(
  tx: Knex,
  details: ReadonlyArray<() => DatabaseDetail>,
  options: { readonly now: Date; readonly rewriteAfterSeconds: number },
): Promise<void> {
  const { now, rewriteAfterSeconds } = options;
  const rewriteBefore = new Date(now.getTime() - rewriteAfterSeconds * 1000);
  const rows: KnownDetail[] = await tx('database_details').select(
    'arn',
    'content_hash',
    'written_at',
  );
  const stored = new Map(rows.map(row => [row.arn, row]));
  for (const makers of batchesOf(details, BATCH_SIZE)) {
    const batch = makers.map(make => toRecord(make()));
    await storeBatch(
      tx,
      batch.filter(({ arn, content_hash }) => {
        const known = stored.get(arn);
        return !(
          known?.content_hash === content_hash &&
          known.written_at > rewriteBefore
        );
      }),
      now,
    );
    await storeRestorableTimes(tx, batch);
    // Whoever asks for a page meanwhile is answered between two batches.
    await setImmediate();
  }
}

type DetailRecord = ReturnType<typeof toRecord>;

function toRecord({ database, group, ...content }: DatabaseDetail) {
  const { window, ...backups } = content.backups;
  return {
    arn: database.arn,
    content,
    content_hash: contentHash({
      ...content,
      backups,
      window: { ...window, latest: undefined },
    }),
    restorable_until: window?.latest,
  };
}

async function storeBatch(
  tx: Knex,
  batch: readonly DetailRecord[],
  now: Date,
): Promise<void> {
  if (batch.length === 0) return;
  await tx.raw(
    `INSERT INTO database_details (arn, content, content_hash, written_at)
    SELECT arn, content, content_hash, ?::timestamptz
    FROM jsonb_populate_recordset(NULL::database_details, ?::jsonb)
    ON CONFLICT (arn) DO UPDATE SET content = excluded.content,
      content_hash = excluded.content_hash, written_at = excluded.written_at`,
    [now, JSON.stringify(batch)],
  );
}

async function storeRestorableTimes(
  tx: Knex,
  batch: readonly DetailRecord[],
): Promise<void> {
  await tx.raw(
    `UPDATE databases d SET restorable_until = s.restorable_until
    FROM jsonb_to_recordset(?::jsonb) AS s (arn text, restorable_until timestamptz)
    WHERE d.arn = s.arn AND d.restorable_until IS DISTINCT FROM s.restorable_until`,
    [
      JSON.stringify(
        batch.map(({ arn, restorable_until }) => ({ arn, restorable_until })),
      ),
    ],
  );
}
