import type { RecoveryUnknown } from './vocabulary';

/** How the records of one public name send traffic to Regions. */
export interface TrafficSplit {
  /** `orders.meridian.example`. */
  readonly name: string;
  readonly recordType: string;
  readonly policy: 'weighted' | 'failover' | 'latency' | 'simple' | 'other';
  readonly system?: string;
  readonly component?: string;
  readonly regions: readonly TrafficShare[];
  /** Of the slowest health check among the records. */
  readonly detectionSeconds?: number;
  readonly ttlSeconds?: number;
  readonly differsFromIntended: boolean;
  readonly observedAt: string;
  readonly unknown?: RecoveryUnknown;
}

export interface TrafficShare {
  readonly region: string;
  readonly recordArn: string;
  /** From 0 to 1, as the records are configured; absent where the policy does not say. */
  readonly configuredShare?: number;
  /** From 0 to 1, as Route 53 answers now: without what is unhealthy. */
  readonly currentShare?: number;
  readonly intendedShare?: number;
  readonly healthCheckArn?: string;
  /** `Healthy`, `Unhealthy`, `Disabled`, `Unknown`. */
  readonly healthCheckState?: string;
}
