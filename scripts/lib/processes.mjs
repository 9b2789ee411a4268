import { spawn } from 'node:child_process';
import { UserError } from './say.mjs';

const GRACE_MILLISECONDS = 10_000;

/**
 * Child processes, each with its own process group, that are stopped together with everything that
 * they started.
 */
export class ProcessGroup {
  children = [];

  /**
   * @param options.name - what it is, for messages
   * @param options.onOutput - gets each piece of its output; by default it is printed
   */
  start(command, args, { name, cwd, env, onOutput }) {
    const child = spawn(command, args, {
      cwd,
      env,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const entry = { name, child, output: '', code: undefined };
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
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', text => {
        entry.output = (entry.output + text).slice(-20_000);
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
        signalGroup(entry.child, 'SIGTERM');
        const timer = setTimeout(
          () => signalGroup(entry.child, 'SIGKILL'),
          GRACE_MILLISECONDS,
        );
        await entry.exited;
        clearTimeout(timer);
      }
      // What it started may outlive it.
      signalGroup(entry.child, 'SIGKILL');
    }
  }
}

function signalGroup(child, signal) {
  try {
    if (process.platform === 'win32') {
      child.kill(signal);
    } else {
      process.kill(-child.pid, signal);
    }
  } catch (error) {
    if (error.code !== 'ESRCH') {
      throw error;
    }
  }
}

/**
 * Waits until an address answers with success.
 *
 * @param entry - the process that will answer; when it ends first, waiting ends with an error
 */
export async function waitForAddress(url, entry, { timeoutSeconds, signal }) {
  const until = Date.now() + timeoutSeconds * 1000;
  while (Date.now() < until) {
    signal?.throwIfAborted();
    if (entry.code !== undefined) {
      throw new UserError(
        `The ${entry.name} ended with code ${
          entry.code
        } before it was ready:\n${entry.output.slice(-3000)}`,
      );
    }
    if (await answers(url)) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 250));
  }
  throw new UserError(
    `The ${
      entry.name
    } did not answer at ${url} within ${timeoutSeconds} s:\n${entry.output.slice(
      -3000,
    )}`,
  );
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
