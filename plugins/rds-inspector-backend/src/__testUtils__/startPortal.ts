import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import {
  createPolicy,
  startPortal as startPortalWith,
  type EmptyDatabases,
} from '@meridian/backend-test-utils';
import awsInventoryPlugin from '@meridian/plugin-aws-inventory-backend';
import { awsResourceConditions } from '@meridian/plugin-aws-inventory-node';
import { rdsInspectorPlugin } from '../plugin';

/** The collectors of what databases are judged by. */
const COLLECTORS = [
  'backup-restore-jobs',
  'cloudwatch-alarms',
  'ec2-route-tables',
  'ec2-security-groups',
  'kms-keys',
  'rds-automated-backups',
  'rds-blue-green-deployments',
  'rds-db-cluster-parameter-groups',
  'rds-db-cluster-snapshots',
  'rds-db-clusters',
  'rds-db-instances',
  'rds-db-parameter-groups',
  'rds-db-proxies',
  'rds-db-snapshots',
  'rds-event-subscriptions',
  'rds-global-clusters',
];

/** The inventory and the inspector on real databases, reading the sandbox over the network. */
export async function startPortal(
  databases: EmptyDatabases,
  options: { entities?: Entity[]; rdsInspector?: JsonObject } = {},
) {
  return startPortalWith({
    databases,
    pluginId: 'rds-inspector',
    plugins: [awsInventoryPlugin, rdsInspectorPlugin],
    config: {
      awsInventory: {
        enabledCollectors: COLLECTORS,
        metrics: { enabled: true },
      },
      rdsInspector: {
        // Tests say when databases are judged.
        assessment: { debounce: { hours: 1 } },
        ...options.rdsInspector,
      },
    },
    policy: createPolicy({
      pluginId: 'aws-inventory',
      resourceType: 'aws-resource',
      conditionsFor: owners => awsResourceConditions.isOwnedBy({ owners }),
    }),
    entities: options.entities,
  });
}
