import type {
  HealthCheckConfig,
  HealthCheckObservation,
} from '@aws-sdk/client-route-53';

/** The state of a health check, in the words of Route 53's console. */
export type HealthCheckStatus =
  | 'Healthy'
  | 'Unhealthy'
  | 'Disabled'
  | 'Unknown';

/**
 * An endpoint is healthy when more than this share of the health checkers say so.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-determining-health-of-endpoints.html
 */
const HEALTHY_SHARE = 0.18;

/** The state of a health check that watches an endpoint, from what its checkers saw last. */
export function statusFromObservations(
  config: Partial<HealthCheckConfig>,
  observations: readonly HealthCheckObservation[] | undefined,
): HealthCheckStatus {
  if (config.Disabled) return 'Disabled';
  const reports = (observations ?? [])
    .map(({ StatusReport }) => StatusReport?.Status)
    .filter(status => status !== undefined);
  if (reports.length === 0) return 'Unknown';
  const successes = reports.filter(status => status.startsWith('Success'));
  return toStatus(
    successes.length / reports.length > HEALTHY_SHARE,
    config.Inverted,
  );
}

/**
 * The state of a calculated health check, which Route 53 does not tell: healthy when at least
 * `HealthThreshold` of its children are. A disabled child counts as healthy.
 */
export function statusFromChildren(
  config: Partial<HealthCheckConfig>,
  statusOf: (healthCheckId: string) => HealthCheckStatus | undefined,
): HealthCheckStatus {
  if (config.Disabled) return 'Disabled';
  const children = (config.ChildHealthChecks ?? []).map(
    id => statusOf(id) ?? 'Unknown',
  );
  const threshold = config.HealthThreshold ?? 0;
  const healthy = children.filter(
    status => status === 'Healthy' || status === 'Disabled',
  ).length;
  const unknown = children.filter(status => status === 'Unknown').length;
  if (healthy < threshold && healthy + unknown >= threshold) return 'Unknown';
  return toStatus(healthy >= threshold, config.Inverted);
}

function toStatus(
  isHealthy: boolean,
  isInverted: boolean | undefined,
): HealthCheckStatus {
  return isHealthy !== (isInverted ?? false) ? 'Healthy' : 'Unhealthy';
}
