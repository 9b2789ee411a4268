import { useRemoteData, type UnreadTarget } from '@meridian/aws-react';
import type {
  AwsInventoryApi,
  CoverageCell,
  InventoryCoverage,
  ResourceFilter,
} from '@meridian/plugin-aws-inventory-common';
import { useCallback, useEffect, useState } from 'react';

/** How often a page that stays open asks again what was read. */
const REFRESH_SECONDS = 30;
/** The same while somebody waits for what they asked to be read, and for how long they do. */
const WATCH_REFRESH_SECONDS = 3;
const WATCH_SECONDS = 60;

/** What was read when, for everything. */
export function useCoverage(
  api: AwsInventoryApi,
  refreshSeconds: number = REFRESH_SECONDS,
) {
  return useRemoteData('coverage', signal => api.getCoverage({}, { signal }), {
    refreshSeconds,
  });
}

/** The same where reads can be asked for: after `watch` it is asked again every few seconds for a while. */
export function useWatchedCoverage(api: AwsInventoryApi) {
  const [watchedFrom, setWatchedFrom] = useState<Date>();
  const coverage = useCoverage(
    api,
    watchedFrom ? WATCH_REFRESH_SECONDS : REFRESH_SECONDS,
  );
  const { reload } = coverage;
  useEffect(() => {
    if (!watchedFrom) return undefined;
    const timer = setTimeout(
      () => setWatchedFrom(undefined),
      WATCH_SECONDS * 1000,
    );
    return () => clearTimeout(timer);
  }, [watchedFrom]);
  const watch = useCallback(() => {
    setWatchedFrom(new Date());
    reload();
  }, [reload]);
  return { ...coverage, watch };
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
