import type { AwsHandlers } from '../../core/AwsHandlers';
import { Clock } from '../../control/Clock';
import { Estate } from '../../core/Estate';
import { createSandbox } from '../../server';

export const ACCOUNT_ID = '555566667777';
export const NOW = new Date('2026-09-01T12:00:00Z');

/** A sandbox of one service with an estate of its own, and the config of clients that reach it. */
export async function serveEstate(
  register: (aws: AwsHandlers) => void,
  fill: (estate: Estate) => void,
) {
  const estate = new Estate();
  fill(estate);
  const sandbox = createSandbox({
    estate,
    services: [register],
    clock: new Clock(() => NOW),
  });
  await sandbox.start();
  return {
    clientConfig: (region: string = 'us-east-1') => ({
      endpoint: sandbox.url,
      region,
      maxAttempts: 1,
      credentials: { accessKeyId: ACCOUNT_ID, secretAccessKey: 'any' },
    }),
    stop: () => sandbox.stop(),
  };
}
