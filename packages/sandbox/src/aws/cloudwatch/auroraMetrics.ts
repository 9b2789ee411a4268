import type { StandardUnit } from '@aws-sdk/client-cloudwatch';
import type { DBCluster, GlobalCluster } from '@aws-sdk/client-rds';
import { GLOBAL, type Estate } from '../../core/Estate';
import { splitRdsArn } from '../rds/arns';
import { dbClusters, globalClusters } from '../rds/collections';
import type { MetricSource } from './collections';
import {
  businessRhythm,
  growth,
  hashToUnit,
  noise,
  seedOf,
  weeklyIncident,
} from './rhythm';

const NAMESPACE = 'AWS/RDS';
const GIB = 1024 ** 3;

/**
 * What Aurora clusters emit: the volume of each cluster, the lag of each reader, and the lags of a
 * global cluster, these only in the Regions of its secondaries.
 */
export function auroraSources(
  estate: Estate,
  accountId: string,
  region: string,
): MetricSource[] {
  const globals = estate.of(globalClusters, accountId, GLOBAL);
  return estate
    .of(dbClusters, accountId, region)
    .filter(cluster => cluster.Engine?.startsWith('aurora'))
    .flatMap(cluster => [
      volumeSource(cluster),
      ...readerLagSources(cluster),
      ...globalLagSources(cluster, globals),
    ]);
}

function volumeSource(cluster: DBCluster): MetricSource {
  const seed = seedOf(cluster.DBClusterArn ?? '');
  const initialGib = 40 + hashToUnit(seed, 1) * 160;
  return {
    namespace: NAMESPACE,
    metricName: 'VolumeBytesUsed',
    dimensions: { DBClusterIdentifier: cluster.DBClusterIdentifier ?? '' },
    unit: 'Bytes',
    // Aurora measures its volumes every five minutes.
    resolutionSeconds: 300,
    since: cluster.ClusterCreateTime,
    sample: time => Math.round(initialGib * GIB * growth(time, 0.3)),
  };
}

function readerLagSources(cluster: DBCluster): MetricSource[] {
  return (cluster.DBClusterMembers ?? [])
    .filter(member => !member.IsClusterWriter)
    .map(member => {
      const identifier = member.DBInstanceIdentifier ?? '';
      const seed = seedOf(identifier);
      return lagSource(
        'AuroraReplicaLag',
        { DBInstanceIdentifier: identifier },
        cluster.ClusterCreateTime,
        time => 14 + 6 * businessRhythm(time) + 3 * noise(seed, time),
      );
    });
}

function globalLagSources(
  cluster: DBCluster,
  globals: readonly GlobalCluster[],
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
  // Once a week the secondary is some seconds behind, past the objective of one second.
  const behind = (time: Date) => (weeklyIncident(seed, time, 12) ? 4200 : 0);
  const progress = (time: Date) =>
    190 + 120 * businessRhythm(time) + 60 * noise(seed, time) + behind(time);
  return [
    lagSource(
      'AuroraGlobalDBProgressLag',
      dimensions,
      cluster.ClusterCreateTime,
      progress,
    ),
    lagSource(
      'AuroraGlobalDBReplicationLag',
      dimensions,
      cluster.ClusterCreateTime,
      time => progress(time) * 0.6,
    ),
    lagSource(
      'AuroraGlobalDBRPOLag',
      dimensions,
      cluster.ClusterCreateTime,
      time => progress(time) * 1.1,
    ),
  ];
}

function lagSource(
  metricName: string,
  dimensions: Record<string, string>,
  since: Date | undefined,
  sample: (time: Date) => number,
): MetricSource {
  const unit: StandardUnit = 'Milliseconds';
  return { namespace: NAMESPACE, metricName, dimensions, unit, since, sample };
}
