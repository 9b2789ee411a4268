import {
  hashLedgerEntry,
  verifyLedger,
  type LedgerEntry,
  type LedgerVerification,
} from '@meridian/plugin-dr-status-common';

/**
 * Checks the chain of hashes with the browser's own SHA-256, without relying on what the server says of it.
 *
 * @param entries - all of them, in order
 * @param subtle - the browser's by default, which has one where the page came over HTTPS or from this machine
 */
export async function verifyInBrowser(
  entries: readonly LedgerEntry[],
  subtle?: Pick<SubtleCrypto, 'digest'>,
): Promise<LedgerVerification> {
  const texts: string[] = [];
  for (const entry of entries) {
    hashLedgerEntry(entry, text => {
      texts.push(text);
      return '';
    });
  }
  const hashes = new Map<string, string>();
  for (const text of texts) {
    hashes.set(text, await sha256Hex(text, subtle));
  }
  return verifyLedger(entries, text => hashes.get(text) ?? '');
}

/** SHA-256 of a text in UTF-8, in lower-case hex. */
export async function sha256Hex(
  text: string,
  subtle: Pick<SubtleCrypto, 'digest'> = window.crypto.subtle,
): Promise<string> {
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('');
}
