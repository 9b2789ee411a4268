import {
  LedgerVerifier,
  type LedgerVerification,
} from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';
import { readLedgerPages } from './ledgerRows';
import { sha256 } from './sha256';

/** What was checked already. */
interface Checked {
  readonly verifier: LedgerVerifier;
  /** The newest entry that was. */
  readonly through: number;
  readonly fingerprint: string;
}

/**
 * Checks the chain of the whole ledger. What was checked before is not hashed again unless a row of it was
 * written since.
 *
 * Whether it was, PostgreSQL says: a row that was changed in whatever way has another transaction (`xmin`) and
 * another place (`ctid`).
 */
export class LedgerCheck {
  private checked: Checked | undefined;
  private running: Promise<LedgerVerification> | undefined;

  constructor(private readonly db: Knex) {}

  async verify(): Promise<LedgerVerification> {
    // One after the other, so that nothing is hashed twice; each looks at what is there when its turn comes.
    const verification = (this.running ?? Promise.resolve()).then(
      () => this.check(),
      () => this.check(),
    );
    this.running = verification;
    return verification;
  }

  private async check(): Promise<LedgerVerification> {
    const { checked } = this;
    // Before the entries are read, so that what is written meanwhile is noticed the next time.
    const { newest, known, all } = await this.fingerprints(
      checked?.through ?? 0,
    );
    const isAsChecked = checked !== undefined && checked.fingerprint === known;
    const verifier = isAsChecked
      ? checked.verifier
      : new LedgerVerifier(sha256);
    // What fails halfway has moved the verifier, which is of no use then.
    this.checked = undefined;
    const after = isAsChecked ? checked.through : 0;
    for await (const page of readLedgerPages(this.db, after, newest)) {
      page.forEach(entry => verifier.add(entry));
    }
    this.checked = { verifier, through: newest, fingerprint: all };
    return verifier.result();
  }

  /** Of the entries up to one, and of all. */
  private async fingerprints(
    through: number,
  ): Promise<{ newest: number; known: string; all: string }> {
    const { rows } = await this.db.raw<{
      rows: { newest: number; known: string; all: string }[];
    }>(
      `SELECT coalesce(max(sequence), 0) AS newest,
         concat_ws(' ', count(*) FILTER (WHERE sequence <= ?),
           sum(mark) FILTER (WHERE sequence <= ?)) AS known,
         concat_ws(' ', count(*), sum(mark)) AS all
       FROM (SELECT sequence,
           hashtextextended(concat_ws(' ', sequence, xmin, ctid), 0)::numeric AS mark
         FROM drill_ledger) AS marked`,
      [through, through],
    );
    return rows[0];
  }
}
