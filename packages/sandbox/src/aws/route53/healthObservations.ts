import type {
  HealthCheckObservation,
  HealthCheckRegion,
} from '@aws-sdk/client-route-53';
import { stableNumber } from '../../estate/ids';
import type { SandboxHealthCheck } from './collections';
import type { EndpointHealth } from './healthAt';

/** The Regions from which Route 53 checks unless a health check names others. */
const CHECKER_REGIONS: readonly HealthCheckRegion[] = [
  'us-east-1',
  'us-west-1',
  'us-west-2',
  'eu-west-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-northeast-1',
  'sa-east-1',
];
const CHECKERS_PER_REGION = 2;
const SUCCESS = 'Success: HTTP Status Code 200, OK';

/** What every health checker saw last, as GetHealthCheckStatus tells it. */
export function observeHealth(
  { check }: SandboxHealthCheck,
  health: EndpointHealth,
  now: Date,
): HealthCheckObservation[] {
  const { Disabled, Regions, RequestInterval } = check.HealthCheckConfig ?? {};
  // Nobody checks what is disabled.
  if (Disabled) return [];
  const status = health.failureAt(now) ?? SUCCESS;
  const intervalSeconds = RequestInterval ?? 30;
  return (Regions ?? CHECKER_REGIONS).flatMap((region, regionIndex) =>
    Array.from({ length: CHECKERS_PER_REGION }, (_, index) => {
      const seed = `${check.Id}/${region}/${index}`;
      return {
        Region: region,
        IPAddress: `15.177.${2 * regionIndex + index}.${
          stableNumber(seed, 254) + 1
        }`,
        StatusReport: {
          Status: status,
          CheckedTime: new Date(
            now.getTime() - 1000 * stableNumber(seed, intervalSeconds),
          ),
        },
      };
    }),
  );
}
