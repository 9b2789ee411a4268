import {
  LedgerVerifier,
  type LedgerVerification,
} from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';
import { readLedgerPages } from './ledgerRows';
import { sha256 } from './sha256';

/**
 * Checks the chain of the whole ledger, and does so again only when something of it was written.
 *
 * Whether it was, PostgreSQL says: a row that was changed in whatever way has another transaction (`xmin`) and
 * another place (`ctid`).
 */
export class LedgerCheck {
  private checked:
    | { fingerprint: string; verification: Promise<LedgerVerification> }
    | undefined;

  constructor(private readonly db: Knex) {}

  async verify(): Promise<LedgerVerification> {
    const fingerprint = await this.fingerprint();
    if (this.checked?.fingerprint === fingerprint) {
      return this.checked.verification;
    }
    const verification = this.verifyAll();
    const checked = { fingerprint, verification };
    this.checked = checked;
    try {
      return await verification;
    } catch (error) {
      if (this.checked === checked) this.checked = undefined;
      throw error;
    }
  }

  private async verifyAll(): Promise<LedgerVerification> {
    const verifier = new LedgerVerifier(sha256);
    for await (const page of readLedgerPages(this.db)) {
      page.forEach(entry => verifier.add(entry));
    }
    return verifier.result();
  }

  private async fingerprint(): Promise<string> {
    const { rows } = await this.db.raw<{ rows: { fingerprint: string }[] }>(`
      SELECT concat_ws(' ', count(*), max(sequence),
        sum(hashtextextended(concat_ws(' ', sequence, xmin, ctid), 0)::numeric)
      ) AS fingerprint FROM drill_ledger`);
    return rows[0].fingerprint;
  }
}
