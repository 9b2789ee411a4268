import { fork } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from './ports.mjs';
import { repositoryRoot } from './repository.mjs';
import { say, UserError } from './say.mjs';

export const POSTGRES_USER = 'meridian';
export const POSTGRES_PASSWORD = 'meridian-local-only';

/**
 * Starts a real PostgreSQL of the clone's own.
 *
 * @param options.name - the folder of its data, kept between runs
 * @param options.port - TCP port on 127.0.0.1
 * @param options.flags - more flags for the server
 * @param options.temporary - whether its data is deleted when it stops
 */
export async function startPostgres({
  name,
  port,
  flags = [],
  temporary = false,
}) {
  const child = fork(
    join(repositoryRoot, 'scripts/lib/postgres-server.mjs'),
    [name, String(port), POSTGRES_USER, POSTGRES_PASSWORD, ...flags],
    {
      // Ctrl-C in a terminal reaches its whole group; the database must be the last to go.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        MERIDIAN_POSTGRES_TEMPORARY: temporary ? '1' : '',
      },
    },
  );
  const exited = new Promise(resolve => child.once('exit', resolve));
  await new Promise((resolve, reject) => {
    child.on('message', message => {
      if (message.note) say(message.note);
      if (message.ready) resolve();
      if (message.failure) reject(new UserError(message.failure));
    });
    child.once('exit', () =>
      reject(new UserError('PostgreSQL ended before it was ready.')),
    );
    child.once('error', reject);
  });
  return {
    env: {
      POSTGRES_HOST: '127.0.0.1',
      POSTGRES_PORT: String(port),
      POSTGRES_USER,
      POSTGRES_PASSWORD,
      POSTGRES_DATABASE: 'postgres',
    },
    connectionString: `postgresql://${POSTGRES_USER}:${POSTGRES_PASSWORD}@127.0.0.1:${port}/postgres`,
    exited,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** Starts an empty PostgreSQL on a free port, fast because it may lose its data in a crash. */
export async function startTestPostgres() {
  const port = await freePort();
  const name = `test-${process.pid}-${port}`;
  return startPostgres({
    name,
    port,
    flags: [
      ...['-c', 'fsync=off'],
      ...['-c', 'synchronous_commit=off'],
      ...['-c', 'full_page_writes=off'],
    ],
    temporary: true,
  });
}
