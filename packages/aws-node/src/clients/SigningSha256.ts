import {
  createHash,
  createHmac,
  createSecretKey,
  type Hash,
  type Hmac,
  type KeyObject,
} from 'node:crypto';
import type { Checksum, SourceData } from '@smithy/types';

/** The SDK keeps the keys that it signs with as bytes, and gives the same object for each request. */
const keys = new WeakMap<object, KeyObject>();

/**
 * SHA-256 for the signatures of requests, with a key or without one.
 *
 * @remarks
 * Node makes a key ready anew for each HMAC of bytes, which takes five times as long as the HMAC. Here
 * that is done once for each key.
 */
export class SigningSha256 implements Checksum {
  private hash: Hash | Hmac;

  constructor(private readonly secret?: SourceData) {
    this.hash = this.create();
  }

  update(chunk: Uint8Array): void {
    this.hash.update(chunk);
  }

  async digest(): Promise<Uint8Array> {
    return this.hash.digest();
  }

  reset(): void {
    this.hash = this.create();
  }

  private create(): Hash | Hmac {
    return this.secret === undefined
      ? createHash('sha256')
      : createHmac('sha256', keyOf(this.secret));
  }
}

function keyOf(secret: SourceData): string | KeyObject {
  if (typeof secret === 'string') {
    return secret;
  }
  const known = keys.get(secret);
  if (known) {
    return known;
  }
  const bytes = ArrayBuffer.isView(secret)
    ? Buffer.from(secret.buffer, secret.byteOffset, secret.byteLength)
    : Buffer.from(secret);
  const key = createSecretKey(bytes);
  keys.set(secret, key);
  return key;
}
