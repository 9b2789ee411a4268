import { withTestPortal } from '../lib/testPortal.mjs';
import { say } from '../lib/say.mjs';
import { portalClient, waitForScans } from './portalClient.mjs';
import { sandboxClient } from './sandboxClient.mjs';

const PAIRS = 3;
const inEast = ({ region }) => region === 'us-east-1';

/** How much longer a scan of us-east-1 takes while us-west-2 hangs. */
export function measureRegionDown(env) {
  return withTestPortal(
    env,
    async portal => {
      const client = await portalClient(portal.url);
      const sandbox = sandboxClient(portal.sandboxUrl);
      await waitForScans(client, { since: 0, timeoutSeconds: 180 });
      const ratios = [];
      for (let pair = 0; pair < PAIRS; pair += 1) {
        const healthySeconds = await scanEast(client);
        await waitForScans(client, { since: 0, timeoutSeconds: 60 });
        await sandbox.addFault({
          match: { region: 'us-west-2' },
          kind: 'hang',
        });
        const downSeconds = await scanEast(client);
        await sandbox.clearFaults();
        const since = Date.now();
        await client.requestScan({ region: 'us-west-2' });
        await waitForScans(client, {
          since,
          filter: ({ region }) => region === 'us-west-2',
          timeoutSeconds: 120,
        });
        ratios.push(downSeconds / healthySeconds);
        say(
          `us-east-1: ${healthySeconds.toFixed(
            1,
          )} s healthy, ${downSeconds.toFixed(1)} s while us-west-2 hangs`,
        );
      }
      ratios.sort((a, b) => a - b);
      return [
        {
          figure: `scan of us-east-1 with us-west-2 hanging / healthy, median of ${PAIRS} pairs (${ratios
            .map(it => it.toFixed(2))
            .join(', ')})`,
          value: ratios[Math.floor(PAIRS / 2)].toFixed(2),
          goal: '0.90–1.10',
        },
      ];
    },
    {
      config: {
        meridian: {
          aws: {
            client: {
              callTimeout: { seconds: 10 },
              circuitBreaker: { failureThreshold: 5, openFor: { seconds: 5 } },
            },
          },
        },
      },
    },
  );
}

async function scanEast(client) {
  const since = Date.now();
  await client.requestScan({});
  return waitForScans(client, { since, filter: inEast, timeoutSeconds: 180 });
}
