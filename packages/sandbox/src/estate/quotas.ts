import {
  ON_DEMAND_STANDARD_VCPUS,
  SPOT_STANDARD_VCPUS,
} from '../aws/servicequotas/catalog';
import { appliedQuotas } from '../aws/servicequotas/collections';
import type { Estate } from '../core/Estate';
import { NETWORKS } from './networkPlan';
import { ACCOUNTS, SECONDARY_REGION, type AccountName } from './organization';

const USUAL_VCPUS = 256;
/** Planted: see `recovery-vcpu-quota-too-small` in the list of imperfections. */
const FORGOTTEN_VCPUS = 32;

/** The quotas that the platform had raised in every Region with workloads. */
export function addQuotas(estate: Estate): void {
  for (const { account, region } of NETWORKS) {
    estate.add(
      appliedQuotas,
      ACCOUNTS[account],
      region,
      {
        serviceCode: 'ec2',
        quotaCode: ON_DEMAND_STANDARD_VCPUS,
        value: onDemandVcpus(account, region),
      },
      {
        serviceCode: 'ec2',
        quotaCode: SPOT_STANDARD_VCPUS,
        value: USUAL_VCPUS,
      },
      // One for each NAT gateway and zone, and for what is made anew beside them.
      { serviceCode: 'ec2', quotaCode: 'L-0263D0A3', value: 20 },
    );
  }
}

function onDemandVcpus(account: AccountName, region: string): number {
  return account === 'prod' && region === SECONDARY_REGION
    ? FORGOTTEN_VCPUS
    : USUAL_VCPUS;
}
