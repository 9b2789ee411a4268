import type { RecoveryMechanism, RecoveryVerdict } from './vocabulary';

/** A Region of the map on the overview. */
export interface MapRegion {
  readonly region: string;
  readonly primaryStoreCount: number;
  readonly copyCount: number;
  /** From 0 to 1, over all public names with weights; absent without any. */
  readonly trafficShare?: number;
  readonly intendedTrafficShare?: number;
}

/** All replication of one mechanism from one Region to another. */
export interface MapEdge {
  readonly fromRegion: string;
  readonly toRegion: string;
  readonly mechanism: RecoveryMechanism;
  readonly storeCount: number;
  readonly unknownCount: number;
  readonly stoppedCount: number;
  /** Of the store that is furthest behind. */
  readonly worstLagSeconds?: number;
  readonly worstArn?: string;
  readonly medianLagSeconds?: number;
  /** When the oldest of the lags was observed, ISO 8601. */
  readonly observedAt?: string;
  /** The worst RPO verdict of the stores. */
  readonly verdict: RecoveryVerdict;
}

export interface RegionMap {
  readonly regions: readonly MapRegion[];
  readonly edges: readonly MapEdge[];
}
