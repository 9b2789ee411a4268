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

/** The ledger in pages, oldest first, all of one moment. */
export async function* readLedgerPages(
  db: Knex,
  pageSize = 2000,
): AsyncGenerator<LedgerEntry[]> {
  const newest = await readNewestEntry(db);
  let after = 0;
  while (newest && after < newest.sequence) {
    const rows = await db<LedgerRow>('drill_ledger')
      .where('sequence', '>', after)
      .where('sequence', '<=', newest.sequence)
      .orderBy('sequence')
      .limit(pageSize);
    if (rows.length === 0) return;
    yield rows.map(toLedgerEntry);
    after = rows[rows.length - 1].sequence;
  }
}
