import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from './repository.mjs';
import { UserError } from './say.mjs';

const GRACE_MILLISECONDS = 10_000;
const KEPT_OUTPUT_CHARACTERS = 20_000;
const SHOWN_OUTPUT_CHARACTERS = 3000;

/** What a Backstage backend writes when it cannot start; under a development server it stays. */
export const BACKEND_FAILURE = /Backend startup failed|BackendStartupError/;

/**
 * Child processes that are stopped together with everything that they started, also when the process
 * that holds them is killed.
 */
export class ProcessGroup {
  children = [];

  /**
   * @param options.name - what it is, for messages
   * @param options.onOutput - gets each piece of its output
   * @param options.inherit - whether it writes to this process's output itself, none is kept then
   * @returns its name, pid and code as far as they are known yet, its last output, and a promise that
   *   resolves when it has ended
   */
  start(command, args, { name, cwd, env, onOutput, inherit = false }) {
    const output = inherit ? 'inherit' : 'pipe';
    const child = spawn(
      process.execPath,
      [
        join(repositoryRoot, 'scripts/lib/supervise.mjs'),
        ...[String(GRACE_MILLISECONDS), command, ...args],
      ],
      {
        cwd,
        env,
        detached: process.platform !== 'win32',
        stdio: ['ignore', output, output, 'ipc'],
      },
    );
    const entry = {
      name,
      supervisor: child,
      pid: undefined,
      output: '',
      isShown: inherit || onOutput !== undefined,
      code: undefined,
    };
    child.on('message', message => {
      entry.pid = message.pid ?? entry.pid;
      entry.output += message.failure ?? '';
    });
    entry.exited = new Promise(resolve => {
      child.once('error', error => {
        entry.output += error.message;
        entry.code = 127;
        resolve();
      });
      child.once('close', (code, signal) => {
        entry.code = code ?? (signal ? 128 : 0);
        resolve();
      });
    });
    // What it started may outlive it, and may hold its output open.
    child.once('exit', () => signalGroup(child, 'SIGKILL'));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', text => {
        entry.output = (entry.output + text).slice(-KEPT_OUTPUT_CHARACTERS);
        onOutput?.(text);
      });
    }
    this.children.push(entry);
    return entry;
  }

  /** Ends all of them, the newest first, and waits until they are gone. */
  async stop() {
    for (const entry of [...this.children].reverse()) {
      if (entry.code === undefined) {
        entry.supervisor.kill('SIGTERM');
        await entry.exited;
      }
    }
  }
}

function signalGroup({ pid }, signal) {
  if (process.platform === 'win32' || pid === undefined) {
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // Nobody is left in the group.
    if (error.code !== 'ESRCH') {
      throw error;
    }
  }
}

/**
 * Waits until an address answers with success.
 *
 * @param entry - the process that will answer; when it ends first, waiting ends with an error
 * @param options.failure - what it writes when it can never answer although it goes on running
 */
export async function waitForAddress(
  url,
  entry,
  { timeoutSeconds, signal, failure },
) {
  const until = Date.now() + timeoutSeconds * 1000;
  while (Date.now() < until) {
    signal?.throwIfAborted();
    if (entry.code !== undefined) {
      throw new UserError(
        `The ${entry.name} ended with code ${
          entry.code
        } before it was ready${lastWords(entry)}`,
      );
    }
    if (failure?.test(entry.output)) {
      throw new UserError(`The ${entry.name} cannot start${lastWords(entry)}`);
    }
    if (await answers(url)) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 250));
  }
  throw new UserError(
    `The ${
      entry.name
    } did not answer at ${url} within ${timeoutSeconds} s${lastWords(entry)}`,
  );
}

function lastWords({ isShown, output }) {
  return isShown
    ? '; what it wrote is above.'
    : `:\n${output.slice(-SHOWN_OUTPUT_CHARACTERS)}`;
}

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    await response.arrayBuffer();
    return response.ok;
  } catch (error) {
    // Not listening yet, or too busy to answer: asked again until the deadline.
    if (error instanceof TypeError || error.name === 'TimeoutError') {
      return false;
    }
    throw error;
  }
}
