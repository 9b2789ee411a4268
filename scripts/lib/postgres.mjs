import { fork } from 'node:child_process';
import { join } from 'node:path';
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
 */
export async function startPostgres({ name, port, flags = [] }) {
  const child = fork(
    join(repositoryRoot, 'scripts/lib/postgres-server.mjs'),
    [name, String(port), POSTGRES_USER, POSTGRES_PASSWORD, ...flags],
    { detached: true, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
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
    },
    connectionString: `postgresql://${POSTGRES_USER}:${POSTGRES_PASSWORD}@127.0.0.1:${port}/postgres`,
    exited,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
