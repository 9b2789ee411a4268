import { GLOBAL_REGION, type Target } from '@meridian/aws-common';
import type { AwsSdkClient, AwsSdkClientConstructor } from '@meridian/aws-node';
import {
  ACCOUNTS,
  spawnSandbox,
  type Sandbox,
} from '@meridian/backend-test-utils';
import type {
  AwsCollector,
  CollectContext,
  CollectProblem,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { startWireProxy, type WireChanges } from './wireProxy';

export { ACCOUNTS };

/** What a collector did in one scan of one target. */
export interface Collected {
  readonly resources: ObservedResource[];
  readonly problems: CollectProblem[];
  /** How often it called what, for example `{ 'ec2:DescribeVpcs': 1 }`. */
  readonly requests: Readonly<Record<string, number>>;
}

/** A sandbox in a process of its own, against which collectors run. */
export interface SandboxProcess extends Sandbox {
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
}

/** Starts a sandbox on a free port and waits until it says that it is ready. */
export async function startSandboxProcess(): Promise<SandboxProcess> {
  const sandbox = await spawnSandbox();
  return {
    ...sandbox,
    async collectAll(collector, target, changes = {}) {
      const proxy = await startWireProxy(sandbox.url, changes);
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
        await sandbox.control('DELETE', 'requests');
        for await (const resource of collector.collect(context)) {
          resources.push(resource);
        }
        const requests = await sandbox.requests();
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
  };
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
