import type {
  HealthCheck,
  HostedZone,
  ResourceRecordSet,
  VPC,
} from '@aws-sdk/client-route-53';
import { collection } from '../../core/Estate';
import type { DailyWindow } from '../dailyWindow';

/** A hosted zone with its records. */
export interface SandboxHostedZone {
  /** Without the count of its records. */
  readonly zone: Omit<HostedZone, 'ResourceRecordSetCount'> & {
    /** Without the `/hostedzone/` in front. */
    readonly Id: string;
  };
  /** The networks that see a private zone. */
  readonly vpcs: readonly VPC[];
  /** In Route 53's order: see {@link compareRecordSets}. */
  readonly records: readonly ResourceRecordSet[];
  readonly tags: Readonly<Record<string, string>>;
}

/** A health check with what its checkers see. */
export interface SandboxHealthCheck {
  readonly check: HealthCheck & { readonly Id: string };
  readonly tags: Readonly<Record<string, string>>;
  readonly outage?: {
    /** Left out, the endpoint fails all the time. */
    readonly daily?: DailyWindow;
    /** In the checkers' words, for example `Failure: HTTP Status Code 503, Service Unavailable.` */
    readonly status: string;
  };
}

/** Kept under the account and `GLOBAL`. */
export const hostedZones = collection<SandboxHostedZone>(
  'route53.hosted-zones',
);
/** Kept under the account and `GLOBAL`. */
export const healthChecks = collection<SandboxHealthCheck>(
  'route53.health-checks',
);
