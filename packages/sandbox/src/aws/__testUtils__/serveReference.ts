import { Clock } from '../../control/Clock';
import type { AwsHandlers } from '../../core/AwsHandlers';
import { buildEstate } from '../../estate';
import { createSandbox } from '../../server';

/**
 * A sandbox of the reference estate whose clock stands at a time, answering for one service.
 *
 * @returns the config of clients of an account and Region, and how to stop it
 */
export async function serveReference(
  register: (aws: AwsHandlers) => void,
  now: Date,
) {
  const sandbox = createSandbox({
    estate: buildEstate(),
    services: [register],
    clock: new Clock(() => now),
  });
  await sandbox.start();
  return {
    clientConfig: (accountId: string, region: string) => ({
      endpoint: sandbox.url,
      region,
      maxAttempts: 1,
      credentials: { accessKeyId: accountId, secretAccessKey: 'any' },
    }),
    stop: () => sandbox.stop(),
  };
}
