import type { InventoryResourceSummary } from '@meridian/plugin-aws-inventory-common';
import type { ResourceCounts } from '../database/operations/summarizeResources';
import type { AccountDirectory } from './AccountDirectory';

/** Puts counts into the API's words, with the names of accounts. */
export function toApiSummary(
  { totalCount, unownedCount, facets }: ResourceCounts,
  accounts: Pick<AccountDirectory, 'nameOf'>,
): InventoryResourceSummary {
  return {
    totalCount,
    unownedCount,
    types: facets.type,
    regions: facets.region,
    accounts: facets.account_id.map(({ value, count }) => ({
      value,
      label: accounts.nameOf(value),
      count,
    })),
    environments: facets.environment,
    owners: facets.owner,
    systems: facets.system,
    states: facets.state,
  };
}
