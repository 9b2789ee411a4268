import { GLOBAL_REGION, type Target } from '@meridian/aws-common';
import type { AwsSdkClient, AwsSdkClientConstructor } from '@meridian/aws-node';

/** AWS clients of every account, that talk to a sandbox and try everything once. */
export function sandboxClients(url: string) {
  const clients: AwsSdkClient[] = [];
  return {
    client<C extends AwsSdkClient>(
      constructor: AwsSdkClientConstructor<C>,
      { accountId, region }: Target,
    ): C {
      const client = new constructor({
        ...{ endpoint: url },
        region: region === GLOBAL_REGION ? 'us-east-1' : region,
        maxAttempts: 1,
        credentials: async () => ({
          // The sandbox takes a 12-digit key for that account's.
          accessKeyId: accountId,
          secretAccessKey: 'any',
        }),
      });
      clients.push(client);
      return client;
    },
    /** Closes the connections of all that were given out. */
    destroy: () => clients.forEach(client => client.destroy()),
  };
}
