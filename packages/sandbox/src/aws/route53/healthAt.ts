import { GLOBAL, type Estate } from '../../core/Estate';
import { isWithinDailyWindow } from '../dailyWindow';
import { lostSince } from '../recovery/disturbance';
import { hostedZones, type SandboxHealthCheck } from './collections';

const UNREACHABLE =
  'Failure: The health checker could not establish a connection within the timeout limit.';
const DEFAULT_INTERVAL_SECONDS = 30;
const DEFAULT_FAILURE_THRESHOLD = 3;

/** What the endpoint of a health check answers over time. */
export class EndpointHealth {
  private readonly lostAt: Date | undefined;
  private readonly detectionMilliseconds: number;

  constructor(
    estate: Estate,
    accountId: string,
    private readonly healthCheck: SandboxHealthCheck,
  ) {
    const { check } = healthCheck;
    const region = endpointRegionOf(estate, accountId, check.Id);
    this.lostAt = region === undefined ? undefined : lostSince(estate, region);
    const { RequestInterval, FailureThreshold } = check.HealthCheckConfig ?? {};
    this.detectionMilliseconds =
      1000 *
      (RequestInterval ?? DEFAULT_INTERVAL_SECONDS) *
      (FailureThreshold ?? DEFAULT_FAILURE_THRESHOLD);
  }

  /** What checkers see instead of success; undefined while all is well. */
  failureAt(time: Date): string | undefined {
    if (this.lostAt && this.lostAt <= time) return UNREACHABLE;
    const { outage } = this.healthCheck;
    return outage &&
      (outage.daily === undefined || isWithinDailyWindow(outage.daily, time))
      ? outage.status
      : undefined;
  }

  /** Whether Route 53 takes it for healthy: it has to fail several times in a row before it is not. */
  isHealthyAt(time: Date): boolean {
    const before = new Date(time.getTime() - this.detectionMilliseconds);
    return (
      this.failureAt(time) === undefined || this.failureAt(before) === undefined
    );
  }
}

/** Where a health check's endpoint is, by the load balancer of the record that uses it. */
function endpointRegionOf(
  estate: Estate,
  accountId: string,
  healthCheckId: string,
): string | undefined {
  for (const { records } of estate.of(hostedZones, accountId, GLOBAL)) {
    for (const { HealthCheckId, AliasTarget } of records) {
      const [, region] =
        /\.([a-z0-9-]+)\.elb\.amazonaws\.com/.exec(
          AliasTarget?.DNSName ?? '',
        ) ?? [];
      if (HealthCheckId === healthCheckId && region) return region;
    }
  }
  return undefined;
}
