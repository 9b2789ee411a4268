import { stableId } from './ids';
import {
  PRIMARY_REGION,
  SECONDARY_REGION,
  type AccountName,
  type Environment,
} from './organization';

export type SubnetTier = 'public' | 'private' | 'database';
export type Zone = 'a' | 'b' | 'c';
export const ZONES: readonly Zone[] = ['a', 'b', 'c'];

/** A VPC of the platform: one per environment, a recovery one, and shared services in each Region. */
export interface NetworkPlan {
  readonly name: string;
  readonly account: AccountName;
  readonly region: string;
  readonly environment: Environment;
  /** The first two bytes of its /16. */
  readonly prefix: string;
  readonly tiers: readonly SubnetTier[];
  /** The zones that have a NAT gateway. */
  readonly natZones: readonly Zone[];
}

export const NETWORKS: readonly NetworkPlan[] = [
  {
    name: 'production',
    account: 'prod',
    region: PRIMARY_REGION,
    environment: 'prod',
    prefix: '10.0',
    tiers: ['public', 'private', 'database'],
    natZones: ['a', 'b'],
  },
  {
    name: 'production-dr',
    account: 'prod',
    region: SECONDARY_REGION,
    environment: 'prod',
    prefix: '10.1',
    tiers: ['public', 'private', 'database'],
    natZones: ['a', 'b'],
  },
  {
    name: 'staging',
    account: 'staging',
    region: PRIMARY_REGION,
    environment: 'staging',
    prefix: '10.10',
    tiers: ['public', 'private'],
    natZones: ['a'],
  },
  {
    name: 'dev',
    account: 'dev',
    region: PRIMARY_REGION,
    environment: 'dev',
    prefix: '10.20',
    tiers: ['public', 'private'],
    natZones: ['a', 'b'],
  },
  {
    name: 'shared-services',
    account: 'shared-services',
    region: PRIMARY_REGION,
    environment: 'shared',
    prefix: '10.30',
    tiers: ['public', 'private'],
    natZones: ['a', 'b'],
  },
  {
    name: 'shared-services-dr',
    account: 'shared-services',
    region: SECONDARY_REGION,
    environment: 'shared',
    prefix: '10.31',
    tiers: ['public', 'private'],
    natZones: ['a', 'b'],
  },
];

/** The VPC of an account in a Region. */
export function findNetwork(account: AccountName, region: string): NetworkPlan {
  const found = NETWORKS.find(
    network => network.account === account && network.region === region,
  );
  if (!found) {
    throw new Error(`The estate has no VPC in ${account}/${region}.`);
  }
  return found;
}

export function vpcIdOf(account: AccountName, region: string): string {
  return stableId('vpc-', `${account}/${region}/vpc`);
}

export function subnetIdOf(
  account: AccountName,
  region: string,
  tier: SubnetTier,
  zone: Zone,
): string {
  return stableId('subnet-', `${account}/${region}/subnet/${tier}-${zone}`);
}

/** The subnets of one tier, one per Availability Zone in the order of {@link ZONES}. */
export function subnetIdsOf(
  account: AccountName,
  region: string,
  tier: SubnetTier,
): string[] {
  return ZONES.map(zone => subnetIdOf(account, region, tier, zone));
}

/** The subnets that databases and caches are in: their own tier where there is one. */
export function databaseSubnetIdsOf(
  account: AccountName,
  region: string,
): string[] {
  const { tiers } = findNetwork(account, region);
  return subnetIdsOf(
    account,
    region,
    tiers.includes('database') ? 'database' : 'private',
  );
}

/** The third byte of the first subnet of each tier: 10.0.1.0/24, 10.0.11.0/24, 10.0.21.0/24. */
const FIRST_SUBNET: Record<SubnetTier, number> = {
  public: 1,
  private: 11,
  database: 21,
};

export function subnetCidrOf(
  account: AccountName,
  region: string,
  tier: SubnetTier,
  zone: Zone,
): string {
  const { prefix } = findNetwork(account, region);
  return `${prefix}.${FIRST_SUBNET[tier] + ZONES.indexOf(zone)}.0/24`;
}

/** The NAT gateway in a zone of a VPC. */
export function natGatewayIdOf(
  account: AccountName,
  region: string,
  zone: Zone,
): string {
  return stableId('nat-', `${account}/${region}/nat/${zone}`);
}

/** @param name - what it guards, for example `eks-nodes` or `orders-prod-db` */
export function securityGroupIdOf(
  account: AccountName,
  region: string,
  name: string,
): string {
  return stableId('sg-', `${account}/${region}/security-group/${name}`);
}

export function zoneName(region: string, zone: Zone): string {
  return `${region}${zone}`;
}
