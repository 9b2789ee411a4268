import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { startTestPostgres } from './postgres.mjs';
import { ProcessGroup } from './processes.mjs';
import { repositoryRoot } from './repository.mjs';
import { sampleEnvironment } from './sampleEnvironment.mjs';
import { explainFailure, say } from './say.mjs';
import { withTestPortal } from './testPortal.mjs';

const require = createRequire(import.meta.url);

/** What CI checks, in the order in which a mistake is cheapest to find. */
const CHECKS = [
  {
    // Each of these keeps one core busy. What is built needs the declarations of types.
    lanes: [
      [
        { name: 'types', run: tool('typescript', 'bin/tsc') },
        { name: 'production build', run: backstage('repo', 'build', '--all') },
      ],
      [
        {
          name: 'formatting',
          run: tool(
            'prettier',
            'bin-prettier.js',
            '--loglevel=warn',
            '--check',
            '.',
          ),
        },
        { name: 'generated files', run: script('generate.mjs', '--check') },
        { name: 'repository rules', run: nodeTest('scripts/test/*.test.mjs') },
        { name: 'lint', run: backstage('repo', 'lint') },
        { name: 'configuration', run: configuration('app-config.yaml') },
        {
          name: 'configuration for production',
          run: configuration('app-config.yaml', 'app-config.production.yaml'),
        },
      ],
    ],
  },
  { name: 'unit and integration tests', run: context => jest(context, []) },
  {
    around: withPortal,
    checks: [
      { name: 'API tests', run: playwright('--project=api') },
      { name: 'browser tests', run: browserTests },
    ],
  },
];

/**
 * Runs every check, whether or not those before it passed, and prints what came of them.
 *
 * @param args - with any, only the unit and integration tests that they select
 * @param stopping - aborted when it shall stop
 * @returns the exit code
 */
export async function runChecks({ env, args, stopping }) {
  const group = new ProcessGroup();
  stopping.addEventListener('abort', () => group.stop());
  const context = {
    // Each tool sets NODE_ENV as it needs it, unless it is set already.
    env: { ...env, CI: 'true', NODE_ENV: undefined },
    group,
    stopping,
  };
  if (args.length > 0) {
    return (await jest(context, args)) ? 0 : 1;
  }
  const results = [];
  await runEach(CHECKS, context, results);
  if (stopping.aborted) {
    say('Stopped before the last check');
    return 130;
  }
  return report(results);
}

async function runEach(checks, context, results) {
  for (const check of checks) {
    if (context.stopping.aborted) {
      return;
    }
    if (check.around) {
      await runAround(check, context, results);
    } else if (check.lanes) {
      const quiet = { ...context, showsOutputAtEnd: true };
      await Promise.all(check.lanes.map(lane => runEach(lane, quiet, results)));
    } else {
      results.push(await runOne(check, context));
    }
  }
}

async function runAround({ around, checks }, context, results) {
  try {
    await around(context, inside => runEach(checks, inside, results));
  } catch (error) {
    explainFailure(error);
    const done = new Set(results.map(({ name }) => name));
    results.push(
      ...checks
        .filter(({ name }) => !done.has(name))
        .map(({ name }) => ({ name, outcome: 'failed', seconds: 0 })),
    );
  }
}

async function runOne({ name, run }, context) {
  say(`▸ ${name}`);
  const startedAt = Date.now();
  let outcome;
  try {
    outcome = await run(context);
  } catch (error) {
    explainFailure(error);
    outcome = false;
  }
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  const words = { true: 'passed', false: 'failed' };
  return { name, outcome: words[outcome] ?? outcome, seconds };
}

function report(results) {
  console.log('');
  for (const { name, outcome, seconds } of results) {
    console.log(`${outcome.padEnd(8)} ${name} (${seconds} s)`);
  }
  const count = outcome => results.filter(it => it.outcome === outcome).length;
  console.log(
    `\nchecks: ${count('passed')} passed, ${count('failed')} failed, ${count(
      'skipped',
    )} skipped`,
  );
  return count('failed') === 0 ? 0 : 1;
}

async function jest(context, args) {
  const postgres = await startTestPostgres();
  try {
    const env = {
      ...context.env,
      BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING:
        postgres.connectionString,
    };
    return await backstage(
      'repo',
      'test',
      `--config=${join(repositoryRoot, 'scripts/jest/config.mjs')}`,
      // Two cores; each worker that starts a backend needs most of one.
      '--maxWorkers=2',
      // Backstage's limit of 1 GB starts a worker anew after almost every page, to compile all of it again.
      '--workerIdleMemoryLimit=4GB',
      // A machine that is busy with something else is no mistake in the code.
      '--testTimeout=60000',
      ...args,
    )({ ...context, env });
  } finally {
    await postgres.stop();
  }
}

function withPortal(context, run) {
  say('Starting a portal for the API tests and browser tests');
  const test = portal =>
    run({
      ...context,
      env: {
        ...context.env,
        MERIDIAN_URL: portal.url,
        MERIDIAN_SANDBOX_URL: portal.sandboxUrl,
      },
    });
  return withTestPortal(context.env, test, { signal: context.stopping });
}

function browserTests(context) {
  const browser = findChromium(process.env);
  if (!browser) {
    say(
      'The browser tests are skipped: no Chromium was found ($CHROMIUM_PATH, or chromium or google-chrome on the PATH)',
    );
    return 'skipped';
  }
  const env = { ...context.env, CHROMIUM_PATH: browser };
  // The API tests, on which the project depends, ran already.
  return playwright('--project=browser', '--no-deps')({ ...context, env });
}

function configuration(...files) {
  const check = backstage(
    'config:check',
    '--strict',
    ...files.flatMap(file => ['--config', join(repositoryRoot, file)]),
  );
  return context => {
    const samples = files.map(sampleEnvironment);
    return check({
      ...context,
      env: Object.assign({ ...context.env }, ...samples),
    });
  };
}

function playwright(...args) {
  return tool('@playwright/test', 'cli.js', 'test', ...args);
}

function tool(packageName, file, ...args) {
  const folder = dirname(require.resolve(`${packageName}/package.json`));
  return node(join(folder, file), ...args);
}

function script(name, ...args) {
  return node(join(repositoryRoot, 'scripts', name), ...args);
}

function backstage(...args) {
  return tool('@backstage/cli', 'bin/backstage-cli', ...args);
}

function nodeTest(pattern) {
  return node('--test', '--test-reporter=dot', pattern);
}

function node(...args) {
  return async ({ env, group, showsOutputAtEnd = false }) => {
    let output = '';
    const entry = group.start(process.execPath, args, {
      name: 'check',
      cwd: repositoryRoot,
      env,
      ...(showsOutputAtEnd
        ? { onOutput: text => (output += text) }
        : { inherit: true }),
    });
    await entry.exited;
    process.stdout.write(output);
    return entry.code === 0;
  };
}
