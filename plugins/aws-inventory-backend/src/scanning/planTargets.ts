import { GLOBAL_REGION } from '@meridian/aws-common';
import type { PlannedTarget } from '../database/operations/syncScanTargets';
import type { ScanJob } from './ScanJob';

/**
 * Lists every account × Region × collector that is to be read.
 *
 * @param options.managementAccountId - where collectors of the whole organisation read; without it
 *   they do not run
 */
export function planTargets(options: {
  jobs: ReadonlyArray<Pick<ScanJob, 'id' | 'scope'>>;
  accountIds: readonly string[];
  regions: readonly string[];
  managementAccountId?: string;
}): PlannedTarget[] {
  const { jobs, accountIds, regions, managementAccountId } = options;
  return jobs.flatMap(({ id: collector, scope }) => {
    if (scope === 'organization') {
      return managementAccountId
        ? [{ accountId: managementAccountId, region: GLOBAL_REGION, collector }]
        : [];
    }
    return accountIds.flatMap(accountId =>
      (scope === 'global' ? [GLOBAL_REGION] : regions).map(region => ({
        accountId,
        region,
        collector,
      })),
    );
  });
}
