import type { AuthScheme, RequestSigner } from '@smithy/types';
import { keepSigners } from './keepSigners';

const signer: RequestSigner = { sign: async request => request };
const scheme = (signingRegion: string): AuthScheme => ({
  name: 'sigv4',
  signingName: 'rds',
  signingRegion,
  properties: {},
});

describe('keepSigners', () => {
  it('makes one signer for each Region and service', async () => {
    const made: Array<string | undefined> = [];
    const provider = keepSigners(async authScheme => {
      made.push(authScheme?.signingRegion);
      return { ...signer };
    });
    const east = await provider(scheme('us-east-1'));
    expect(await provider(scheme('us-east-1'))).toBe(east);
    expect(await provider(scheme('us-west-2'))).not.toBe(east);
    await provider();
    await provider();
    expect(made).toEqual(['us-east-1', 'us-west-2', undefined]);
  });

  it('tries again after a failure', async () => {
    let attempts = 0;
    const provider = keepSigners(async () => {
      attempts += 1;
      if (attempts === 1) throw new Error('no Region');
      return signer;
    });
    await expect(provider()).rejects.toThrow('no Region');
    expect(await provider()).toBe(signer);
  });
});
