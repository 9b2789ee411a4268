import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { ProcessGroup, waitForAddress } from '../lib/processes.mjs';
import { UserError } from '../lib/say.mjs';

const DEADLINE_MILLISECONDS = 20_000;

// Starts a child of its own, as a development server does, and tells both numbers.
const FAMILY = `
  const child = require('node:child_process').spawn(
    process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' },
  );
  console.log(JSON.stringify([process.pid, child.pid]));
  setInterval(() => {}, 1000);
`;

test('what a process started is stopped with it', async () => {
  const group = new ProcessGroup();
  const pids = await new Promise(resolve => {
    group.start(process.execPath, ['-e', FAMILY], {
      name: 'family',
      env: process.env,
      onOutput: text => resolve(JSON.parse(text)),
    });
  });
  assert.deepEqual(pids.map(isAlive), [true, true]);
  await group.stop();
  await waitUntilGone(pids);
});

test('what a script started ends when the script is killed', async () => {
  const processes = new URL('../lib/processes.mjs', import.meta.url).href;
  const script = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { ProcessGroup } from ${JSON.stringify(processes)};
       new ProcessGroup().start(process.execPath, ['-e', ${JSON.stringify(
         FAMILY,
       )}], {
         name: 'family', env: process.env, onOutput: text => process.stdout.write(text),
       });`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [text] = await once(script.stdout, 'data');
  const pids = JSON.parse(text);
  assert.deepEqual(pids.map(isAlive), [true, true]);
  script.kill('SIGKILL');
  await waitUntilGone(pids);
});

const ends = [
  ['process.exit(3)', 3],
  ['process.kill(process.pid, "SIGTERM")', 143],
];

for (const [source, code] of ends) {
  test(`the code of ${source} is ${code}`, async () => {
    const entry = new ProcessGroup().start(process.execPath, ['-e', source], {
      name: 'child',
      env: process.env,
    });
    await entry.exited;
    assert.equal(entry.code, code);
  });
}

test('a command that does not exist says so', async () => {
  const entry = new ProcessGroup().start('/does/not/exist', [], {
    name: 'child',
    env: process.env,
  });
  await entry.exited;
  assert.equal(entry.code, 127);
  assert.match(entry.output, /ENOENT/);
});

const answers = [
  [{ code: undefined, output: '' }, 200, undefined],
  [{ code: 1, output: 'no luck' }, 503, /ended with code 1.*no luck/s],
  [{ code: undefined, output: 'never' }, 503, /cannot start.*never/s],
  [{ code: undefined, output: 'slow' }, 503, /did not answer.*slow/s],
];

for (const [state, status, expected] of answers) {
  test(`waiting for an address that answers ${status}: ${
    expected ?? 'ready'
  }`, async () => {
    const server = createServer((_, response) => {
      response.statusCode = status;
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const waiting = waitForAddress(
      `http://127.0.0.1:${server.address().port}`,
      { name: 'backend', isShown: false, ...state },
      { timeoutSeconds: 0.2, failure: /never/ },
    );
    try {
      if (expected) {
        await assert.rejects(waiting, error => {
          assert.ok(error instanceof UserError);
          assert.match(error.message, expected);
          return true;
        });
      } else {
        await waiting;
      }
    } finally {
      server.close();
    }
  });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if (error.code === 'ESRCH') {
      return false;
    }
    throw error;
  }
}

async function waitUntilGone(pids) {
  const until = Date.now() + DEADLINE_MILLISECONDS;
  while (pids.some(isAlive)) {
    assert.ok(Date.now() < until, `${pids.filter(isAlive)} did not end`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
