import type { JsonObject } from '@backstage/types';

export const LEDGER_ENTRY_KINDS = [
  'drill-planned',
  'drill-changed',
  'drill-started',
  'step-started',
  'step-finished',
  'step-measured',
  'note-added',
  'drill-closed',
  'drill-cancelled',
] as const;

export type LedgerEntryKind = (typeof LEDGER_ENTRY_KINDS)[number];

/**
 * One event of the append-only ledger.
 *
 * `hash` is SHA-256, in lower-case hex, of the canonical JSON of everything else: keys in order, no space.
 */
export interface LedgerEntry {
  /** 1 is the first; there are no gaps. */
  readonly sequence: number;
  /** ISO 8601, never before the entry before it. */
  readonly at: string;
  /** Entity reference of who did it. */
  readonly actor: string;
  readonly drillId: string;
  readonly kind: LedgerEntryKind;
  readonly payload: JsonObject;
  /** Of the entry before; of the first one 64 zeros. */
  readonly previousHash: string;
  readonly hash: string;
}
