import { GLOBAL } from '../../../core/Estate';
import {
  healthChecks,
  type SandboxHealthCheck,
} from '../../route53/collections';
import { EndpointHealth } from '../../route53/healthAt';
import type { MetricDerivation, MetricSource } from '../collections';
import { hashToUnit, seedOf } from '../rhythm';

const NAMESPACE = 'AWS/Route53';
/** Route 53's metrics are in one Region, wherever its endpoints are. */
const METRICS_REGION = 'us-east-1';

/**
 * What Route 53 measures of health checks, in us-east-1 alone; nothing of those that are disabled.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/monitoring-cloudwatch.html
 */
export const healthCheckMetrics: MetricDerivation = {
  namespaces: [NAMESPACE],
  derive: (estate, accountId, region, asked) =>
    region === METRICS_REGION
      ? estate
          .of(healthChecks, accountId, GLOBAL)
          .filter(
            ({ check }) =>
              !check.HealthCheckConfig?.Disabled && asked.mayConcern(check.Id),
          )
          .flatMap(one =>
            sourcesOf(one, new EndpointHealth(estate, accountId, one)),
          )
      : [],
};

function sourcesOf(
  { check }: SandboxHealthCheck,
  health: EndpointHealth,
): MetricSource[] {
  const seed = seedOf(check.Id);
  const common = {
    namespace: NAMESPACE,
    dimensions: { HealthCheckId: check.Id },
  };
  return [
    {
      ...common,
      metricName: 'HealthCheckStatus',
      unit: 'None',
      sample: time => (health.isHealthyAt(time) ? 1 : 0),
    },
    {
      ...common,
      metricName: 'HealthCheckPercentageHealthy',
      unit: 'Percent',
      sample: time => {
        if (health.failureAt(time) !== undefined) return 0;
        // Now and then one of the sixteen checkers has a problem of its own.
        const minute = Math.floor(time.getTime() / 60_000);
        return hashToUnit(seed, minute) < 0.02 ? 93.75 : 100;
      },
    },
  ];
}
