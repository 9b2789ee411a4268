import {
  PRIMARY_REGION,
  SECONDARY_REGION,
  type SystemName,
} from './organization';

/** The public domain of the platform; its zone is in the prod account. */
export const PUBLIC_DOMAIN = 'meridian.example';

/** The health checks as the platform's standard wants them, and how long answers are cached. */
export const HEALTH_CHECK_INTERVAL_SECONDS = 30;
export const HEALTH_CHECK_FAILURE_THRESHOLD = 3;
export const RECORD_TTL_SECONDS = 60;

/** How the public name of a system finds a Region. */
export type RoutingPlan =
  | { readonly policy: 'weighted'; readonly weights: Record<string, number> }
  | { readonly policy: 'failover' }
  | { readonly policy: 'simple' };

export interface PublicNamePlan {
  readonly system: SystemName;
  /** The first label of its public name. */
  readonly host: string;
  readonly routing: RoutingPlan;
  readonly regions: readonly string[];
}

/** The split that the high-level architecture asks for. */
const INTENDED_WEIGHTS = { [PRIMARY_REGION]: 70, [SECONDARY_REGION]: 30 };
const BOTH = [PRIMARY_REGION, SECONDARY_REGION];

export const PUBLIC_NAMES: readonly PublicNamePlan[] = [
  {
    system: 'user-management',
    host: 'users',
    routing: { policy: 'weighted', weights: INTENDED_WEIGHTS },
    regions: BOTH,
  },
  {
    system: 'order-processing',
    host: 'orders',
    routing: { policy: 'weighted', weights: INTENDED_WEIGHTS },
    regions: BOTH,
  },
  {
    system: 'analytics',
    host: 'analytics',
    // Planted: see `recovery-analytics-weights` in the list of imperfections.
    routing: {
      policy: 'weighted',
      weights: { [PRIMARY_REGION]: 90, [SECONDARY_REGION]: 10 },
    },
    regions: BOTH,
  },
  {
    system: 'innovate',
    host: 'app',
    routing: { policy: 'failover' },
    regions: BOTH,
  },
  {
    system: 'records',
    host: 'records',
    routing: { policy: 'simple' },
    regions: [PRIMARY_REGION],
  },
];

/** The name of a system's endpoint in one Region, which is what its health check asks. */
export function regionalNameOf(host: string, region: string): string {
  return `${region}.${host}.${PUBLIC_DOMAIN}`;
}
