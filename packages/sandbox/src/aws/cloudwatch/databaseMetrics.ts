import type { StandardUnit } from '@aws-sdk/client-cloudwatch';
import type { DBInstance } from '@aws-sdk/client-rds';
import type { Estate } from '../../core/Estate';
import { splitRdsArn } from '../rds/arns';
import { dbClusters, dbInstances } from '../rds/collections';
import { auroraSources } from './auroraMetrics';
import type { MetricDerivation, MetricSource } from './collections';
import { instanceCapacity } from './instanceCapacity';
import {
  businessRhythm,
  growth,
  hashToUnit,
  noise,
  sawtooth,
  seedOf,
  weeklyIncident,
} from './rhythm';

const NAMESPACE = 'AWS/RDS';
const GIB = 1024 ** 3;

/** What makes the metrics of one database differ from those of another. */
export interface DatabaseTuning {
  /** 1 is a database that is well used. */
  readonly load: number;
  /** Set where storage fills up and is cleared again, over and over. */
  readonly storageFillsInDays?: number;
  lagSeconds(seed: number, time: Date): number;
}

/**
 * The metrics of every DB instance and Aurora cluster of an estate.
 *
 * @param tune - gets whether the instance writes, which those in no cluster do
 */
export const databaseMetrics = (
  tune: (instance: DBInstance, isWriter: boolean) => DatabaseTuning,
): MetricDerivation => ({
  namespaces: [NAMESPACE],
  derive: (estate, accountId, region) => [
    ...estate
      .of(dbInstances, accountId, region)
      .flatMap(instance =>
        instanceSources(instance, tune(instance, isWriter(estate, instance))),
      ),
    ...auroraSources(estate, accountId, region),
  ],
});

/** What one instance emits: nothing while it is stopped, storage and lag only where it has them. */
export function instanceSources(
  instance: DBInstance,
  tuning: DatabaseTuning,
): MetricSource[] {
  const identifier = instance.DBInstanceIdentifier ?? '';
  if (instance.DBInstanceStatus === 'stopped') return [];
  const seed = seedOf(instance.DBInstanceArn ?? identifier);
  const capacity = instanceCapacity(instance.DBInstanceClass ?? '');
  const isAurora = instance.Engine?.startsWith('aurora') ?? false;
  const isReplica = Boolean(instance.ReadReplicaSourceDBInstanceIdentifier);
  const weight = 0.6 + hashToUnit(seed, 1) * 0.8;
  const load = (time: Date) =>
    weight *
    tuning.load *
    businessRhythm(time) *
    (1 + 0.12 * noise(seed, time)) *
    (weeklyIncident(seed, time, 35) ? 1.8 : 1);
  const scale = capacity.vcpus * 100;
  const metric = source(identifier, instance.InstanceCreateTime);
  const sources = [
    metric('CPUUtilization', 'Percent', time =>
      Math.min(100, 3 + 24 * load(time)),
    ),
    metric('DatabaseConnections', 'Count', time =>
      Math.round(capacity.vcpus * 12 * load(time)),
    ),
    metric(
      'FreeableMemory',
      'Bytes',
      time =>
        capacity.memoryGib * GIB * clamp(0.45 - 0.12 * load(time), 0.03, 1),
    ),
    metric('ReadIOPS', 'Count/Second', time => scale * load(time)),
    metric('WriteIOPS', 'Count/Second', time =>
      isReplica ? scale * 0.3 * load(time) : scale * 0.6 * load(time),
    ),
    metric(
      'ReadThroughput',
      'Bytes/Second',
      time => scale * load(time) * 16_384,
    ),
    metric(
      'WriteThroughput',
      'Bytes/Second',
      time => scale * 0.6 * load(time) * 12_288,
    ),
    metric(
      'ReadLatency',
      'Seconds',
      time => 0.0006 * (0.6 + 0.5 * load(time)) * (isAurora ? 0.7 : 1),
    ),
    metric(
      'WriteLatency',
      'Seconds',
      time => 0.0012 * (0.6 + 0.5 * load(time)),
    ),
  ];
  if (!isAurora) {
    const bytes = (instance.AllocatedStorage ?? 20) * GIB;
    sources.push(
      metric(
        'FreeStorageSpace',
        'Bytes',
        time => bytes * (1 - usedStorage(tuning, seed, time)),
      ),
    );
  }
  if (isReplica) {
    sources.push(
      metric('ReplicaLag', 'Seconds', time => tuning.lagSeconds(seed, time)),
    );
  }
  return sources;
}

function usedStorage(tuning: DatabaseTuning, seed: number, time: Date): number {
  if (tuning.storageFillsInDays) {
    return 0.6 + 0.38 * sawtooth(time, tuning.storageFillsInDays, seed);
  }
  const initial = 0.2 + hashToUnit(seed, 2) * 0.15;
  return clamp(initial * growth(time, 0.12), 0, 0.8);
}

function isWriter(estate: Estate, instance: DBInstance): boolean {
  const { accountId, region } = splitRdsArn(instance.DBInstanceArn ?? '');
  const cluster = estate
    .of(dbClusters, accountId, region)
    .find(item => item.DBClusterIdentifier === instance.DBClusterIdentifier);
  return (
    cluster?.DBClusterMembers?.some(
      member =>
        member.IsClusterWriter &&
        member.DBInstanceIdentifier === instance.DBInstanceIdentifier,
    ) ?? true
  );
}

function source(identifier: string, since: Date | undefined) {
  return (
    metricName: string,
    unit: StandardUnit,
    sample: (time: Date) => number | undefined,
  ): MetricSource => ({
    namespace: NAMESPACE,
    metricName,
    dimensions: { DBInstanceIdentifier: identifier },
    unit,
    since,
    sample,
  });
}

function clamp(value: number, from: number, to: number): number {
  return Math.min(to, Math.max(from, value));
}
