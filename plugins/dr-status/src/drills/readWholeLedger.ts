import type {
  DrStatusApi,
  LedgerEntry,
  LedgerVerification,
} from '@meridian/plugin-dr-status-common';

/** Entries in one request. */
const PAGE_SIZE = 200;

/** The ledger with all its entries, oldest first, and what the server says of its chain. */
export async function readWholeLedger(
  api: Pick<DrStatusApi, 'readLedger'>,
  signal?: AbortSignal,
): Promise<{
  readonly entries: readonly LedgerEntry[];
  readonly verification: LedgerVerification;
}> {
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
