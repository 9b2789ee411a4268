import type { JsonObject, JsonValue } from '@backstage/types';
import type { LedgerEntry, LedgerVerification } from '../types';

/** SHA-256 of a text in UTF-8, in lower-case hex; passed in, because browsers and Node have different ones. */
export type Sha256 = (text: string) => string;

/** What comes before the first entry. */
export const LEDGER_GENESIS_HASH = '0'.repeat(64);

/** A value as JSON with the keys of all objects in order and without space, so that equal values are equal texts. */
export function canonicalJson(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') {
    return JSON.stringify(value);
  }
  const members = Object.keys(value)
    .sort()
    .flatMap(key => {
      const member = value[key];
      return member === undefined
        ? []
        : [`${JSON.stringify(key)}:${canonicalJson(member)}`];
    });
  return `{${members.join(',')}}`;
}

/** The hash of an entry: of everything in it but the hash itself. */
export function hashLedgerEntry(
  entry: Omit<LedgerEntry, 'hash'>,
  sha256: Sha256,
): string {
  const { sequence, at, actor, drillId, kind, payload, previousHash } = entry;
  const content: JsonObject = {
    sequence,
    at,
    actor,
    drillId,
    kind,
    payload,
    previousHash,
  };
  return sha256(canonicalJson(content));
}

/**
 * The entry that follows another one.
 *
 * @param previous - the newest entry; undefined for the first one
 */
export function appendLedgerEntry(
  previous: Pick<LedgerEntry, 'sequence' | 'hash' | 'at'> | undefined,
  event: Pick<LedgerEntry, 'at' | 'actor' | 'drillId' | 'kind' | 'payload'>,
  sha256: Sha256,
): LedgerEntry {
  const unsigned = {
    ...event,
    // Clocks of several replicas differ; the chain says what came first.
    at: previous && previous.at > event.at ? previous.at : event.at,
    sequence: (previous?.sequence ?? 0) + 1,
    previousHash: previous?.hash ?? LEDGER_GENESIS_HASH,
  };
  return { ...unsigned, hash: hashLedgerEntry(unsigned, sha256) };
}

/** Checks a ledger entry by entry, so that nobody has to hold all of it. */
export class LedgerVerifier {
  private previous: LedgerEntry | undefined;
  private entryCount = 0;
  private broken: { at: number; message: string } | undefined;

  constructor(private readonly sha256: Sha256) {}

  /** @param entry - the one that follows the one before */
  add(entry: LedgerEntry): void {
    if (!this.broken) {
      const message = problemOf(entry, this.previous, this.sha256);
      if (message) this.broken = { at: entry.sequence, message };
    }
    this.previous = entry;
    this.entryCount++;
  }

  /** @param expectedHead - see {@link verifyLedger} */
  result(expectedHead?: string): LedgerVerification {
    const { broken, entryCount } = this;
    const headHash = this.previous?.hash;
    const about = { entryCount, ...(headHash ? { headHash } : {}) };
    if (broken) {
      const { at: brokenAt, message } = broken;
      return { isIntact: false, brokenAt, message, ...about };
    }
    if (expectedHead !== undefined && expectedHead !== headHash) {
      return {
        isIntact: false,
        message: `The newest entry has ${
          headHash ? `the hash ${headHash}` : 'no hash'
        }, and ${expectedHead} was expected: entries were cut off or replaced.`,
        ...about,
      };
    }
    return {
      isIntact: true,
      message:
        entryCount === 0
          ? 'The ledger has no entries yet.'
          : `All ${entryCount} entries are as they were written.`,
      ...about,
    };
  }
}

/**
 * Checks that no entry was changed, left out, added or moved since it was written.
 *
 * @param entries - all of them, in order
 * @param expectedHead - the hash of the newest entry as somebody else kept it: without it nobody can notice
 *   that the newest entries were cut off
 */
export function verifyLedger(
  entries: readonly LedgerEntry[],
  sha256: Sha256,
  expectedHead?: string,
): LedgerVerification {
  const verifier = new LedgerVerifier(sha256);
  entries.forEach(entry => verifier.add(entry));
  return verifier.result(expectedHead);
}

function problemOf(
  entry: LedgerEntry,
  previous: LedgerEntry | undefined,
  sha256: Sha256,
): string | undefined {
  const sequence = (previous?.sequence ?? 0) + 1;
  if (entry.sequence !== sequence) {
    return `Entry ${sequence} is missing: ${entry.sequence} comes in its place.`;
  }
  if (entry.previousHash !== (previous?.hash ?? LEDGER_GENESIS_HASH)) {
    return `Entry ${sequence} does not follow the one before it.`;
  }
  return entry.hash === hashLedgerEntry(entry, sha256)
    ? undefined
    : `Entry ${sequence} was changed after it was written.`;
}
