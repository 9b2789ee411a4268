import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { ClaimedTarget } from '../database/operations/claimScanTargets';
import type { ScanResult } from '../database/operations/finishScan';

/** Exports scans as OpenTelemetry metrics: how many ended how, how long they took, what they saw. */
export function createScanRecorder(
  metrics: Pick<MetricsService, 'createCounter' | 'createHistogram'>,
  now: () => Date,
): (claim: ClaimedTarget, result: ScanResult) => void {
  const scans = metrics.createCounter('meridian.inventory.scans', {
    description: 'Scans of AWS by collector, account, Region and outcome',
    unit: '{scan}',
  });
  const duration = metrics.createHistogram('meridian.inventory.scan.duration', {
    description: 'How long scans of AWS took',
    unit: 's',
  });
  const resources = metrics.createCounter('meridian.inventory.resources.seen', {
    description: 'Resources that scans of AWS saw',
    unit: '{resource}',
  });
  const changes = metrics.createCounter('meridian.inventory.changes', {
    description: 'Resources that appeared, changed or disappeared',
    unit: '{resource}',
  });
  return (claim, result) => {
    const attributes = {
      collector: claim.collector,
      account: claim.accountId,
      region: claim.region,
    };
    const { outcome } = result;
    scans.add(1, { ...attributes, outcome });
    duration.record((now().getTime() - claim.startedAt.getTime()) / 1000, {
      ...attributes,
      outcome,
    });
    resources.add(result.seenCount, attributes);
    changes.add(
      result.appearedCount + result.changedCount + result.disappearedCount,
      attributes,
    );
  };
}
