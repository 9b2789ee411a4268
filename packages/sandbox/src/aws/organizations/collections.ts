import type {
  Account,
  Organization,
  OrganizationalUnit,
  Root,
} from '@aws-sdk/client-organizations';
import { collection } from '../../core/Estate';

/** An account, where it hangs and its tags. */
export interface SandboxAccount {
  readonly account: Account;
  /** The id of its root or organizational unit. */
  readonly parentId: string;
  readonly tags: Readonly<Record<string, string>>;
}

export interface SandboxOrganizationalUnit {
  readonly unit: OrganizationalUnit;
  readonly parentId: string;
}

/** All of these are kept under the management account, Region `GLOBAL`. */
export const organizations = collection<Organization>('organizations.self');
export const organizationRoots = collection<Root>('organizations.roots');
export const organizationalUnits = collection<SandboxOrganizationalUnit>(
  'organizations.units',
);
export const organizationAccounts = collection<SandboxAccount>(
  'organizations.accounts',
);
