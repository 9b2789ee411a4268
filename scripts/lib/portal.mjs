import { join } from 'node:path';
import { requireFreePorts } from './ports.mjs';
import { PortalLog } from './portalLog.mjs';
import { startPostgres } from './postgres.mjs';
import { BACKEND_FAILURE, ProcessGroup, waitForAddress } from './processes.mjs';
import { repositoryRoot } from './repository.mjs';
import { startSandbox } from './sandbox.mjs';
import { say, UserError } from './say.mjs';

const FRONTEND_PORT = 3000;
const BACKEND_PORT = 7007;
const SANDBOX_PORT = 4566;
const START_SECONDS = 300;
const LOG_FILE = '.meridian/logs/portal.log';

/**
 * Starts everything, says how to sign in, and stays until it is stopped or a part of it ends.
 *
 * @param options - of `readOptions`
 * @param stopping - aborted when it shall stop
 */
export async function startPortal({ env, options, stopping }) {
  await requireFreePorts([
    { port: FRONTEND_PORT, what: 'frontend' },
    { port: BACKEND_PORT, what: 'backend' },
    ...(options.sandbox ? [{ port: SANDBOX_PORT, what: 'AWS sandbox' }] : []),
  ]);
  const parts = new ProcessGroup();
  const log = new PortalLog(join(repositoryRoot, LOG_FILE), process.stdout);
  let postgres;
  try {
    const portalEnv = { ...env };
    if (options.postgres) {
      say('Starting PostgreSQL');
      postgres = await startPostgres({
        name: 'data',
        port: options.postgresPort,
      });
      stopping.throwIfAborted();
      Object.assign(portalEnv, postgres.env);
    }
    if (options.sandbox) {
      say('Starting the AWS sandbox');
      const sandbox = await startSandbox(parts, {
        env,
        port: SANDBOX_PORT,
        signal: stopping,
      });
      Object.assign(portalEnv, sandbox.awsEnv);
    }
    await startBackendAndFrontend(parts, { env: portalEnv, log, stopping });
    log.showOnlyProblems();
    announce(options);
    await Promise.race([
      aborted(stopping),
      ...parts.children.map(failWhenEnded),
      ...(postgres
        ? [failWhenEnded({ name: 'PostgreSQL', exited: postgres.exited })]
        : []),
    ]);
  } catch (error) {
    if (!stopping.aborted) {
      throw error;
    }
  } finally {
    say('Stopping');
    await parts.stop();
    await postgres?.stop();
    await log.close();
    say('Everything is stopped');
  }
}

async function startBackendAndFrontend(parts, { env, log, stopping }) {
  say('Starting backend and frontend (the first build takes about a minute)');
  const portal = parts.start(
    process.execPath,
    [
      join(repositoryRoot, 'node_modules/@backstage/cli/bin/backstage-cli'),
      ...['repo', 'start'],
    ],
    {
      name: 'portal',
      cwd: repositoryRoot,
      // Otherwise the development server opens a browser by itself.
      env: { ...env, BROWSER: 'none' },
      onOutput: text => log.write(text),
    },
  );
  const waiting = {
    timeoutSeconds: START_SECONDS,
    signal: stopping,
    // The development server stays and waits for a change of the source.
    failure: BACKEND_FAILURE,
  };
  await waitForAddress(
    `http://localhost:${BACKEND_PORT}/.backstage/health/v1/readiness`,
    portal,
    waiting,
  );
  await waitForAddress(`http://localhost:${FRONTEND_PORT}`, portal, waiting);
}

async function failWhenEnded({ name, exited }) {
  await exited;
  throw new UserError(
    `${name} ended unexpectedly; what it wrote last is above or in ${LOG_FILE}. Start again.`,
  );
}

function aborted(signal) {
  return new Promise(resolve => {
    if (signal.aborted) {
      resolve();
    }
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function announce(options) {
  const lines = [
    '',
    `  Meridian is ready: http://localhost:${FRONTEND_PORT}`,
    '',
    ...(options.sandbox
      ? [
          '  Choose "Sign in" and then who you are:',
          '    Olivia Ortega   developer of the orders team',
          '    Priya Patel     platform engineer',
          '    Aaron Adler     auditor',
          '',
          `  The AWS sandbox listens on http://localhost:${SANDBOX_PORT} (docs/sandbox.md).`,
        ]
      : ['  AWS is read with the credentials of this terminal.']),
    `  From here on only warnings and errors are shown; ${LOG_FILE} has everything.`,
    '  Ctrl-C stops everything.',
    '',
  ];
  console.log(lines.join('\n'));
}
