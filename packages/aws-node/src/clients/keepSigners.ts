import type { RequestSigner } from '@smithy/types';
import type { SignerProvider } from '../types';

/**
 * The same provider, which gives each signer again instead of a new one for every request. The SDK copies the
 * whole configuration of the client for each; what a signer keeps of it is how credentials are found, the Region and
 * the service.
 */
export function keepSigners(provider: SignerProvider): SignerProvider {
  const signers = new Map<string, Promise<RequestSigner>>();
  return authScheme => {
    const { name, signingRegion, signingName } = authScheme ?? {};
    const key = [name, signingRegion, signingName].join(' ');
    const known = signers.get(key);
    if (known) {
      return known;
    }
    const signer = provider(authScheme);
    signers.set(key, signer);
    signer.catch(() => signers.delete(key));
    return signer;
  };
}
