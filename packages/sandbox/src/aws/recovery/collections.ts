import { collection } from '../../core/Estate';

/** The services between whose Regions data is replicated, by signing name. */
export type ReplicatingService = 'rds' | 'dynamodb' | 's3' | 'elasticache';

/** Something that goes wrong between Regions from a moment on, for as long as it is switched on. */
export interface Incident {
  readonly id: string;
  /**
   * `replication-behind`: changes arrive, but later and later. `replication-stopped`: none arrive any
   * more. `region-lost`: nothing arrives from or in the Region, and its endpoints fail.
   */
  readonly kind: 'replication-behind' | 'replication-stopped' | 'region-lost';
  /** What it concerns; everything when empty. */
  readonly match: {
    readonly service?: ReplicatingService;
    /** Of the source, of the copy, or of what spans both, such as a global cluster. */
    readonly arn?: string;
    /** The Region that changes arrive in, or the one that is lost. */
    readonly region?: string;
  };
  readonly startedAt: Date;
  /** How much further behind a copy is with each second. */
  readonly lagSecondsPerSecond: number;
}

/** Kept under `EVERYWHERE`, in the order in which they were switched on. */
export const incidents = collection<Incident>('recovery.incidents');

/**
 * A change of roles that somebody asked for. What follows from it, statuses, roles and metrics, are
 * functions of the clock, so that taking it away takes everything back.
 */
export interface RoleChange {
  readonly id: string;
  readonly service: 'rds' | 'elasticache';
  /** `promotion` makes a read replica a database of its own. */
  readonly kind: 'switchover' | 'failover' | 'promotion';
  readonly accountId: string;
  /** The ARN of the global cluster or Global Datastore, or of the read replica. */
  readonly subjectArn: string;
  /** The ARNs of the clusters or replication groups that change roles; equal for a promotion. */
  readonly from: string;
  readonly to: string;
  readonly startedAt: Date;
}

/** Kept under `EVERYWHERE`, in the order in which they were asked for. */
export const roleChanges = collection<RoleChange>('recovery.role-changes');
