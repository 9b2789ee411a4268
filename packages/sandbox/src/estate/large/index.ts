import {
  organizationAccounts,
  organizationRoots,
  organizations,
} from '../../aws/organizations/collections';
import {
  organization,
  organizationAccount,
} from '../../aws/organizations/factory';
import { Estate, GLOBAL } from '../../core/Estate';
import { addParameterGroups } from '../databases/parameterGroups';
import { addMetrics } from '../metrics';
import { ACCOUNTS, standardTags, type Environment } from '../organization';
import {
  addCluster,
  addFunction,
  addInstance,
  addNetwork,
  addTargetGroup,
  NODEGROUPS_PER_CLUSTER,
} from './compute';
import {
  addDatabase,
  addDatabaseFleet,
  addDatabaseSnapshot,
  DATABASE_SIZE,
} from './databases';
import { largePlace, type LargePlace, type Slot } from './place';
import { addAlarm, addBucket, addQueue, addTable, addTopic } from './storage';

/** How large a large estate is. */
export interface LargeEstateOptions {
  /** Accounts of the organization, the management account among them. */
  readonly accounts: number;
  readonly regions: number;
  /**
   * Resources in all accounts and Regions together, the snapshots that follow from databases included.
   * Those of `databases` come on top of them.
   */
  readonly resources: number;
  /** DB instances to add in all accounts and Regions together, single ones and in clusters. */
  readonly databases?: number;
}

/** The Regions that large estates spread over, in the order they are taken. */
export const LARGE_ESTATE_REGIONS = [
  'us-east-1',
  'us-west-2',
  'eu-west-1',
  'ap-southeast-2',
  'eu-central-1',
  'us-east-2',
  'ap-northeast-1',
  'sa-east-1',
] as const;

const ENVIRONMENTS: readonly Environment[] = ['prod', 'staging', 'dev'];
const ORGANIZATION_ID = 'o-1arg3estat3';
const ROOT_ID = 'r-1arg';

interface Kind {
  /** Of all resources of an account and Region. */
  readonly share: number;
  /** How many resources one of them brings. */
  readonly size?: number;
  add(estate: Estate, slot: Slot): void;
}

/** What an account and Region has beside instances, which take what is left. */
const KINDS: readonly Kind[] = [
  { share: 0.12, add: addFunction },
  { share: 0.06, add: addQueue },
  { share: 0.03, add: addTable },
  { share: 0.04, add: addTopic },
  { share: 0.03, add: addTargetGroup },
  { share: 0.12, add: addAlarm },
  { share: 0.15, size: DATABASE_SIZE, add: addDatabase },
  { share: 0.05, add: addDatabaseSnapshot },
  { share: 0.02, add: addBucket },
  { share: 0.016, size: 1 + NODEGROUPS_PER_CLUSTER, add: addCluster },
];

/**
 * Builds an organization of any size for benchmarks: the same on every start, a believable mix
 * of kinds, owners and flaws.
 *
 * @throws RangeError when the estate would have nothing in it or more Regions than are known
 */
export function buildLargeEstate(options: LargeEstateOptions): Estate {
  checkOptions(options);
  const estate = new Estate();
  const accounts = accountsOf(options.accounts);
  addMetrics(estate);
  addOrganization(estate, accounts);
  const places = accounts.flatMap(account =>
    LARGE_ESTATE_REGIONS.slice(0, options.regions).map(region =>
      largePlace({ ...account, region }),
    ),
  );
  places.forEach((place, index) => {
    const share = (total: number) =>
      Math.floor((total * (index + 1)) / places.length) -
      Math.floor((total * index) / places.length);
    addDatabaseFleet(estate, place, share(options.databases ?? 0));
    fillPlace(estate, place, share(options.resources));
  });
  return estate;
}

function checkOptions(options: LargeEstateOptions) {
  const { accounts, regions, resources, databases } = options;
  const isCount = (value: number) => Number.isInteger(value) && value > 0;
  const isOptionalCount = (value: number) => value === 0 || isCount(value);
  const isEmpty = resources === 0 && !databases;
  if (
    !isCount(accounts) ||
    !isCount(regions) ||
    !isOptionalCount(resources) ||
    !isOptionalCount(databases ?? 0) ||
    isEmpty
  ) {
    throw new RangeError(
      'A large estate needs whole numbers of accounts, regions and resources or databases.',
    );
  }
  if (regions > LARGE_ESTATE_REGIONS.length) {
    throw new RangeError(
      `A large estate has at most ${LARGE_ESTATE_REGIONS.length} Regions.`,
    );
  }
}

function fillPlace(estate: Estate, place: LargePlace, resources: number) {
  let left = resources - addNetwork(estate, place);
  for (const { share, size = 1, add } of KINDS) {
    const wanted = Math.round((resources * share) / size);
    const count = Math.min(wanted, Math.floor(Math.max(left, 0) / size));
    addMany(estate, place, count, add);
    left -= count * size;
  }
  left -= addParameterGroups(estate, [place]);
  addMany(estate, place, left, addInstance);
}

function addMany(
  estate: Estate,
  place: LargePlace,
  count: number,
  add: (estate: Estate, slot: Slot) => void,
) {
  for (let index = 0; index < count; index++) {
    add(estate, { place, index });
  }
}

interface LargeAccount {
  readonly accountId: string;
  readonly accountName: string;
  readonly environment: Environment;
}

/** The management account first: it is the one whose credentials everybody has. */
function accountsOf(count: number): LargeAccount[] {
  return Array.from({ length: count }, (_, index) => {
    const environment = ENVIRONMENTS[index % ENVIRONMENTS.length];
    return index === 0
      ? {
          accountId: ACCOUNTS.management,
          accountName: 'management',
          environment: 'management',
        }
      : {
          accountId: String(600_000_000_000 + index),
          accountName: `workload-${String(index).padStart(
            3,
            '0',
          )}-${environment}`,
          environment,
        };
  });
}

function addOrganization(
  estate: Estate,
  accounts: readonly LargeAccount[],
): void {
  const managementAccountId = ACCOUNTS.management;
  estate.add(
    organizations,
    managementAccountId,
    GLOBAL,
    organization({
      id: ORGANIZATION_ID,
      managementAccountId,
      managementAccountEmail: 'aws+management@meridian.example',
    }),
  );
  estate.add(organizationRoots, managementAccountId, GLOBAL, {
    Id: ROOT_ID,
    Arn: `arn:aws:organizations::${managementAccountId}:root/${ORGANIZATION_ID}/${ROOT_ID}`,
    Name: 'Root',
    PolicyTypes: [],
  });
  for (const { accountId, accountName, environment } of accounts) {
    estate.add(
      organizationAccounts,
      managementAccountId,
      GLOBAL,
      organizationAccount({
        organizationId: ORGANIZATION_ID,
        managementAccountId,
        accountId,
        name: accountName,
        email: `aws+${accountName}@meridian.example`,
        parentId: ROOT_ID,
        joinedAt: new Date('2022-01-03T08:00:00Z'),
        tags: standardTags('platform', environment),
      }),
    );
  }
}
