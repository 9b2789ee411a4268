import type { TargetHealthDescription } from '@aws-sdk/client-elastic-load-balancing-v2';
import { isWithinDailyWindow } from '../dailyWindow';
import type { SandboxTarget } from './collections';

/** The health of a target at a moment, as DescribeTargetHealth tells it. */
export function describeTargetHealth(
  { target, outage }: SandboxTarget,
  now: Date,
): TargetHealthDescription {
  const isFailing =
    outage !== undefined &&
    (outage.daily === undefined || isWithinDailyWindow(outage.daily, now));
  return {
    Target: target,
    HealthCheckPort: String(target.Port),
    TargetHealth: isFailing ? outage.health : { State: 'healthy' },
  };
}
