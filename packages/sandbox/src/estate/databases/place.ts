import type { DbNetwork } from '../../aws/rds/factory';
import { kmsKeyArnOf } from '../keyPlan';
import {
  databaseSubnetIdsOf,
  securityGroupIdOf,
  subnetIdsOf,
  vpcIdOf,
  zoneName,
  ZONES,
} from '../networkPlan';
import { ACCOUNTS, type AccountName } from '../organization';

/** The key of the databases of each account, by its alias. */
const DATABASE_KEYS = {
  prod: 'production-data',
  staging: 'staging-data',
  dev: 'dev-data',
  'shared-services': 'shared-services-data',
} as const;

export type DatabaseAccount = keyof typeof DATABASE_KEYS;

/** Where databases of the reference estate are put: account, Region, network and key. */
export interface DatabasePlace {
  readonly accountId: string;
  readonly region: string;
  readonly network: DbNetwork;
  readonly kmsKeyArn: string;
}

/** The place for databases in an account and Region, as the platform lays them out. */
export function placeOf(
  account: DatabaseAccount,
  region: string,
  securityGroup: string = 'databases',
): DatabasePlace {
  return {
    accountId: ACCOUNTS[account],
    region,
    kmsKeyArn: kmsKeyArnOf(account, region, DATABASE_KEYS[account]),
    network: {
      ...networkOf(account, region, databaseSubnetIdsOf(account, region)),
      securityGroupIds: [securityGroupIdOf(account, region, securityGroup)],
      subnetGroupName: `${account}-databases`,
    },
  };
}

/** The same place, but in the public subnets, which is what nobody should do. */
export function publicPlaceOf(
  account: DatabaseAccount,
  region: string,
): DatabasePlace {
  return {
    ...placeOf(account, region),
    network: {
      ...networkOf(account, region, subnetIdsOf(account, region, 'public')),
      securityGroupIds: [
        securityGroupIdOf(account, region, 'public-databases'),
      ],
      subnetGroupName: `${account}-public`,
    },
  };
}

function networkOf(
  account: AccountName,
  region: string,
  subnetIds: readonly string[],
) {
  return {
    vpcId: vpcIdOf(account, region),
    subnetIds,
    zones: ZONES.map(zone => zoneName(region, zone)),
  };
}
