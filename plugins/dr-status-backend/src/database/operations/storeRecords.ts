import { setImmediate } from 'node:timers/promises';
import { batchesOf, upsertRecords } from '@meridian/api-node';
import type { Knex } from 'knex';

/** Records are large. */
const BATCH_SIZE = 100;

/**
 * Makes a table hold exactly some records: those that say something new are written, and those that are not
 * among them are deleted.
 *
 * @param options.make - makes a record; they are held a few at a time
 */
export async function replaceRecords<T, R extends Record<string, unknown>>(
  tx: Knex,
  options: {
    readonly table: string;
    readonly key: string;
    /** Columns that change whenever the record says something else. */
    readonly hashes: readonly string[];
    readonly items: readonly T[];
    readonly make: (item: T) => R;
  },
): Promise<void> {
  const { table, key, hashes, items, make } = options;
  const rows: Array<Record<string, unknown>> = await tx(table).select(
    key,
    ...hashes,
  );
  const stored = new Map(rows.map(row => [row[key], row]));
  for (const batch of batchesOf(items, BATCH_SIZE)) {
    const records = batch.map(make);
    await upsertRecords(
      tx,
      table,
      [key],
      records.filter(record => {
        const known = stored.get(record[key]);
        return !known || hashes.some(hash => known[hash] !== record[hash]);
      }),
    );
    records.forEach(record => stored.delete(record[key]));
    // Whoever asks for a page meanwhile is answered between two batches.
    await setImmediate();
  }
  const gone = [...stored.keys()];
  if (gone.length > 0) await tx(table).whereIn(key, gone.map(String)).delete();
}
