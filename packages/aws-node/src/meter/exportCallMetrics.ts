import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { estimateCostUsd } from './billing';
import type { CallMeter } from './CallMeter';

/**
 * Exports the call meter as OpenTelemetry counters: `meridian.aws.requests` and
 * `meridian.aws.cost`, by service, operation, account, Region and outcome.
 */
export function exportCallMetrics(
  meter: CallMeter,
  metrics: Pick<MetricsService, 'createCounter'>,
): void {
  const requests = metrics.createCounter('meridian.aws.requests', {
    description: 'HTTP requests to AWS, retries included',
    unit: '{request}',
  });
  const cost = metrics.createCounter('meridian.aws.cost', {
    description: 'What AWS charges for the requests, at list prices',
    unit: 'USD',
  });
  meter.onRequest(request => {
    const attributes = {
      service: request.service,
      operation: request.operation,
      account: request.accountId,
      region: request.region,
      outcome: request.outcome,
    };
    requests.add(1, attributes);
    const usd = estimateCostUsd(request);
    if (usd > 0) {
      cost.add(usd, attributes);
    }
  });
}
