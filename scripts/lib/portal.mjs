import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { requireFreePorts } from './ports.mjs';
import { startPostgres } from './postgres.mjs';
import { ProcessGroup, waitForAddress } from './processes.mjs';
import { repositoryRoot } from './repository.mjs';
import { startSandbox } from './sandbox.mjs';
import { say, UserError } from './say.mjs';

const FRONTEND_PORT = 3000;
const BACKEND_PORT = 7007;
const SANDBOX_PORT = 4566;

const HELP = `Usage: npm start -- [options]

  --no-sandbox      use the AWS credentials of this terminal instead of the sandbox
  --no-postgres     use the PostgreSQL that POSTGRES_HOST, POSTGRES_PORT, POSTGRES_USER and
                    POSTGRES_PASSWORD name instead of one of the clone's own
  --postgres-port   port of the clone's own PostgreSQL (default 5455)
`;

/** Starts everything, says how to sign in, and stays until it is stopped or a part of it ends. */
export async function startPortal({ env, args }) {
  const options = readOptions(args);
  if (options.help) {
    console.log(HELP);
    return;
  }
  const stopping = new AbortController();
  const parts = new ProcessGroup();
  let postgres;
  const stopped = new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        stopping.abort(new UserError('Stopped.'));
        resolve();
      });
    }
  });
  try {
    await requireFreePorts(portsOf(options));
    const portalEnv = { ...env };
    if (options.postgres) {
      say('Starting PostgreSQL');
      postgres = await startPostgres({
        name: 'data',
        port: Number(options['postgres-port']),
      });
      Object.assign(portalEnv, postgres.env);
    }
    if (options.sandbox) {
      say('Starting the AWS sandbox');
      const sandbox = await startSandbox(parts, {
        env,
        port: SANDBOX_PORT,
        signal: stopping.signal,
      });
      Object.assign(portalEnv, sandbox.awsEnv);
    }
    say('Starting backend and frontend (the first build takes about a minute)');
    const portal = parts.start(
      process.execPath,
      [
        join(repositoryRoot, 'node_modules/@backstage/cli/bin/backstage-cli'),
        'repo',
        'start',
      ],
      {
        name: 'portal',
        cwd: repositoryRoot,
        // Otherwise the development server opens a browser by itself.
        env: { ...portalEnv, BROWSER: 'none' },
        onOutput: text => process.stdout.write(text),
      },
    );
    await waitForAddress(
      `http://localhost:${BACKEND_PORT}/.backstage/health/v1/readiness`,
      portal,
      { timeoutSeconds: 300, signal: stopping.signal },
    );
    await waitForAddress(`http://localhost:${FRONTEND_PORT}`, portal, {
      timeoutSeconds: 300,
      signal: stopping.signal,
    });
    announce(options);
    await Promise.race([
      stopped,
      ...parts.children.map(part =>
        part.exited.then(() => {
          if (!stopping.signal.aborted) {
            throw new UserError(
              `The ${part.name} ended unexpectedly with code ${part.code}; its last words are above.`,
            );
          }
        }),
      ),
      ...(postgres
        ? [
            postgres.exited.then(() => {
              if (!stopping.signal.aborted) {
                throw new UserError('PostgreSQL ended unexpectedly.');
              }
            }),
          ]
        : []),
    ]);
  } catch (error) {
    if (!stopping.signal.aborted) {
      throw error;
    }
  } finally {
    say('Stopping');
    stopping.abort();
    await parts.stop();
    await postgres?.stop();
    say('Everything is stopped');
  }
}

function readOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      allowNegative: true,
      options: {
        sandbox: { type: 'boolean', default: true },
        postgres: { type: 'boolean', default: true },
        'postgres-port': { type: 'string', default: '5455' },
        help: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new UserError(`${error.message}\n\n${HELP}`);
  }
}

function portsOf(options) {
  return [
    {
      port: FRONTEND_PORT,
      what: 'frontend',
      how: 'app.baseUrl in app-config.local.yaml',
    },
    {
      port: BACKEND_PORT,
      what: 'backend',
      how: 'backend.baseUrl and backend.listen in app-config.local.yaml',
    },
    ...(options.sandbox
      ? [
          {
            port: SANDBOX_PORT,
            what: 'AWS sandbox',
            how: '--no-sandbox and a sandbox of your own',
          },
        ]
      : []),
    ...(options.postgres
      ? [
          {
            port: Number(options['postgres-port']),
            what: 'PostgreSQL',
            how: '--postgres-port',
          },
        ]
      : []),
  ];
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
    '  Ctrl-C stops everything.',
    '',
  ];
  console.log(lines.join('\n'));
}
