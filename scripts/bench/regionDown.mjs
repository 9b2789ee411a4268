import { withTestPortal } from '../lib/testPortal.mjs';
import { say } from '../lib/say.mjs';
import { portalClient } from './portalClient.mjs';
import { sandboxClient } from './sandboxClient.mjs';
import { waitForScans, withDatabase } from './scanTargets.mjs';

const PAIRS = 3;

/**
 * The time that AWS takes for an answer. Without it two Regions on one machine wait for its processors
 * and not for AWS, so that the loss of one makes the other faster.
 */
const LATENCY_MILLISECONDS = 300;

/** How much longer a scan of us-east-1 takes while us-west-2 hangs. */
export function measureRegionDown(env) {
  return withTestPortal(
    env,
    portal =>
      withDatabase(portal, async database => {
        const client = await portalClient(portal.url);
        const sandbox = sandboxClient(portal.sandboxUrl);
        await waitForScans(database, {
          since: new Date(0),
          timeoutSeconds: 180,
        });
        const ratios = [];
        for (let pair = 0; pair < PAIRS; pair += 1) {
          await sandbox.addFault(slow());
          const healthySeconds = await scanEast(client, database);
          await waitForScans(database, {
            since: new Date(0),
            timeoutSeconds: 120,
          });
          await sandbox.clearFaults();
          await sandbox.addFault({
            match: { region: 'us-west-2' },
            kind: 'hang',
          });
          await sandbox.addFault(slow({ region: 'us-east-1' }));
          const downSeconds = await scanEast(client, database);
          await sandbox.clearFaults();
          const since = new Date();
          await client.requestScan({ region: 'us-west-2' });
          await waitForScans(database, {
            since,
            region: 'us-west-2',
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
            figure: `scan of us-east-1 with us-west-2 hanging / healthy, AWS answering in ${LATENCY_MILLISECONDS} ms, median of ${PAIRS} pairs (${ratios
              .map(it => it.toFixed(2))
              .join(', ')})`,
            value: ratios[Math.floor(PAIRS / 2)].toFixed(2),
            goal: '0.90–1.10',
          },
        ];
      }),
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

function slow(match = {}) {
  return { match, kind: 'slow', delayMilliseconds: LATENCY_MILLISECONDS };
}

async function scanEast(client, database) {
  const since = new Date();
  await client.requestScan({});
  return waitForScans(database, {
    since,
    region: 'us-east-1',
    timeoutSeconds: 300,
  });
}
