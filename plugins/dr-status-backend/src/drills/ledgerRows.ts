import type {
  LedgerEntry,
  LedgerEntryKind,
} from '@meridian/plugin-dr-status-common';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';

/** An entry as it is stored. */
export interface LedgerRow {
  readonly sequence: number;
  readonly at: Date;
  readonly actor: string;
  readonly drill_id: string;
  readonly kind: LedgerEntryKind;
  readonly payload: JsonObject;
  readonly previous_hash: string;
  readonly hash: string;
}

export function toLedgerEntry(row: LedgerRow): LedgerEntry {
  return {
    sequence: row.sequence,
    at: row.at.toISOString(),
    actor: row.actor,
    drillId: row.drill_id,
    kind: row.kind,
    payload: row.payload,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

export async function insertLedgerEntry(
  db: Knex,
  entry: LedgerEntry,
): Promise<void> {
  await db('drill_ledger').insert({
    sequence: entry.sequence,
    at: entry.at,
    actor: entry.actor,
    drill_id: entry.drillId,
    kind: entry.kind,
    payload: JSON.stringify(entry.payload),
    previous_hash: entry.previousHash,
    hash: entry.hash,
  });
}

/** The newest entry; undefined while there is none. */
export async function readNewestEntry(
  db: Knex,
): Promise<LedgerEntry | undefined> {
  const row = await db<LedgerRow>('drill_ledger')
    .orderBy('sequence', 'desc')
    .first();
  return row && toLedgerEntry(row);
}

/** What happened to one drill, oldest first. */
export async function readEntriesOfDrill(
  db: Knex,
  drillId: string,
): Promise<LedgerEntry[]> {
  const rows = await db<LedgerRow>('drill_ledger')
    .where('drill_id', drillId)
    .orderBy('sequence');
  return rows.map(toLedgerEntry);
}

const PAGE_SIZE = 2000;

/**
 * A part of the ledger in pages, oldest first.
 *
 * @param after - begin behind the entry with this sequence
 * @param until - the sequence of the last entry
 */
export async function* readLedgerPages(
  db: Knex,
  after: number,
  until: number,
): AsyncGenerator<LedgerEntry[]> {
  let last = after;
  while (last < until) {
    const rows = await db<LedgerRow>('drill_ledger')
      .where('sequence', '>', last)
      .where('sequence', '<=', until)
      .orderBy('sequence')
      .limit(PAGE_SIZE);
    if (rows.length === 0) return;
    yield rows.map(toLedgerEntry);
    last = rows[rows.length - 1].sequence;
  }
}

/** The whole ledger of one moment in pages, oldest first. */
export async function* readLedger(db: Knex): AsyncGenerator<LedgerEntry[]> {
  const newest = await readNewestEntry(db);
  yield* readLedgerPages(db, 0, newest?.sequence ?? 0);
}
