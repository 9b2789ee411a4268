import { MetricDiscovery } from '@meridian/aws-node';
import { finishScan, type ScanResult } from '../database/operations/finishScan';
import { withLease } from '../database/operations/withLease';
import type { ScanJob } from '../scanning/ScanJob';
import { MetricsScan, type MetricsScanOptions } from './MetricsScan';

/** How soon a target without any series is looked at again. */
const EMPTY_DELAY_SECONDS = 60;

/** Makes the job that collects the metrics of the resources that the inventory knows. */
export function createMetricsJob(
  options: MetricsScanOptions & { readonly intervalSeconds: number },
): ScanJob {
  const discovery = new MetricDiscovery(options.now);
  return {
    id: 'cloudwatch-metrics',
    title: 'CloudWatch metrics',
    service: 'cloudwatch',
    resourceTypes: [
      ...new Set(options.definitions.flatMap(d => d.resourceTypes)),
    ].sort(),
    scope: 'regional',
    intervalSeconds: options.intervalSeconds,
    open: context => {
      const scan = new MetricsScan(context, discovery, options);
      return {
        read: () => scan.read(),
        conclude: (ending, nextAttemptDelaySeconds) =>
          withLease(options.db, context.claim, async tx => {
            const result: ScanResult = {
              ...ending,
              seenCount: scan.seriesCount,
              appearedCount: 0,
              changedCount: 0,
              disappearedCount: 0,
            };
            await finishScan(tx, {
              claim: context.claim,
              result,
              // Without a resource to ask about, most likely the first scans are under way.
              nextAttemptDelaySeconds:
                scan.seriesCount === 0
                  ? Math.min(nextAttemptDelaySeconds, EMPTY_DELAY_SECONDS)
                  : nextAttemptDelaySeconds,
            });
            return result;
          }),
      };
    },
  };
}
