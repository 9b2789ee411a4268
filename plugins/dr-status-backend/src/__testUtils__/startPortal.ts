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

/** The collectors of what recovery is judged by, and of what tells to which system that belongs. */
const COLLECTORS = [
  'acm-certificates',
  'autoscaling-groups',
  'backup-copy-jobs',
  'backup-recovery-points',
  'backup-restore-jobs',
  'backup-vaults',
  'dynamodb-tables',
  'ec2-instances',
  'ecr-repositories',
  'eks-nodegroups',
  'elasticache-global-replication-groups',
  'elasticache-replication-groups',
  'elasticloadbalancing-load-balancers',
  'elasticloadbalancing-target-groups',
  'kafka-clusters',
  'kms-keys',
  'rds-automated-backups',
  'rds-db-cluster-parameter-groups',
  'rds-db-clusters',
  'rds-db-instances',
  'rds-global-clusters',
  'route53-health-checks',
  'route53-hosted-zones',
  'route53-record-sets',
  's3-buckets',
  'secretsmanager-secrets',
  'service-quotas',
];

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
      awsInventory: {
        enabledCollectors: COLLECTORS,
        metrics: { enabled: true },
      },
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
