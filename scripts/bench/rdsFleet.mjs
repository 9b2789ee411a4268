import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { buildBackend } from '../lib/builtBackend.mjs';
import { repositoryRoot } from '../lib/repository.mjs';
import { say } from '../lib/say.mjs';
import { withTestPortal } from '../lib/testPortal.mjs';
import { containerStart } from './containerStart.mjs';
import { measureMetricRequests } from './metricRequests.mjs';
import { measurePageLatency } from './pageLatency.mjs';
import { portalClient } from './portalClient.mjs';
import { waitForScans, withDatabase } from './scanTargets.mjs';

const require = createRequire(import.meta.url);

const ACCOUNTS = 20;
const DATABASES = 2_000;
const REGIONS = ['us-east-1', 'us-west-2', 'eu-west-1', 'ap-southeast-2'];
const CHECK_RUNS = 15;
const MINUTE_MILLISECONDS = 60_000;

/** The fleet page's latency over 2,000 DB instances, what judging them takes, and what their metrics cost. */
export async function measureRdsFleet(env) {
  say('Building the backend as the container image has it');
  const builtBackend = await buildBackend(env);
  return withTestPortal(
    env,
    portal =>
      withDatabase(portal, async database => {
        const client = await portalClient(portal.url);
        await waitForScans(database, {
          since: new Date(0),
          timeoutSeconds: 900,
        });
        const summary = await waitForAssessment(client);
        say(`Judged ${summary.assessment.databaseCount} databases`);
        return [
          {
            figure: 'DB instances, clusters and global clusters',
            value: Object.values(summary.countByKind).join(', '),
            goal: `${DATABASES} DB instances`,
          },
          ...(await measureFleetPage(portal.url, client)),
          ...(await measureChecks(client, database)),
          {
            figure:
              'judging them in the backend, with reading the inventory and storing what came of it',
            value: `${summary.assessment.durationSeconds.toFixed(1)} s`,
          },
          await measureMetricRequests(portal.sandboxUrl, database),
        ];
      }),
    {
      builtBackend,
      ...containerStart(),
      sandboxArgs: [
        ...['--estate', 'large', '--accounts', String(ACCOUNTS)],
        ...['--regions', String(REGIONS.length)],
        ...['--databases', String(DATABASES)],
      ],
      config: {
        meridian: { aws: { regions: REGIONS } },
        awsInventory: {
          // Only metrics become due again while it is measured.
          defaultInterval: { hours: 6 },
          metrics: { enabled: true },
        },
      },
    },
  );
}

/** Waits until all databases were judged that the inventory knows. */
async function waitForAssessment(client) {
  const until = Date.now() + 10 * MINUTE_MILLISECONDS;
  for (;;) {
    const summary = await client.databases('/databases/summary');
    if (summary.countByKind.instance >= DATABASES) {
      return summary;
    }
    if (Date.now() > until) {
      throw new Error(
        `Only ${summary.countByKind.instance} of ${DATABASES} DB instances were judged`,
      );
    }
    await new Promise(resolve => setTimeout(resolve, 1000));
  }
}

async function measureFleetPage(url, client) {
  const { items } = await client.databases('/databases?limit=50');
  const names = items.slice(0, 5).map(({ root }) => root.name);
  const base = '/api/rds-inspector/databases';
  const paths = [
    base,
    `${base}?limit=100`,
    `${base}?orderBy=lag`,
    `${base}?orderBy=name&environment=prod`,
    `${base}?kind=cluster&orderBy=deadline`,
    `${base}?severity=critical&severity=high`,
    `${base}?check=multi-az&region=us-west-2`,
    `${base}?unowned=true&orderBy=storage`,
    ...names.map(name => `${base}?text=${encodeURIComponent(name)}`),
  ];
  return measurePageLatency(url, client, {
    paths,
    connections: [1, 4],
    what: 'fleet page',
    failure: 'Fleet pages failed',
    goalOf: () => 'p95 ≤ 100 ms',
  });
}

/** Judges what the portal judges, in this process: the pure functions alone. */
async function measureChecks(client, database) {
  require('@backstage/cli/config/nodeTransform.cjs');
  const inspector = require(join(
    repositoryRoot,
    'plugins/rds-inspector-common/src',
  ));
  const input = await readFacts(client, database, inspector);
  const now = new Date();
  const times = [];
  let resultCount = 0;
  for (let run = 0; run < CHECK_RUNS; run += 1) {
    const { databases, reference, knownAccountIds } = inspector.buildFacts(
      input,
      now,
    );
    const estate = inspector.assembleDatabases(databases);
    const start = performance.now();
    const results = inspector.evaluateChecks({
      now,
      estate,
      reference,
      knownAccountIds,
      standard: inspector.resolveStandard(),
      prices: inspector.DEFAULT_EXTENDED_SUPPORT_PRICES,
    });
    times.push(performance.now() - start);
    resultCount = results.length;
  }
  times.sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)];
  return [
    {
      figure: `all checks over them, ${resultCount.toLocaleString(
        'en-GB',
      )} results: first of ${CHECK_RUNS} runs at most, median`,
      value: `${times.at(-1).toFixed(0)} ms, ${median.toFixed(0)} ms`,
      goal: '≤ 500 ms',
    },
  ];
}

async function readFacts(client, database, inspector) {
  const types = inspector.FACT_RESOURCE_TYPES.map(type => ['type', type]);
  const metrics = inspector.FACT_METRICS.map(metric => ['metric', metric]);
  const { rows } = await database.query(
    'SELECT region, kind, content, observed_at FROM "rds-inspector".reference_data',
  );
  return {
    resources: await client.all('/resources', [
      ...types,
      ['view', 'full'],
      ['limit', '500'],
    ]),
    coverage: (await client.inventory('/coverage')).items,
    metrics: await client.all('/metrics/summary', [
      ...metrics,
      ['limit', '1000'],
    ]),
    reference: rows.map(({ region, kind, content, observed_at }) => ({
      region,
      kind,
      content: content ?? undefined,
      observedAt: observed_at?.toISOString(),
    })),
  };
}
