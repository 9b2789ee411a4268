import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { z } from 'zod';

/** The accounts of the sandbox's organization, by name. */
export const ACCOUNTS = {
  management: '111122223333',
  'shared-services': '222233334444',
  dev: '333344445555',
  staging: '444455556666',
  prod: '555566667777',
} as const;

const imperfectionsSchema = z.object({
  imperfections: z.array(
    z.object({
      id: z.string(),
      area: z.string(),
      subject: z.string(),
      what: z.string(),
    }),
  ),
});

const requestLogSchema = z.object({
  requests: z.array(
    z.object({
      service: z.string(),
      operation: z.string(),
      count: z.number(),
    }),
  ),
});

/** A flaw that was put into the estate on purpose. */
export interface Imperfection {
  readonly id: string;
  readonly area: string;
  /** The ARN, or the entity reference, of what is flawed. */
  readonly subject: string;
  readonly what: string;
}

/** How often an operation was asked for in an account and Region. */
export interface RequestCount {
  /** For example `ec2`. */
  readonly service: string;
  /** For example `DescribeVpcs`. */
  readonly operation: string;
  readonly count: number;
}

/** A sandbox in a process of its own, reached over the network as the portal reaches AWS. */
export interface Sandbox {
  /** For example `http://127.0.0.1:40123`. */
  readonly url: string;
  /** Asks the control API, for example `control('PUT', 'clock', { frozen: true })`. */
  control(method: string, path: string, body?: object): Promise<unknown>;
  /** What is wrong in its estate on purpose. */
  imperfections(): Promise<Imperfection[]>;
  /** What it was asked for since its log was emptied with `control('DELETE', 'requests')`. */
  requests(): Promise<RequestCount[]>;
  stop(): Promise<void>;
}

/** How a sandbox starts. */
export interface SandboxOptions {
  /** When it is there for good, for example `2026-03-11T15:02:00Z`. Without it its clock goes as ours does. */
  readonly now?: string;
}

/**
 * Starts a sandbox on a free port, and lets this process's AWS clients talk to it until it stops.
 *
 * @param options.accountId - whose credentials this process has; those of the management account by default
 * @param options.region - `us-east-1` by default
 */
export async function startSandbox(
  options: SandboxOptions & {
    readonly accountId?: string;
    readonly region?: string;
  } = {},
): Promise<Sandbox> {
  const { accountId = ACCOUNTS.management, region = 'us-east-1' } = options;
  const before = { ...process.env };
  const sandbox = await spawnSandbox(options);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: sandbox.url,
    // The sandbox takes a 12-digit key for that account's.
    AWS_ACCESS_KEY_ID: accountId,
    AWS_SECRET_ACCESS_KEY: 'any',
    AWS_REGION: region,
  });
  return {
    ...sandbox,
    async stop() {
      process.env = before;
      await sandbox.stop();
    },
  };
}

/** Starts a sandbox on a free port. Who wants to talk to it has to say so to each AWS client. */
export async function spawnSandbox(
  options: SandboxOptions = {},
): Promise<Sandbox> {
  const repository = resolvePackagePath(
    '@meridian/backend-test-utils',
    '../..',
  );
  const child = spawn(
    process.execPath,
    [
      '--import',
      '@backstage/cli/config/nodeTransform.cjs',
      resolve(repository, 'packages/sandbox/src/main.ts'),
      '--port',
      '0',
    ],
    {
      cwd: repository,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Dozens of them start in a run of the tests, and each would compile the same.
      env: {
        ...process.env,
        NODE_COMPILE_CACHE: resolve(repository, 'node_modules/.cache/sandbox'),
      },
    },
  );
  const url = await readUrl(child);
  const control: Sandbox['control'] = async (method, path, body) => {
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
  };
  if (options.now !== undefined) {
    await control('PUT', 'clock', { now: options.now, frozen: true });
  }
  return {
    url,
    control,
    imperfections: async () =>
      imperfectionsSchema.parse(await control('GET', 'imperfections'))
        .imperfections,
    requests: async () =>
      requestLogSchema.parse(await control('GET', 'requests')).requests,
    async stop() {
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
