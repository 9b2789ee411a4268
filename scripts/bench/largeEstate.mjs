import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import { say } from '../lib/say.mjs';
import { withTestPortal } from '../lib/testPortal.mjs';
import { portalClient, waitForScans } from './portalClient.mjs';

const ACCOUNTS = 20;
const RESOURCES = 100_000;
const REGIONS = ['us-east-1', 'us-west-2', 'eu-west-1', 'ap-southeast-2'];

/** Time and memory for the first scan of 100,000 resources, and the latency of searches in them. */
export function measureLargeEstate(env) {
  const startedAt = Date.now();
  return withTestPortal(
    env,
    async portal => {
      const client = await portalClient(portal.url);
      const since = portal.backendStartedAt;
      const seconds = await waitForScans(client, {
        since: startedAt,
        timeoutSeconds: 900,
      });
      const { totalCount } = await client.summary();
      const scannedSeconds = (Date.now() - since) / 1000;
      say(
        `${totalCount} resources after ${scannedSeconds.toFixed(
          0,
        )} s (${seconds.toFixed(0)} s with starting)`,
      );
      const search = await measureSearch(portal.url, client);
      return [
        { figure: 'resources found', value: String(totalCount) },
        {
          figure: 'from the start of the backend until all are stored',
          value: `${scannedSeconds.toFixed(0)} s`,
          goal: '≤ 120 s',
        },
        {
          figure: 'largest resident memory of the backend',
          value: `${peakMemoryMegabytes(portal.backend.pid)} MB`,
          goal: '< 1,000 MB',
        },
        ...search,
      ];
    },
    {
      // As deploy/Dockerfile starts it.
      env: { NODE_OPTIONS: '--max-old-space-size=640' },
      sandboxArgs: [
        ...['--estate', 'large', '--accounts', String(ACCOUNTS)],
        ...['--regions', String(REGIONS.length)],
        ...['--resources', String(RESOURCES)],
      ],
      config: {
        meridian: { aws: { regions: REGIONS } },
        // What is measured is the inventory: nothing becomes due again, CloudWatch is not asked, and the
        // catalog takes over what people name in conversation, not every queue and function.
        awsInventory: {
          defaultInterval: { hours: 6 },
          metrics: { enabled: false },
        },
        catalog: {
          providers: {
            awsInventory: {
              types: [
                'AWS::EKS::Cluster',
                'AWS::RDS::DBCluster',
                'AWS::RDS::DBInstance',
              ],
            },
          },
        },
      },
    },
  );
}

async function measureSearch(url, client) {
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
  const run = duration =>
    autocannon({
      url,
      connections: 20,
      overallRate: 20,
      duration,
      requests: paths.map(path => ({
        method: 'GET',
        path,
        headers: client.headers,
      })),
    });
  await run(5);
  const result = await run(30);
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(
      `Searches failed: ${result.non2xx} with another status than 2xx, ${result.errors} without an answer`,
    );
  }
  return [
    {
      figure: `search, 20 requests a second, ${result.requests.total} requests of ${paths.length} kinds: median`,
      value: `${result.latency.p50} ms`,
    },
    {
      figure:
        'search, 97.5th percentile (autocannon has no 95th; it is at most this)',
      value: `${result.latency.p97_5} ms`,
      goal: 'p95 ≤ 50 ms',
    },
  ];
}

function peakMemoryMegabytes(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]);
  return Math.round(kilobytes / 1000);
}
