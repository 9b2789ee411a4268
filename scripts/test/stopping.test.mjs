import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';

const DEADLINE_MILLISECONDS = 20_000;
const stopping = new URL('../lib/stopping.mjs', import.meta.url).href;
const SCRIPT = `
  import { onStop } from ${JSON.stringify(stopping)};
  onStop().addEventListener('abort', () => {
    console.log('stopped');
    process.exit();
  });
  console.log(process.pid);
  setInterval(() => {}, 1000);
`;

test(
  'a script under npm stops when the shell that runs it is gone',
  { skip: process.platform === 'win32' },
  async () => {
    const shell = spawn(
      'sh',
      // A shell with nothing left to do afterwards could become the script itself.
      [
        '-c',
        '"$0" --input-type=module --eval "$1"; :',
        process.execPath,
        SCRIPT,
      ],
      {
        env: { ...process.env, npm_lifecycle_event: 'start' },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const [pid] = await once(shell.stdout, 'data');
    shell.kill('SIGTERM');
    try {
      const [stopped] = await once(shell.stdout, 'data', {
        signal: AbortSignal.timeout(DEADLINE_MILLISECONDS),
      });
      assert.equal(String(stopped), 'stopped\n');
    } catch (error) {
      process.kill(Number(pid), 'SIGKILL');
      throw error;
    }
  },
);
