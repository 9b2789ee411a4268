import { kmsKeys } from '../aws/kms/collections';
import { kmsKey } from '../aws/kms/factory';
import type { Estate } from '../core/Estate';
import { stableUuid } from './ids';
import { kmsKeyIdOf, KEYS, type KeyPlan } from './keyPlan';
import { NETWORKS } from './networkPlan';
import { ACCOUNTS, standardTags } from './organization';

const CREATED_AT = new Date('2023-11-14T09:00:00Z');
/** Services that made a key of their own in every account and Region with workloads. */
const AWS_MANAGED = ['ebs', 'rds', 's3', 'secretsmanager'];

/** The customer-managed keys, and the ones that AWS made for its services. */
export function addKeys(estate: Estate): void {
  for (const plan of KEYS) {
    for (const region of plan.regions) {
      addKey(estate, plan, region);
    }
  }
  for (const { account, region } of NETWORKS) {
    for (const service of AWS_MANAGED) {
      estate.add(
        kmsKeys,
        ACCOUNTS[account],
        region,
        kmsKey({
          accountId: ACCOUNTS[account],
          region,
          id: stableUuid(`${account}/${region}/aws/${service}`),
          description: `Default key that protects my ${service} data when no other key is defined`,
          createdAt: CREATED_AT,
          aliases: [`alias/aws/${service}`],
          tags: {},
          rotationEnabled: true,
          isAwsManaged: true,
        }),
      );
    }
  }
}

function addKey(estate: Estate, plan: KeyPlan, region: string): void {
  const accountId = ACCOUNTS[plan.account];
  estate.add(
    kmsKeys,
    accountId,
    region,
    kmsKey({
      accountId,
      region,
      id: kmsKeyIdOf(plan.account, region, plan.alias),
      description: plan.description,
      createdAt: CREATED_AT,
      aliases: [`alias/${plan.alias}`],
      tags: standardTags(plan.system, plan.environment),
      rotationEnabled: plan.rotation,
      multiRegionIn: plan.multiRegion ? plan.regions : undefined,
      deletionDate: plan.deletionDate ? new Date(plan.deletionDate) : undefined,
    }),
  );
}
