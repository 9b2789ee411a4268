import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const REPOSITORY = resolve(__dirname, '../../../..');

/** The accounts of the sandbox's organization that the tests need. */
export const ACCOUNTS = {
  management: '111122223333',
  dev: '333344445555',
  prod: '555566667777',
} as const;

/** A sandbox in a process of its own, reached over the network as the portal reaches AWS. */
export interface Sandbox {
  /** For example `http://127.0.0.1:40123`. */
  readonly url: string;
  /** Asks the control API, for example `control('PUT', 'clock', { frozen: true })`. */
  control(method: string, path: string, body?: object): Promise<unknown>;
  /** What is wrong in its estate on purpose. */
  imperfections(): Promise<Imperfection[]>;
  stop(): Promise<void>;
}

/** A flaw that was put into the estate on purpose. */
export interface Imperfection {
  readonly id: string;
  readonly area: string;
  /** The ARN, or the entity reference, of what is flawed. */
  readonly subject: string;
  readonly what: string;
}

/** Starts a sandbox on a free port, and lets this process's AWS clients talk to it. */
export async function startSandbox(): Promise<Sandbox> {
  const before = { ...process.env };
  const child = spawn(
    process.execPath,
    [
      '--import',
      '@backstage/cli/config/nodeTransform.cjs',
      resolve(REPOSITORY, 'packages/sandbox/src/main.ts'),
      '--port',
      '0',
    ],
    { cwd: REPOSITORY, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const url = await readUrl(child);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: ACCOUNTS.management,
    AWS_SECRET_ACCESS_KEY: 'any',
    AWS_REGION: 'us-east-1',
  });
  return {
    url,
    async control(method, path, body) {
      const response = await fetch(`${url}/_sandbox/${path}`, {
        method,
        body: body && JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      });
      if (!response.ok) {
        throw new Error(
          `The sandbox answered ${response.status}: ${await response.text()}`,
        );
      }
      return response.json();
    },
    async imperfections() {
      const response = await fetch(`${url}/_sandbox/imperfections`);
      const { imperfections } = await response.json();
      return imperfections;
    },
    async stop() {
      process.env = before;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The sandbox says where it listens as soon as it does; what it says before it dies is the error. */
async function readUrl(child: ChildProcess): Promise<string> {
  if (!child.stdout || !child.stderr) {
    throw new Error('The sandbox was started without pipes.');
  }
  const complaints: string[] = [];
  child.stderr.on('data', chunk => complaints.push(String(chunk)));
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url) {
      return url;
    }
  }
  throw new Error(`The sandbox did not start: ${complaints.join('')}`);
}
