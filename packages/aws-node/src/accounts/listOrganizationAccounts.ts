import {
  OrganizationsClient,
  paginateListAccounts,
} from '@aws-sdk/client-organizations';
import { GLOBAL_REGION } from '@meridian/aws-common';
import type { AwsClients } from '../types';
import type { OrganizationAccount } from './mergeAccounts';

/** The IAM actions that finding accounts needs, in the account that is asked. */
export const ORGANIZATIONS_ACTIONS = ['organizations:ListAccounts'] as const;

/**
 * Reads all active accounts of the organization. A page that cannot be read fails the whole
 * reading, since a part of the list would look like accounts that left.
 *
 * @param managementAccountId - the management account, or a delegated administrator
 */
export async function listOrganizationAccounts(
  clients: AwsClients,
  managementAccountId: string,
): Promise<OrganizationAccount[]> {
  const client = clients.client(
    OrganizationsClient,
    { accountId: managementAccountId, region: GLOBAL_REGION },
    { declaredActions: ORGANIZATIONS_ACTIONS },
  );
  const accounts: OrganizationAccount[] = [];
  for await (const page of paginateListAccounts({ client }, {})) {
    for (const account of page.Accounts ?? []) {
      // AWS replaces Status by State; endpoints differ in which of them they give.
      const state = account.State ?? account.Status;
      if (account.Id && state === 'ACTIVE') {
        accounts.push({
          accountId: account.Id,
          name: account.Name ?? account.Id,
        });
      }
    }
  }
  return accounts;
}
