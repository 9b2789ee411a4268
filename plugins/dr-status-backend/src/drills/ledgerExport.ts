import {
  canonicalJson,
  type LedgerEntry,
} from '@meridian/plugin-dr-status-common';

/** The columns of the exported ledger: all that a hash is made of, and the hash. */
export const LEDGER_COLUMNS = [
  'sequence',
  'at',
  'actor',
  'drillId',
  'kind',
  'payload',
  'previousHash',
  'hash',
] as const;

/**
 * Entries as they are exported. In CSV the payload is its canonical JSON, so that who verifies it has to know
 * nothing of JSON.
 */
export async function* toLedgerExport(
  pages: AsyncIterable<readonly LedgerEntry[]>,
  format: 'csv' | 'json',
) {
  for await (const page of pages) {
    yield page.map(entry => ({
      ...entry,
      payload: format === 'csv' ? canonicalJson(entry.payload) : entry.payload,
    }));
  }
}
