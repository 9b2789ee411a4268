import type { StandardUnit } from '@aws-sdk/client-cloudwatch';
import type { ReplicationRule } from '@aws-sdk/client-s3';
import { GLOBAL, type Estate } from '../../../core/Estate';
import { disturbanceOf } from '../../recovery/disturbance';
import { buckets, type SandboxBucket } from '../../s3/collections';
import type { MetricDerivation, MetricSource } from '../collections';
import { businessRhythm, hashToUnit, noise, seedOf } from '../rhythm';

const NAMESPACE = 'AWS/S3';
const MIB = 1024 ** 2;

/**
 * What S3 measures of the replication rules whose metrics are on: what is pending in the Region of the
 * destination, what failed in the Region of the source.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/repl-metrics.html
 */
export const bucketReplicationMetrics: MetricDerivation = {
  namespaces: [NAMESPACE],
  derive: (estate, accountId, region, asked) => {
    const all = estate.of(buckets, accountId, GLOBAL);
    return all
      .filter(({ name }) => asked.mayConcern(name))
      .flatMap(source =>
        measuredRules(source).flatMap(rule => {
          const destination = all.find(
            ({ description }) =>
              description.BucketArn === rule.Destination?.Bucket,
          );
          if (!destination) return [];
          const replication = { source, destination, rule };
          return [
            ...(destination.region === region
              ? pendingSources(estate, replication)
              : []),
            ...(source.region === region ? [failedSource(replication)] : []),
          ];
        }),
      );
  },
};

interface BucketReplication {
  readonly source: SandboxBucket;
  readonly destination: SandboxBucket;
  readonly rule: ReplicationRule;
}

function measuredRules({ replication }: SandboxBucket): ReplicationRule[] {
  return (replication?.Rules ?? []).filter(
    rule =>
      rule.Status === 'Enabled' &&
      rule.Destination?.Metrics?.Status === 'Enabled',
  );
}

function pendingSources(
  estate: Estate,
  replication: BucketReplication,
): MetricSource[] {
  const { source, destination } = replication;
  const seed = seedOf(`${source.name}/${replication.rule.ID}`);
  /** Operations in a minute of a working day. */
  const rate = 1 + Math.floor(hashToUnit(seed, 1) * 40);
  const objectBytes = (0.2 + 4 * hashToUnit(seed, 2)) * MIB;
  const disturbanceAt = disturbanceOf(estate, {
    service: 's3',
    arns: [source.description.BucketArn, destination.description.BucketArn],
    fromRegion: source.region,
    toRegion: destination.region,
  });
  const lagSeconds = (time: Date) => disturbanceAt(time).lagSeconds;
  const operations = (time: Date) => {
    const written = rate * businessRhythm(time) * (1 + 0.4 * noise(seed, time));
    // What a minute brings is usually copied within seconds.
    return Math.round(written * (0.15 + lagSeconds(time) / 60));
  };
  return [
    measured(replication, 'ReplicationLatency', 'Seconds', time => {
      // Without anything to copy there is nothing to measure.
      if (operations(time) === 0) return undefined;
      return (
        Math.max(1, Math.round(9 + 6 * noise(seed ^ 3, time))) +
        lagSeconds(time)
      );
    }),
    measured(replication, 'OperationsPendingReplication', 'Count', operations),
    measured(replication, 'BytesPendingReplication', 'Bytes', time =>
      Math.round(operations(time) * objectBytes),
    ),
  ];
}

/** Nothing fails in this estate: what cannot be copied at the moment is pending. */
function failedSource(replication: BucketReplication): MetricSource {
  return measured(replication, 'OperationsFailedReplication', 'Count', () => 0);
}

function measured(
  { source, destination, rule }: BucketReplication,
  metricName: string,
  unit: StandardUnit,
  sample: MetricSource['sample'],
): MetricSource {
  return {
    namespace: NAMESPACE,
    metricName,
    dimensions: {
      SourceBucket: source.name,
      DestinationBucket: destination.name,
      RuleId: rule.ID ?? '',
    },
    unit,
    since: destination.description.CreationDate,
    sample,
  };
}
