import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { startTestPostgres } from './postgres.mjs';
import { repositoryRoot } from './repository.mjs';
import { say } from './say.mjs';
import { withTestPortal } from './testPortal.mjs';

const require = createRequire(import.meta.url);

/** What CI checks, in the order in which a mistake is cheapest to find. */
const CHECKS = [
  {
    name: 'formatting',
    run: tool('prettier', 'bin-prettier.js', '--check', '.'),
  },
  { name: 'generated files', run: script('generate.mjs', '--check') },
  { name: 'repository rules', run: nodeTest('scripts/test/*.test.mjs') },
  { name: 'types', run: tool('typescript', 'bin/tsc') },
  { name: 'lint', run: backstage('repo', 'lint') },
  {
    name: 'configuration',
    run: context =>
      inOrder(context, [
        backstage('config:check', '--lax'),
        backstage(
          'config:check',
          '--lax',
          ...['--config', join(repositoryRoot, 'app-config.yaml')],
          ...['--config', join(repositoryRoot, 'app-config.production.yaml')],
        ),
      ]),
  },
  { name: 'unit and integration tests', run: context => jest(context, []) },
  { name: 'production build', run: backstage('repo', 'build', '--all') },
  { name: 'portal tests', run: portalTests },
];

/** @returns the exit code */
export async function runChecks({ env, args }) {
  const context = { env: { ...env, CI: 'true', NODE_ENV: 'test' } };
  if (args.length > 0) {
    return (await jest(context, args)) ? 0 : 1;
  }
  const results = [];
  for (const { name, run } of CHECKS) {
    say(`▸ ${name}`);
    const startedAt = Date.now();
    const outcome = await run(context);
    results.push({
      name,
      outcome: outcome === true ? 'passed' : outcome || 'failed',
      seconds: Math.round((Date.now() - startedAt) / 1000),
    });
  }
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
      // Two cores; each worker that starts a backend needs most of one.
      '--maxWorkers=2',
      ...args,
    )({ env });
  } finally {
    await postgres.stop();
  }
}

async function portalTests(context) {
  const browser = findChromium();
  if (!browser) {
    say(
      'No Chromium found (looked for $CHROMIUM_PATH, /usr/bin/chromium, google-chrome): the browser tests are skipped, the API tests run',
    );
  }
  return withTestPortal(context.env, async portal =>
    tool(
      '@playwright/test',
      'cli.js',
      'test',
      ...(browser ? [] : ['--project=api']),
    )({
      env: {
        ...context.env,
        MERIDIAN_URL: portal.url,
        MERIDIAN_SANDBOX_URL: portal.sandboxUrl,
        CHROMIUM_PATH: browser ?? '',
      },
    }),
  );
}

/** Where a Chromium is on this machine, if there is one. */
export function findChromium() {
  return [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find(path => path && existsSync(path));
}

async function inOrder(context, runs) {
  for (const run of runs) {
    if (!(await run(context))) {
      return false;
    }
  }
  return true;
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
  return node('--test', pattern);
}

function node(...args) {
  return ({ env }) =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, args, {
        cwd: repositoryRoot,
        env,
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      child.once('error', reject);
      child.once('close', code => resolve(code === 0));
    });
}
