// Runs one command and ends it, with everything that it started, when it is told to and when the
// script that started it is gone: a process that is killed cannot tidy up after itself.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const [, , graceMilliseconds, command, ...args] = process.argv;

const child = spawn(command, args, { stdio: 'inherit' });
child.once('spawn', () => tell({ pid: child.pid }));
child.once('error', error => {
  tell({ failure: error.message });
  end(127);
});
child.once('close', (code, signal) =>
  end(code ?? 128 + (constants.signals[signal] ?? 0)),
);

let stopping = false;
for (const event of ['disconnect', 'SIGTERM', 'SIGINT', 'SIGHUP']) {
  process.on(event, stop);
}

function stop() {
  if (stopping) {
    return;
  }
  stopping = true;
  signalAll('SIGTERM');
  setTimeout(() => signalAll('SIGKILL'), Number(graceMilliseconds));
}

/** This script leads a process group of its own, so this reaches the command's children too. */
function signalAll(signal) {
  if (process.platform === 'win32') {
    child.kill(signal);
  } else {
    process.kill(0, signal);
  }
}

function end(code) {
  if (!process.connected) {
    // Nobody is left who would clear away what the command leaves behind.
    signalAll('SIGKILL');
  }
  process.exit(code);
}

function tell(message) {
  if (process.connected) {
    process.send(message);
  }
}
