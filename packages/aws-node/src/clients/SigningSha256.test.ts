import { SigningSha256 } from './SigningSha256';

const encode = (text: string) => new TextEncoder().encode(text);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

// RFC 4231, test case 2, and FIPS 180-2, appendix B.1.
const KEY = 'Jefe';
const TEXT = 'what do ya want for nothing?';
const HMAC = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
const HASH_OF_ABC =
  'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe('SigningSha256', () => {
  const padded = encode(`--${KEY}--`);

  it.each([
    ['a text', KEY],
    ['bytes', encode(KEY)],
    ['a part of other bytes', padded.subarray(2, 6)],
    ['a buffer', padded.buffer.slice(2, 6)],
  ])('signs with a key that is %s, again and again', async (_what, key) => {
    for (const text of [TEXT, TEXT]) {
      const hash = new SigningSha256(key);
      hash.update(encode(text.slice(0, 7)));
      hash.update(encode(text.slice(7)));
      expect(hex(await hash.digest())).toBe(HMAC);
    }
  });

  it('hashes without a key, and begins anew', async () => {
    const hash = new SigningSha256();
    hash.update(encode('something else'));
    hash.reset();
    hash.update(encode('abc'));
    expect(hex(await hash.digest())).toBe(HASH_OF_ABC);
  });
});
