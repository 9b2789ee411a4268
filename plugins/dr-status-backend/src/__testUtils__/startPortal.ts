import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import {
  createPolicy,
  startPortal as startPortalWith,
  type EmptyDatabases,
} from '@meridian/backend-test-utils';
import awsInventoryPlugin from '@meridian/plugin-aws-inventory-backend';
import { drSystemConditions } from '@meridian/plugin-dr-status-node';
import { drStatusPlugin } from '../plugin';

/** The inventory and the recovery status on real databases, reading the sandbox over the network. */
export async function startPortal(
  databases: EmptyDatabases,
  options: { entities: Entity[]; drStatus?: JsonObject },
) {
  return startPortalWith({
    databases,
    pluginId: 'dr-status',
    plugins: [awsInventoryPlugin, drStatusPlugin],
    config: {
      awsInventory: { metrics: { enabled: true } },
      drStatus: {
        // Tests say when recovery is judged.
        assessment: { interval: { hours: 1 }, debounce: { hours: 1 } },
        ...options.drStatus,
      },
    },
    policy: createPolicy({
      pluginId: 'dr-status',
      resourceType: 'dr-system',
      conditionsFor: owners => drSystemConditions.isSystemOwnedBy({ owners }),
    }),
    entities: options.entities,
  });
}
