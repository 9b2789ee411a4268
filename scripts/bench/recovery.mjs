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

const SYSTEMS = 500;
const STORES_PER_SYSTEM = 10;
const RUNS = 7;

/** What judging 500 systems takes, the overview's latency over them, a loss, and what lags cost to read. */
export async function measureRecovery(env) {
  const figures = measureJudgement();
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
        const stored = await storeLargeEstate(portal.postgres.connectionString);
        return [
          ...figures,
          ...stored,
          ...(await measureOverview(portal.url, client)),
          await measureLoss(client),
          await measureMetricRequests(portal.sandboxUrl, database),
        ];
      }),
    {
      builtBackend,
      ...containerStart(),
      config: {
        awsInventory: {
          // Only metrics become due again while it is measured.
          defaultInterval: { hours: 6 },
          metrics: { enabled: true },
        },
        drStatus: {
          // What is measured is stored once, and no assessment replaces it: the only one comes before AWS is read.
          assessment: { interval: { hours: 6 }, debounce: { hours: 6 } },
          staleAfter: { hours: 6 },
        },
      },
    },
  );
}

function source(path) {
  require('@backstage/cli/config/nodeTransform.cjs');
  return require(join(repositoryRoot, 'plugins', path));
}

/** The pure functions alone, in this process. */
function measureJudgement() {
  const { measureRecovery: measure } = source(
    'dr-status-common/src/__testUtils__/measureRecovery',
  );
  const runs = Array.from({ length: RUNS }, () =>
    measure(() => performance.now(), {
      systemCount: SYSTEMS,
      storesPerSystem: STORES_PER_SYSTEM,
    }),
  );
  const figure = (what, times, goal) => {
    const sorted = [...times].sort((a, b) => a - b);
    return {
      figure: `${what}: slowest of ${RUNS} runs, median`,
      value: `${sorted.at(-1).toFixed(0)} ms, ${sorted[
        Math.floor(RUNS / 2)
      ].toFixed(0)} ms`,
      goal,
    };
  };
  const [{ systemCount, storeCount }] = runs;
  return [
    figure(
      `all verdicts of ${systemCount} systems over ${storeCount.toLocaleString(
        'en-GB',
      )} stores and names`,
      runs.map(run => run.verdictMilliseconds),
      '≤ 1,000 ms',
    ),
    figure(
      'what the loss of a Region would mean for them',
      runs.map(run => run.whatIfMilliseconds),
      '≤ 2,000 ms',
    ),
  ];
}

/** Stores an estate of 500 systems as an assessment does, in the portal's database. */
async function storeLargeEstate(connectionString) {
  const { generateEstate } = source(
    'dr-status-common/src/__testUtils__/generateEstate',
  );
  const { assessInto } = source(
    'dr-status-backend/src/__testUtils__/assessInto',
  );
  const knex = require('knex');
  const db = knex({
    client: 'pg',
    connection: connectionString,
    searchPath: ['dr-status'],
  });
  try {
    const now = new Date();
    const estate = generateEstate({
      systemCount: SYSTEMS,
      storesPerSystem: STORES_PER_SYSTEM,
      now,
    });
    const { scenarioCount, judgingSeconds, storingSeconds } = await assessInto(
      db,
      estate,
      { now, elapsedSeconds: () => performance.now() / 1000 },
    );
    return [
      {
        figure: `judging them, and losing each of ${scenarioCount} Regions and Availability Zones`,
        value: `${judgingSeconds.toFixed(1)} s`,
      },
      {
        figure: 'storing all of that for the first time',
        value: `${storingSeconds.toFixed(1)} s`,
      },
    ];
  } finally {
    await db.destroy();
  }
}

async function measureOverview(url, client) {
  const { totalCount } = await client.recovery('/summary');
  if (totalCount !== SYSTEMS) {
    throw new Error(`The overview has ${totalCount} systems, not ${SYSTEMS}`);
  }
  const base = '/api/dr-status';
  const paths = [
    `${base}/systems`,
    `${base}/systems?limit=50`,
    `${base}/systems?orderBy=rpoMargin&limit=50`,
    `${base}/systems?orderBy=name&limit=50`,
    `${base}/systems?verdict=not-met&verdict=unknown&limit=50`,
    `${base}/systems?text=system-4&limit=50`,
    `${base}/systems?tier=multi-region&overdue=true`,
    `${base}/summary`,
    `${base}/summary?text=system-4`,
    `${base}/region-map`,
    `${base}/changes`,
  ];
  return measurePageLatency(url, client, {
    paths,
    connections: [1, 4],
    what: 'overview',
    failure: 'The overview failed',
    goalOf: () => 'p95 ≤ 100 ms',
  });
}

async function measureLoss(client) {
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await client.recovery('/what-if?region=us-east-1');
    times.push(performance.now() - start);
  }
  return {
    figure: `what the loss of us-east-1 would mean, over HTTP: slowest of ${RUNS}`,
    value: `${Math.max(...times).toFixed(0)} ms`,
    goal: '≤ 2,000 ms',
  };
}
