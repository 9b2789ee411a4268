import {
  organizationAccounts,
  organizationalUnits,
  organizationRoots,
  organizations,
} from '../aws/organizations/collections';
import {
  organization,
  organizationAccount,
} from '../aws/organizations/factory';
import { GLOBAL, type Estate } from '../core/Estate';
import {
  ACCOUNTS,
  standardTags,
  type AccountName,
  type Environment,
} from './organization';

export const ORGANIZATION_ID = 'o-m3r1d14nxy';
const ROOT_ID = 'r-m3r1';

const UNITS: readonly { name: string; id: string }[] = [
  { name: 'Infrastructure', id: 'ou-m3r1-infrastr' },
  { name: 'Workloads', id: 'ou-m3r1-workload' },
];

/** The accounts of the Innovate document, and shared services of the high-level architecture. */
const PLANS: readonly {
  account: AccountName;
  environment: Environment;
  parentId: string;
  joinedAt: string;
}[] = [
  {
    account: 'management',
    environment: 'management',
    parentId: ROOT_ID,
    joinedAt: '2023-10-02T08:00:00Z',
  },
  {
    account: 'shared-services',
    environment: 'shared',
    parentId: UNITS[0].id,
    joinedAt: '2023-10-03T09:15:00Z',
  },
  {
    account: 'dev',
    environment: 'dev',
    parentId: UNITS[1].id,
    joinedAt: '2023-10-03T09:20:00Z',
  },
  {
    account: 'staging',
    environment: 'staging',
    parentId: UNITS[1].id,
    joinedAt: '2023-10-03T09:25:00Z',
  },
  {
    account: 'prod',
    environment: 'prod',
    parentId: UNITS[1].id,
    joinedAt: '2023-10-03T09:30:00Z',
  },
];

/** The organization with its units and its five accounts. */
export function addOrganizationAccounts(estate: Estate): void {
  const managementAccountId = ACCOUNTS.management;
  estate.add(
    organizations,
    managementAccountId,
    GLOBAL,
    organization({
      id: ORGANIZATION_ID,
      managementAccountId,
      managementAccountEmail: emailOf('management'),
    }),
  );
  estate.add(organizationRoots, managementAccountId, GLOBAL, {
    Id: ROOT_ID,
    Arn: `arn:aws:organizations::${managementAccountId}:root/${ORGANIZATION_ID}/${ROOT_ID}`,
    Name: 'Root',
    PolicyTypes: [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }],
  });
  for (const { name, id } of UNITS) {
    estate.add(organizationalUnits, managementAccountId, GLOBAL, {
      unit: {
        Id: id,
        Arn: `arn:aws:organizations::${managementAccountId}:ou/${ORGANIZATION_ID}/${id}`,
        Name: name,
      },
      parentId: ROOT_ID,
    });
  }
  for (const { account, environment, parentId, joinedAt } of PLANS) {
    estate.add(
      organizationAccounts,
      managementAccountId,
      GLOBAL,
      organizationAccount({
        organizationId: ORGANIZATION_ID,
        managementAccountId,
        accountId: ACCOUNTS[account],
        name: account,
        email: emailOf(account),
        parentId,
        joinedAt: new Date(joinedAt),
        tags: standardTags('platform', environment),
      }),
    );
  }
}

function emailOf(account: AccountName): string {
  return `aws+${account}@meridian.example`;
}
