import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from './say.mjs';

const STOP_MILLISECONDS = 30_000;

/**
 * Stops a server that still runs on the data folder because whoever started it was killed, and
 * removes the trace of one whose process number belongs to another program by now.
 */
export async function stopForgottenServer(data) {
  const pidFile = join(data, 'postmaster.pid');
  if (!existsSync(pidFile)) {
    return;
  }
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const command = commandOf(pid);
  if (!command) {
    // It is gone: the next server notices that itself.
    return;
  }
  if (!command.includes(data)) {
    rmSync(pidFile, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  const until = Date.now() + STOP_MILLISECONDS;
  while (commandOf(pid)?.includes(data)) {
    if (Date.now() > until) {
      throw new UserError(
        `A PostgreSQL that was left behind (process ${pid}) does not end. End it with \`kill -QUIT ${pid}\` and start again.`,
      );
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

function commandOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) {
    return undefined;
  }
  const { stdout } = spawnSync(
    'ps',
    ['-ww', '-o', 'args=', '-p', String(pid)],
    {
      encoding: 'utf8',
    },
  );
  return stdout?.trim() || undefined;
}
