import type { Target } from '@meridian/aws-common';
import {
  ACCOUNTS,
  spawnSandbox,
  type Sandbox,
  type SandboxOptions,
} from '@meridian/backend-test-utils/sandbox';
import type {
  AwsCollector,
  CollectContext,
  CollectProblem,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { sandboxClients } from './sandboxClients';
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
export async function startSandboxProcess(
  options: SandboxOptions = {},
): Promise<SandboxProcess> {
  const sandbox = await spawnSandbox(options);
  return {
    ...sandbox,
    async collectAll(collector, target, changes = {}) {
      const proxy = await startWireProxy(sandbox.url, changes);
      const clients = sandboxClients(proxy.url);
      const resources: ObservedResource[] = [];
      const problems: CollectProblem[] = [];
      const context: CollectContext = {
        target,
        partition: 'aws',
        signal: new AbortController().signal,
        client: constructor => clients.client(constructor, target),
        reportProblem: problem => problems.push(problem),
      };
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
        clients.destroy();
        await proxy.stop();
      }
    },
  };
}
