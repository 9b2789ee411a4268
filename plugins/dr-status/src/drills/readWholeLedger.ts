import type {
  DrStatusApi,
  LedgerEntry,
  LedgerVerification,
} from '@meridian/plugin-dr-status-common';

/** Entries in one request. */
const PAGE_SIZE = 200;

/** As much of the ledger as the reader may see, oldest first, and what the server says of the chain of all of it. */
export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  readonly verification: LedgerVerification;
}

/** The ledger with all its entries, oldest first, and what the server says of its chain. */
export async function readWholeLedger(
  api: Pick<DrStatusApi, 'readLedger'>,
  signal?: AbortSignal,
): Promise<Ledger> {
  const entries: LedgerEntry[] = [];
  let after: number | undefined;
  for (;;) {
    const page = await api.readLedger(
      { limit: PAGE_SIZE, ...(after === undefined ? {} : { after }) },
      { signal },
    );
    entries.push(...page.entries);
    if (page.nextAfter === undefined) {
      return { entries, verification: page.verification };
    }
    after = page.nextAfter;
  }
}
