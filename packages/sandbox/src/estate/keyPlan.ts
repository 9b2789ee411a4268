import { stableId, stableUuid } from './ids';
import {
  ACCOUNTS,
  PRIMARY_REGION,
  SECONDARY_REGION,
  type AccountName,
  type Environment,
  type SystemName,
} from './organization';

/** A customer-managed KMS key of the estate. */
export interface KeyPlan {
  /** Without the `alias/` in front. */
  readonly alias: string;
  readonly account: AccountName;
  readonly environment: Environment;
  readonly system: SystemName;
  readonly description: string;
  /** A key of its own in each, or one multi-Region key whose primary is in the first. */
  readonly regions: readonly string[];
  readonly multiRegion?: boolean;
  readonly rotation: boolean;
  /** A day on which it is deleted, where deletion is scheduled. */
  readonly deletionDate?: string;
}

const BOTH = [PRIMARY_REGION, SECONDARY_REGION];

export const KEYS: readonly KeyPlan[] = [
  {
    alias: 'production-global',
    account: 'prod',
    environment: 'prod',
    system: 'platform',
    description: 'Data that is replicated between Regions',
    regions: BOTH,
    multiRegion: true,
    rotation: true,
  },
  {
    alias: 'production-data',
    account: 'prod',
    environment: 'prod',
    system: 'platform',
    description: 'Databases, caches, volumes and queues of production',
    regions: BOTH,
    rotation: true,
  },
  {
    alias: 'production-eks',
    account: 'prod',
    environment: 'prod',
    system: 'platform',
    description: 'Kubernetes secrets of production-eks-cluster',
    regions: BOTH,
    rotation: true,
  },
  {
    alias: 'production-backup',
    account: 'prod',
    environment: 'prod',
    system: 'platform',
    description: 'Backup vaults of production',
    regions: BOTH,
    rotation: true,
  },
  {
    alias: 'records-data',
    account: 'prod',
    environment: 'prod',
    system: 'records',
    description: 'The records database, its cache and its brokers',
    regions: [PRIMARY_REGION],
    rotation: false,
  },
  {
    alias: 'staging-data',
    account: 'staging',
    environment: 'staging',
    system: 'platform',
    description: 'Databases, volumes and Kubernetes secrets of staging',
    regions: [PRIMARY_REGION],
    rotation: true,
  },
  {
    alias: 'dev-data',
    account: 'dev',
    environment: 'dev',
    system: 'platform',
    description: 'Databases, volumes and Kubernetes secrets of dev',
    regions: [PRIMARY_REGION],
    rotation: true,
  },
  {
    alias: 'dev-experiments',
    account: 'dev',
    environment: 'dev',
    system: 'analytics',
    description: 'Key of an experiment with client-side encryption',
    regions: [PRIMARY_REGION],
    rotation: false,
    deletionDate: '2027-12-31T00:00:00Z',
  },
  {
    alias: 'shared-services-data',
    account: 'shared-services',
    environment: 'shared',
    system: 'platform',
    description: 'Images, artifacts, volumes and Kubernetes secrets',
    regions: BOTH,
    rotation: true,
  },
];

/**
 * The id of a key by its alias (without `alias/`). A multi-Region key has the same id in each Region,
 * beginning with `mrk-`.
 */
export function kmsKeyIdOf(
  account: AccountName,
  region: string,
  alias: string,
): string {
  const key = KEYS.find(
    plan =>
      plan.account === account &&
      plan.alias === alias &&
      plan.regions.includes(region),
  );
  if (!key) {
    throw new Error(`The estate has no key ${alias} in ${account}/${region}.`);
  }
  return key.multiRegion
    ? stableId('mrk-', `${account}/key/${alias}`, 32)
    : stableUuid(`${account}/${region}/key/${alias}`);
}

/** The ARN of a key by its alias (without `alias/`). */
export function kmsKeyArnOf(
  account: AccountName,
  region: string,
  alias: string,
): string {
  const id = kmsKeyIdOf(account, region, alias);
  return `arn:aws:kms:${region}:${ACCOUNTS[account]}:key/${id}`;
}
