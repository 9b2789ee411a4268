import type { AwsClients } from '@meridian/aws-node';
import type { AwsCollector } from '@meridian/plugin-aws-inventory-node';
import type { Knex } from 'knex';
import type { TagMapping } from '../attribution/attributeResource';
import type { InventoryChangesPublisher } from './InventoryChangesPublisher';
import { describeInvalidResource } from './describeInvalidResource';
import { ResourceWriter } from './ResourceWriter';
import type { ScanJob } from './ScanJob';

/** How old a list may be that another collector read. */
const SHARED_SECONDS = 30;

/** Makes a job of a collector: what it yields is stored. */
export function createCollectorJob(
  collector: AwsCollector,
  options: {
    db: Knex;
    clients: AwsClients;
    partition: string;
    tagMapping: TagMapping;
    publisher: Pick<InventoryChangesPublisher, 'publish'>;
    intervalSeconds: number;
  },
): ScanJob {
  const { id, title, service, resourceTypes, scope, iamActions } = collector;
  const { clients, partition, intervalSeconds } = options;
  return {
    id,
    title,
    service,
    resourceTypes,
    scope,
    intervalSeconds,
    open({ claim, account, signal, reportProblem }) {
      const target = { accountId: claim.accountId, region: claim.region };
      const writer = new ResourceWriter({ ...options, claim, account });
      return {
        async read() {
          const resources = collector.collect({
            target,
            partition,
            signal,
            client: constructor =>
              clients.client(constructor, target, {
                declaredActions: iamActions,
                // So that one spoils its record and not the page.
                unreadableDates: 'invalid',
              }),
            reportProblem,
            sharing: {
              // Every portal has clients of its own, and all of its jobs have the same.
              scope: clients,
              collector: id,
              maximumAgeMilliseconds:
                Math.min(SHARED_SECONDS, intervalSeconds) * 1000,
              now: () => performance.now(),
            },
          });
          for await (const resource of resources) {
            signal.throwIfAborted();
            const problem = describeInvalidResource(resource);
            if (problem) reportProblem(problem);
            else await writer.add(resource);
          }
        },
        conclude: (ending, delaySeconds) =>
          writer.conclude(ending, delaySeconds),
      };
    },
  };
}
