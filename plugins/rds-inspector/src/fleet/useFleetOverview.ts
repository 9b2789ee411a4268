import { useRemoteData } from '@meridian/aws-react';
import type {
  DatabaseFilter,
  RdsInspectorApi,
} from '@meridian/plugin-rds-inspector-common';

/** How often a page that stays open asks again. */
const REFRESH_SECONDS = 60;

/** What stands above the fleet, and the counts beside it. */
export function useFleetOverview(api: RdsInspectorApi, filter: DatabaseFilter) {
  return useRemoteData(
    JSON.stringify(filter),
    signal => api.summarizeDatabases(filter, { signal }),
    { refreshSeconds: REFRESH_SECONDS },
  );
}
