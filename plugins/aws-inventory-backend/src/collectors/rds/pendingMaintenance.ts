import {
  paginateDescribePendingMaintenanceActions,
  RDSClient,
  type PendingMaintenanceAction,
} from '@aws-sdk/client-rds';
import type { JsonObject } from '@backstage/types';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';
import { toJson } from '../lib';
import { readDetail, valueOf } from '../lib/readDetail';

const PAGE_SIZE = 100;

/** The maintenance that waits, by the ARN of the instance or cluster. */
export type MaintenanceByArn = ReadonlyMap<
  string,
  readonly PendingMaintenanceAction[]
>;

/**
 * Reads all pending maintenance of the target: one list for all of its instances and clusters
 * instead of a request for each.
 *
 * @returns undefined when it could not be read, which is reported
 */
export async function readPendingMaintenance(
  context: CollectContext,
): Promise<MaintenanceByArn | undefined> {
  const detail = await readDetail(
    context,
    {
      service: 'rds',
      operation: 'DescribePendingMaintenanceActions',
      arn: undefined,
      what: 'Pending maintenance of RDS',
    },
    async () => {
      const found = new Map<string, PendingMaintenanceAction[]>();
      const pages = paginateDescribePendingMaintenanceActions(
        { client: context.client(RDSClient), pageSize: PAGE_SIZE },
        {},
        { abortSignal: context.signal },
      );
      for await (const page of pages) {
        for (const item of page.PendingMaintenanceActions ?? []) {
          const arn = item.ResourceIdentifier ?? '';
          found.set(arn, [
            ...(found.get(arn) ?? []),
            ...(item.PendingMaintenanceActionDetails ?? []),
          ]);
        }
      }
      return found;
    },
  );
  return valueOf(detail);
}

/** The attribute `PendingMaintenanceActions` of an instance or cluster, empty when nothing waits. */
export function maintenanceAttribute(
  maintenance: MaintenanceByArn | undefined,
  arn: string,
): JsonObject {
  if (!maintenance) return {};
  const actions = [...(maintenance.get(arn) ?? [])].sort((a, b) =>
    (a.Action ?? '') < (b.Action ?? '') ? -1 : 1,
  );
  return { PendingMaintenanceActions: actions.map(action => toJson(action)) };
}
