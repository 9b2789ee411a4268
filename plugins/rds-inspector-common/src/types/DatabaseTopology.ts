import type { DatabaseKind, DatabaseRole } from './vocabulary';

/** A box of the drawing. */
export interface TopologyNode {
  /** The ARN, or an id of its own for one that could not be read. */
  readonly id: string;
  readonly kind: DatabaseKind | 'proxy' | 'standby';
  readonly name: string;
  readonly arn?: string;
  readonly role?: DatabaseRole;
  /** Absent for a global cluster. */
  readonly region?: string;
  /** Absent for clusters and proxies, which are in several. */
  readonly availabilityZone?: string;
  readonly accountId?: string;
  readonly status?: string;
  readonly instanceClass?: string;
  readonly engineVersion?: string;
  /** The box that it is drawn inside of: the cluster of an instance, the global cluster of a cluster. */
  readonly parentId?: string;
  /** Why nothing is known of it but its name. */
  readonly problem?: string;
}

/** An arrow of the drawing, in the direction in which data or requests go. */
export interface TopologyEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /**
   * `replication`: asynchronous, with a lag. `storage-replication`: of a global cluster's storage.
   * `synchronous`: to the standby of Multi-AZ. `proxy`: requests through a proxy.
   */
  readonly kind:
    | 'replication'
    | 'storage-replication'
    | 'synchronous'
    | 'proxy';
  /** The newest value; absent where there is none or it is not known. */
  readonly lagSeconds?: number;
  readonly lagObservedAt?: string;
  /** From which lag on it is too much. */
  readonly lagObjectiveSeconds?: number;
  /** AWS's word for the state of the replication, for example `replicating` or `pending-resync`. */
  readonly status?: string;
  /** Why the lag is not known; only where there should be one. */
  readonly lagUnknown?: string;
}

export interface DatabaseTopology {
  readonly nodes: readonly TopologyNode[];
  readonly edges: readonly TopologyEdge[];
}
