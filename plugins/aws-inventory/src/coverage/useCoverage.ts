import { useRemoteData, type UnreadTarget } from '@meridian/aws-react';
import type {
  AwsInventoryApi,
  CoverageCell,
  InventoryCoverage,
  ResourceFilter,
} from '@meridian/plugin-aws-inventory-common';

/** How often a page that stays open asks again what was read. */
const REFRESH_SECONDS = 30;

/** What was read when, for everything. */
export function useCoverage(api: AwsInventoryApi) {
  return useRemoteData('coverage', signal => api.getCoverage({}, { signal }), {
    refreshSeconds: REFRESH_SECONDS,
  });
}

/** Whether a cell holds something that could not be read or is too old to rely on. */
export function isUnread(cell: CoverageCell): boolean {
  return cell.unreadableCount > 0 || cell.worst === 'stale';
}

/** The accounts and Regions that are missing from what a filter shows. */
export function unreadTargets(
  coverage: InventoryCoverage | undefined,
  filter: Pick<ResourceFilter, 'accountId' | 'region'> = {},
): UnreadTarget[] {
  const concerns = (chosen: readonly string[] | undefined, value: string) =>
    !chosen || chosen.includes(value);
  return (coverage?.grid ?? []).filter(
    cell =>
      isUnread(cell) &&
      concerns(filter.accountId, cell.accountId) &&
      concerns(filter.region, cell.region),
  );
}
