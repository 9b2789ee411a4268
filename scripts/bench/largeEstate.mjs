import { readFileSync } from 'node:fs';
import { buildBackend } from '../lib/builtBackend.mjs';
import { say } from '../lib/say.mjs';
import { withTestPortal } from '../lib/testPortal.mjs';
import { waitForCatalog } from './catalogQueue.mjs';
import { containerStart } from './containerStart.mjs';
import { measurePageLatency } from './pageLatency.mjs';
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

async function measureSearch(url, client, { connections, when, goal }) {
  const { items } = await client.search({ limit: '200', orderBy: 'changedAt' });
  const sample = items.filter((_, index) => index % 40 === 0);
  const base = '/api/aws-inventory/resources';
  const paths = [
    `${base}`,
    `${base}?orderBy=state`,
    `${base}?state=ALARM&state=FAILED&orderBy=state`,
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
  return measurePageLatency(url, client, {
    paths,
    connections,
    what: 'search',
    when,
    failure: 'Searches failed',
    goalOf: count => (count === 1 ? goal : undefined),
  });
}

function peakMemoryMegabytes(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  // What Linux calls kB has 1,024 bytes.
  const kibibytes = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]);
  return Math.round((kibibytes * 1024) / 1_000_000);
}
