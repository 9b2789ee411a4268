import type { StandardUnit } from '@aws-sdk/client-cloudwatch';
import type { DBCluster } from '@aws-sdk/client-rds';
import type { Estate } from '../../../core/Estate';
import { splitRdsArn } from '../../rds/arns';
import { dbClusters } from '../../rds/collections';
import { GlobalRoles } from '../../rds/global/globalRoles';
import type { ReplicationDisturbance } from '../../recovery/disturbance';
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
      ...globalLagSources(
        cluster,
        GlobalRoles.ofCluster(estate, cluster),
        tunings.ofCluster(cluster),
      ),
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

/** The lags behind each cluster that a secondary has ever been a copy of, while it was one. */
function globalLagSources(
  cluster: DBCluster,
  roles: GlobalRoles | undefined,
  tuning: ClusterTuning,
): MetricSource[] {
  if (!roles) return [];
  const arn = cluster.DBClusterArn ?? '';
  return roles.sourcesOf(arn).flatMap(source => {
    const dimensions = {
      DBClusterIdentifier: cluster.DBClusterIdentifier ?? '',
      SourceRegion: splitRdsArn(source).region,
    };
    const progress = progressOf(arn, tuning, roles.disturbance(source, arn));
    const lag = (metricName: string, factor: number): MetricSource => ({
      namespace: NAMESPACE,
      metricName,
      dimensions,
      unit: 'Milliseconds',
      since: cluster.ClusterCreateTime,
      sample: time =>
        roles.isReplicating(source, arn, time)
          ? progress(time) * factor
          : undefined,
    });
    return [
      lag('AuroraGlobalDBProgressLag', 1),
      lag('AuroraGlobalDBReplicationLag', 0.6),
      lag('AuroraGlobalDBRPOLag', 1.1),
    ];
  });
}

function progressOf(
  clusterArn: string,
  tuning: ClusterTuning,
  disturbanceAt: (time: Date) => ReplicationDisturbance,
): (time: Date) => number {
  const seed = seedOf(clusterArn);
  return time => {
    const usual = 190 + 120 * businessRhythm(time) + 60 * noise(seed, time);
    const jitter = 1 + 0.03 * noise(seed ^ 7, time);
    const incident = disturbanceAt(time).lagSeconds * 1000;
    return (
      Math.max(usual, (tuning.globalLagMilliseconds(time) ?? 0) * jitter) +
      incident
    );
  };
}
