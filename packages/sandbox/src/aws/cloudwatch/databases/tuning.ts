import type { DBCluster, DBInstance } from '@aws-sdk/client-rds';
import { collection } from '../../../core/Estate';

/**
 * What is out of the ordinary with a DB instance at a moment. Everything left out is as usual.
 */
export interface Disturbance {
  /** Names its cause, so that the statements behind it can be told: `slow-queries`. */
  readonly cause?: string;
  /** The engine does not answer: no connections, no sessions. */
  readonly isDown?: boolean;
  /** A writer does the work of a reader, and a reader that of the writer. */
  readonly isRoleSwapped?: boolean;
  /** Multiplies the work that is done. */
  readonly loadFactor?: number;
  /** CPU is at least this busy, 0 to 100. */
  readonly cpuPercent?: number;
  /** At least this share of the maximum of connections is in use, 0 to 1. */
  readonly connectionsShare?: number;
  /** Multiplies the time that reads and writes take. */
  readonly latencyFactor?: number;
  /** Multiplies the reads. */
  readonly readFactor?: number;
  /** Multiplies the memory that is free. */
  readonly freeMemoryFactor?: number;
  readonly swapBytes?: number;
  /** At least this share of the storage is used, 0 to 1. */
  readonly usedStorageShare?: number;
  /** A replica is at least this far behind. */
  readonly lagSeconds?: number;
  /** A replica that was made a database of its own. */
  readonly isDetached?: boolean;
  /** Sessions that wait beside the usual ones, for each vCPU, by wait event as `Lock:transactionid`. */
  readonly waits?: Readonly<Record<string, number>>;
}

/** Nothing is out of the ordinary. */
export const UNDISTURBED: Disturbance = {};

/** Storage that fills up linearly, is cleared at once, and fills up again. */
export interface StorageFill {
  /** The share that is used just after it was cleared, and just before. */
  readonly fromShare: number;
  readonly toShare: number;
  readonly days: number;
  /** One of the times at which it is cleared, in milliseconds since 1970. */
  readonly clearedAt: number;
}

/** What makes the metrics of one DB instance differ from those of another. */
export interface DatabaseTuning {
  /** 1 is a database that is well used. */
  readonly load: number;
  readonly storageFill?: StorageFill;
  /** Set where clients hold connections to a share of a maximum of their own. */
  readonly connections?: {
    readonly maximum: number;
    readonly usedShare: number;
  };
  /** How far a replica is behind its source when nothing disturbs it. */
  lagSeconds(seed: number, time: Date): number;
  disturbanceAt(time: Date): Disturbance;
}

/** What makes the metrics of one cluster differ from those of another. */
export interface ClusterTuning {
  /** How far a secondary of a global cluster is behind at least; undefined when nothing disturbs it. */
  globalLagMilliseconds(time: Date): number | undefined;
}

/** Tells what is special about each database of an estate. */
export interface DatabaseTunings {
  /** @param isWriter - true as well for an instance that is in no cluster */
  ofInstance(instance: DBInstance, isWriter: boolean): DatabaseTuning;
  ofCluster(cluster: DBCluster): ClusterTuning;
}

/** Kept under `EVERYWHERE`; the first one counts. */
export const databaseTunings = collection<DatabaseTunings>(
  'cloudwatch.databaseTunings',
);

/** What holds for databases of an estate that says nothing about them. */
export const USUAL_TUNINGS: DatabaseTunings = {
  ofInstance: () => ({
    load: 0.5,
    lagSeconds: () => 0.3,
    disturbanceAt: () => UNDISTURBED,
  }),
  ofCluster: () => ({ globalLagMilliseconds: () => undefined }),
};
