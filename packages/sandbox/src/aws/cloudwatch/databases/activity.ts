import type { DBInstance } from '@aws-sdk/client-rds';
import {
  businessRhythm,
  growth,
  hashToUnit,
  noise,
  sawtooth,
  seedOf,
  weeklyIncident,
} from '../rhythm';
import {
  defaultMaximumConnections,
  instanceCapacity,
  type InstanceCapacity,
} from './instanceCapacity';
import type { DatabaseTuning, Disturbance } from './tuning';

const GIB = 1024 ** 3;
const DAY_MILLISECONDS = 86_400_000;
/** Connections of a pool that nothing is done on, for each vCPU of a well used database. */
const IDLE_CONNECTIONS_PER_VCPU = 5;
const BUSY_CONNECTIONS_PER_VCPU = 8;
const IOPS_PER_VCPU = 100;
/** Autovacuum freezes a table when its oldest transaction is this old. */
const FREEZE_MAX_AGE = 200_000_000;

/**
 * What one DB instance does at any moment: a pure function of time, of which both its CloudWatch
 * metrics and its Performance Insights are views, so that they agree.
 */
export class DatabaseActivity {
  readonly capacity: InstanceCapacity;
  readonly isAurora: boolean;
  readonly isPostgres: boolean;
  readonly isReplica: boolean;
  readonly maximumConnections: number;
  readonly seed: number;
  private readonly weight: number;
  private readonly batchSeed: number;

  constructor(
    readonly instance: DBInstance,
    /** True as well for an instance that is in no cluster. */
    readonly isWriter: boolean,
    private readonly tuning: DatabaseTuning,
  ) {
    const engine = instance.Engine ?? '';
    this.capacity = instanceCapacity(instance.DBInstanceClass ?? '');
    this.isAurora = engine.startsWith('aurora');
    this.isPostgres = engine.includes('postgres');
    this.isReplica = Boolean(instance.ReadReplicaSourceDBInstanceIdentifier);
    this.maximumConnections =
      tuning.connections?.maximum ??
      defaultMaximumConnections(engine, this.capacity.memoryGib);
    this.seed = seedOf(
      instance.DBInstanceArn ?? instance.DBInstanceIdentifier ?? '',
    );
    this.weight = 0.6 + hashToUnit(this.seed, 1) * 0.8;
    this.batchSeed = this.seed ^ 0x3c6ef372;
  }

  disturbanceAt(time: Date): Disturbance {
    return this.tuning.disturbanceAt(time);
  }

  /** How much work is done, about 1 on a working day's average of a well used database. */
  load(time: Date): number {
    return (
      this.weight *
      this.tuning.load *
      businessRhythm(time) *
      (0.9 + 0.1 * growth(time, 0.3)) *
      (1 + 0.12 * noise(this.seed, time)) *
      (weeklyIncident(this.batchSeed, time, 35) ? 1.5 : 1) *
      (this.disturbanceAt(time).loadFactor ?? 1)
    );
  }

  /** 0 to 100. */
  cpuPercent(time: Date): number {
    const { cpuPercent = 0, isDown } = this.disturbanceAt(time);
    if (isDown) return 2 + hashToUnit(this.seed, time.getTime() / 60_000);
    const usual = 3 + 18 * this.load(time);
    const pressed = cpuPercent * (1 + 0.02 * noise(this.seed ^ 17, time));
    return Math.min(100, Math.max(usual, pressed));
  }

  connections(time: Date): number {
    const { isDown, connectionsShare = 0 } = this.disturbanceAt(time);
    if (isDown) return 0;
    const jitter = noise(this.seed ^ 29, time);
    const pressed =
      connectionsShare * this.maximumConnections * (1 + 0.01 * jitter);
    return Math.round(Math.max(this.usualConnections(time, jitter), pressed));
  }

  private usualConnections(time: Date, jitter: number): number {
    const { connections, load } = this.tuning;
    if (connections) {
      // Pools keep what they have: at night it is hardly less.
      const busy = Math.min(1, businessRhythm(time));
      const share = connections.usedShare * (0.94 + 0.06 * busy);
      return connections.maximum * share + 1.5 * jitter;
    }
    const wanted =
      this.capacity.vcpus *
      (IDLE_CONNECTIONS_PER_VCPU * load * this.weight +
        BUSY_CONNECTIONS_PER_VCPU * this.load(time));
    return Math.min(wanted, 0.6 * this.maximumConnections);
  }

  freeableMemoryBytes(time: Date): number {
    const share = 0.45 - 0.09 * this.load(time);
    const { freeMemoryFactor = 1 } = this.disturbanceAt(time);
    return (
      this.capacity.memoryGib *
      GIB *
      Math.max(0.03, share) *
      Math.min(1, freeMemoryFactor)
    );
  }

  swapBytes(time: Date): number {
    const { swapBytes } = this.disturbanceAt(time);
    const usual =
      Math.floor(hashToUnit(this.seed, 11) * 48) * 1024 ** 2 +
      Math.floor(Math.max(0, noise(this.seed ^ 41, time)) * 64) * 16_384;
    return Math.max(usual, swapBytes ?? 0);
  }

  /** A second. */
  readIops(time: Date): number {
    const { isDown, readFactor = 1 } = this.disturbanceAt(time);
    if (isDown) return 0;
    return this.limitIops(
      this.capacity.vcpus * IOPS_PER_VCPU * this.load(time) * readFactor,
    );
  }

  /** A second. Replicas write what they replay; the readers of Aurora share a volume and do not. */
  writeIops(time: Date): number {
    const { isDown, isRoleSwapped } = this.disturbanceAt(time);
    if (isDown) return 0;
    const writes = this.isWriter !== Boolean(isRoleSwapped);
    const writerShare = this.isReplica ? 0.3 : 0.6;
    const share = writes ? writerShare : 0.01;
    return this.limitIops(
      this.capacity.vcpus * IOPS_PER_VCPU * share * this.load(time),
    );
  }

  private limitIops(wanted: number): number {
    return Math.min(wanted, (this.instance.Iops ?? Infinity) * 0.6);
  }

  readLatencySeconds(time: Date): number {
    return this.latency(time, 0.0006 * (this.isAurora ? 0.7 : 1));
  }

  writeLatencySeconds(time: Date): number {
    return this.latency(time, 0.0012);
  }

  private latency(time: Date, base: number): number {
    const { latencyFactor = 1 } = this.disturbanceAt(time);
    return (
      base *
      (0.6 + 0.5 * Math.min(3, this.load(time))) *
      (1 + 0.08 * noise(this.seed ^ 53, time)) *
      latencyFactor
    );
  }

  /** The share of its storage that is used, 0 to 1. */
  usedStorageShare(time: Date): number {
    const { usedStorageShare = 0 } = this.disturbanceAt(time);
    return Math.max(this.usualStorageShare(time), usedStorageShare);
  }

  private usualStorageShare(time: Date): number {
    const fill = this.tuning.storageFill;
    // Temporary files come and go.
    const temporary = 0.0008 * noise(this.seed ^ 71, time);
    if (fill) {
      const period = fill.days * DAY_MILLISECONDS;
      const since = (time.getTime() - fill.clearedAt) % period;
      const progress = (since < 0 ? since + period : since) / period;
      return (
        fill.fromShare + (fill.toShare - fill.fromShare) * progress + temporary
      );
    }
    const initial = 0.2 + hashToUnit(this.seed, 2) * 0.15;
    return Math.min(0.8, initial * growth(time, 0.12)) + temporary;
  }

  /** How far a replica is behind its source. */
  lagSeconds(time: Date): number {
    const { lagSeconds = 0, isDetached } = this.disturbanceAt(time);
    if (isDetached) return 0;
    return Math.max(this.tuning.lagSeconds(this.seed, time), lagSeconds);
  }

  /** Bytes of write-ahead log that are written in a second. */
  walBytesPerSecond(time: Date): number {
    return this.writeIops(time) * 6_144;
  }

  /** The age of the oldest transaction that is not frozen. */
  usedTransactionIds(time: Date): number {
    const days = 6 + hashToUnit(this.seed, 5) * 12;
    const share = 0.12 + 0.88 * sawtooth(time, days, this.seed);
    return Math.floor(FREEZE_MAX_AGE * share);
  }
}
