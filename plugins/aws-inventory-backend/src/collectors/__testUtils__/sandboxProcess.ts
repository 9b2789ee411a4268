import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { GLOBAL_REGION, type Target } from '@meridian/aws-common';
import type { AwsSdkClient, AwsSdkClientConstructor } from '@meridian/aws-node';
import type {
  AwsCollector,
  CollectContext,
  CollectProblem,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { z } from 'zod';
import { startWireProxy, type WireChanges } from './wireProxy';

const REPOSITORY = resolve(__dirname, '../../../../..');

const requestLogSchema = z.object({
  requests: z.array(
    z.object({
      service: z.string(),
      operation: z.string(),
      count: z.number(),
    }),
  ),
});

/** The accounts of the sandbox's organization, by name. */
export const ACCOUNTS = {
  management: '111122223333',
  'shared-services': '222233334444',
  dev: '333344445555',
  staging: '444455556666',
  prod: '555566667777',
} as const;

/** What a collector did in one scan of one target. */
export interface Collected {
  readonly resources: ObservedResource[];
  readonly problems: CollectProblem[];
  /** How often it called what, for example `{ 'ec2:DescribeVpcs': 1 }`. */
  readonly requests: Readonly<Record<string, number>>;
}

/** A sandbox in a process of its own, reached over the network as the portal reaches AWS. */
export interface SandboxProcess {
  /** For example `http://127.0.0.1:40123`. */
  readonly url: string;
  /**
   * Runs a collector to its end.
   *
   * @param changes - changes requests and answers on the wire, for small pages and corrupt records
   * @throws what the collector throws
   */
  collectAll(
    collector: AwsCollector,
    target: Target,
    changes?: WireChanges,
  ): Promise<Collected>;
  /** Asks the control API, for example `control('PUT', 'clock', { frozen: true })`. */
  control(method: string, path: string, body?: object): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts a sandbox on a free port and waits until it says that it is ready. */
export async function startSandboxProcess(): Promise<SandboxProcess> {
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
  const control: SandboxProcess['control'] = async (method, path, body) => {
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
  return {
    url,
    async collectAll(collector, target, changes = {}) {
      const proxy = await startWireProxy(url, changes);
      const clients: AwsSdkClient[] = [];
      const resources: ObservedResource[] = [];
      const problems: CollectProblem[] = [];
      const context = createContext({
        url: proxy.url,
        target,
        problems,
        clients,
      });
      try {
        await control('DELETE', 'requests');
        for await (const resource of collector.collect(context)) {
          resources.push(resource);
        }
        const { requests } = requestLogSchema.parse(
          await control('GET', 'requests'),
        );
        return {
          resources,
          problems,
          requests: Object.fromEntries(
            requests.map(({ service, operation, count }) => [
              `${service}:${operation}`,
              count,
            ]),
          ),
        };
      } finally {
        clients.forEach(client => client.destroy());
        await proxy.stop();
      }
    },
    control,
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

function createContext(options: {
  url: string;
  target: Target;
  problems: CollectProblem[];
  clients: AwsSdkClient[];
}): CollectContext {
  const { url, target, problems, clients } = options;
  return {
    target,
    partition: 'aws',
    signal: new AbortController().signal,
    client<C extends AwsSdkClient>(constructor: AwsSdkClientConstructor<C>): C {
      const client = new constructor({
        ...{ endpoint: url },
        region: target.region === GLOBAL_REGION ? 'us-east-1' : target.region,
        maxAttempts: 1,
        credentials: async () => ({
          // The sandbox takes a 12-digit key for that account's.
          accessKeyId: target.accountId,
          secretAccessKey: 'any',
        }),
      });
      clients.push(client);
      return client;
    },
    reportProblem(problem) {
      problems.push(problem);
    },
  };
}
