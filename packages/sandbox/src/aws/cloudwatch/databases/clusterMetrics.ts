import type { StandardUnit } from '@aws-sdk/client-cloudwatch';
import type { DBCluster, GlobalCluster } from '@aws-sdk/client-rds';
import { GLOBAL, type Estate } from '../../../core/Estate';
import { splitRdsArn } from '../../rds/arns';
import { dbClusters, globalClusters } from '../../rds/collections';
import {
  EVERYWHERE,
  type AskedMetrics,
  type MetricSource,
} from '../collections';
import { businessRhythm, growth, hashToUnit, noise, seedOf } from '../rhythm';
import { databaseTunings, USUAL_TUNINGS, type ClusterTuning } from './tuning';

const NAMESPACE = 'AWS/RDS';
const GIB = 1024 ** 3;
const FIVE_MINUTES_SECONDS = 300;

/**
 * What Aurora clusters emit beside their instances: the volume of each cluster, and the lags of a
 * global cluster, these only in the Regions of its secondaries.
 */
export function clusterSources(
  estate: Estate,
  accountId: string,
  region: string,
  asked: AskedMetrics,
): MetricSource[] {
  const globals = estate.of(globalClusters, accountId, GLOBAL);
  const tunings =
    estate.of(databaseTunings, EVERYWHERE, EVERYWHERE)[0] ?? USUAL_TUNINGS;
  return estate
    .of(dbClusters, accountId, region)
    .filter(
      cluster =>
        cluster.Engine?.startsWith('aurora') &&
        asked.mayConcern(cluster.DBClusterIdentifier ?? ''),
    )
    .flatMap(cluster => [
      ...volumeSources(cluster),
      ...globalLagSources(cluster, globals, tunings.ofCluster(cluster)),
    ]);
}

/** Aurora measures its volumes every five minutes. */
function volumeSources(cluster: DBCluster): MetricSource[] {
  const seed = seedOf(cluster.DBClusterArn ?? '');
  const initialGib = 40 + hashToUnit(seed, 1) * 160;
  const operations = (time: Date, salt: number) =>
    Math.round(
      60_000 *
        (0.5 + hashToUnit(seed, salt)) *
        businessRhythm(time) *
        (1 + 0.15 * noise(seed ^ salt, time)),
    );
  const metric = (
    metricName: string,
    unit: StandardUnit,
    sample: (time: Date) => number,
  ): MetricSource => ({
    namespace: NAMESPACE,
    metricName,
    dimensions: { DBClusterIdentifier: cluster.DBClusterIdentifier ?? '' },
    unit,
    resolutionSeconds: FIVE_MINUTES_SECONDS,
    since: cluster.ClusterCreateTime,
    sample,
  });
  return [
    metric('VolumeBytesUsed', 'Bytes', time =>
      Math.round(initialGib * GIB * growth(time, 0.3)),
    ),
    metric('VolumeReadIOPs', 'Count', time => operations(time, 2)),
    metric('VolumeWriteIOPs', 'Count', time => operations(time, 3) * 0.7),
  ];
}

function globalLagSources(
  cluster: DBCluster,
  globals: readonly GlobalCluster[],
  tuning: ClusterTuning,
): MetricSource[] {
  const global = globals.find(({ GlobalClusterMembers: members }) =>
    members?.some(
      member =>
        !member.IsWriter && member.DBClusterArn === cluster.DBClusterArn,
    ),
  );
  const writer = global?.GlobalClusterMembers?.find(member => member.IsWriter);
  if (!writer) return [];
  const seed = seedOf(cluster.DBClusterArn ?? '');
  const dimensions = {
    DBClusterIdentifier: cluster.DBClusterIdentifier ?? '',
    SourceRegion: splitRdsArn(writer.DBClusterArn ?? '').region,
  };
  const progress = (time: Date) => {
    const usual = 190 + 120 * businessRhythm(time) + 60 * noise(seed, time);
    const jitter = 1 + 0.03 * noise(seed ^ 7, time);
    return Math.max(usual, (tuning.globalLagMilliseconds(time) ?? 0) * jitter);
  };
  const lag = (
    metricName: string,
    sample: (time: Date) => number,
  ): MetricSource => ({
    namespace: NAMESPACE,
    metricName,
    dimensions,
    unit: 'Milliseconds',
    since: cluster.ClusterCreateTime,
    sample,
  });
  return [
    lag('AuroraGlobalDBProgressLag', progress),
    lag('AuroraGlobalDBReplicationLag', time => progress(time) * 0.6),
    lag('AuroraGlobalDBRPOLag', time => progress(time) * 1.1),
  ];
}
