import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import { buildBackend } from '../lib/builtBackend.mjs';
import { say } from '../lib/say.mjs';
import { withTestPortal } from '../lib/testPortal.mjs';
import { waitForCatalog } from './catalogQueue.mjs';
import { containerStart } from './containerStart.mjs';
import { portalClient } from './portalClient.mjs';
import { waitForScans, withDatabase } from './scanTargets.mjs';

const ACCOUNTS = 20;
const RESOURCES = 100_000;
const REGIONS = ['us-east-1', 'us-west-2', 'eu-west-1', 'ap-southeast-2'];

/** Time and memory for the first scan of 100,000 resources, and the latency of searches in them. */
export async function measureLargeEstate(env) {
  say('Building the backend as the container image has it');
  const builtBackend = await buildBackend(env);
  return withTestPortal(
    env,
    portal =>
      withDatabase(portal, async database => {
        const client = await portalClient(portal.url);
        const scanSeconds = await waitForScans(database, {
          since: new Date(0),
          timeoutSeconds: 900,
        });
        const { totalCount } = await client.summary();
        say(`${totalCount} resources after ${scanSeconds.toFixed(0)} s`);
        const search = await measureSearch(portal.url, client, {
          connections: [1],
          when: 'while the catalog takes it over',
        });
        const settleSeconds = await waitForCatalog(database, {
          timeoutSeconds: 600,
        });
        say(
          `The catalog has settled after another ${settleSeconds.toFixed(0)} s`,
        );
        const memory = peakMemoryMegabytes(portal.backend.pid);
        search.push(
          ...(await measureSearch(portal.url, client, {
            connections: [1, 4],
            when: 'once the catalog has settled',
            goal: 'p95 ≤ 50 ms',
          })),
        );
        return [
          { figure: 'resources found', value: String(totalCount) },
          {
            figure:
              'from the start of the first scan until the end of the last',
            value: `${scanSeconds.toFixed(0)} s`,
            goal: '≤ 120 s',
          },
          {
            figure:
              'largest resident memory of the backend until the catalog has settled',
            value: `${memory} MB`,
            goal: '< 1,000 MB',
          },
          ...search,
        ];
      }),
    {
      builtBackend,
      ...containerStart(),
      sandboxArgs: [
        ...['--estate', 'large', '--accounts', String(ACCOUNTS)],
        ...['--regions', String(REGIONS.length)],
        ...['--resources', String(RESOURCES)],
      ],
      config: {
        meridian: { aws: { regions: REGIONS } },
        // What is measured is the first scan: nothing becomes due again, and CloudWatch is not asked.
        awsInventory: {
          defaultInterval: { hours: 6 },
          metrics: { enabled: false },
        },
      },
    },
  );
}

/** autocannon sends those of all connections at the same instant. */
async function measureSearch(url, client, { connections: counts, when, goal }) {
  const { items } = await client.search({ limit: '200', orderBy: 'changedAt' });
  const sample = items.filter((_, index) => index % 40 === 0);
  const base = '/api/aws-inventory/resources';
  const paths = [
    `${base}`,
    `${base}?type=AWS::RDS::DBInstance&orderBy=changedAt&direction=desc`,
    `${base}?region=us-west-2&environment=prod&limit=100`,
    `${base}?unowned=true`,
    `${base}?tag=environment%3Ddev&type=AWS::Lambda::Function`,
    ...sample.map(({ name }) => `${base}?text=${encodeURIComponent(name)}`),
    ...sample.map(
      ({ accountId, type }) =>
        `${base}?accountId=${accountId}&type=${encodeURIComponent(type)}`,
    ),
  ];
  const run = ({ connections, duration }) =>
    autocannon({
      url,
      connections,
      overallRate: 20,
      duration,
      requests: paths.map(path => ({
        method: 'GET',
        path,
        headers: client.headers,
      })),
    });
  await run({ connections: 1, duration: 5 });
  const figures = [];
  for (const connections of counts) {
    const { latency, requests, non2xx, errors } = await run({
      connections,
      duration: 30,
    });
    if (non2xx > 0 || errors > 0) {
      throw new Error(
        `Searches failed: ${non2xx} with another status than 2xx, ${errors} without an answer`,
      );
    }
    const how =
      connections === 1
        ? `one by one, ${when}`
        : `${connections} at a time, ${when}`;
    figures.push(
      {
        figure: `search, 20 requests a second, ${how}, ${requests.total} of ${paths.length} kinds: median`,
        value: `${latency.p50} ms`,
      },
      {
        figure: `search, 20 requests a second, ${how}: 97.5th percentile (autocannon has no 95th; it is at most this)`,
        value: `${latency.p97_5} ms`,
        ...(goal && connections === 1 ? { goal } : {}),
      },
    );
  }
  return figures;
}

function peakMemoryMegabytes(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]);
  return Math.round(kilobytes / 1000);
}
