import { tables, type SandboxTable } from '../../dynamodb/collections';
import { disturbanceOf } from '../../recovery/disturbance';
import type { Estate } from '../../../core/Estate';
import type { MetricDerivation, MetricSource } from '../collections';
import { businessRhythm, hashToUnit, noise, seedOf } from '../rhythm';

const NAMESPACE = 'AWS/DynamoDB';

/**
 * How long the changes of a global table take to each other Region, measured where they were made; nothing
 * where a replica is not there, and nothing while no change arrives.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html
 */
export const tableReplicationMetrics: MetricDerivation = {
  namespaces: [NAMESPACE],
  derive: (estate, accountId, region, asked) =>
    estate
      .of(tables, accountId, region)
      .filter(({ description }) =>
        asked.mayConcern(description.TableName ?? ''),
      )
      .flatMap(table => latencies(estate, table, region)),
};

function latencies(
  estate: Estate,
  { description }: SandboxTable,
  fromRegion: string,
): MetricSource[] {
  const arn = description.TableArn ?? '';
  return (description.Replicas ?? [])
    .filter(
      ({ RegionName, ReplicaStatus }) =>
        RegionName !== fromRegion && ReplicaStatus === 'ACTIVE',
    )
    .map(({ RegionName: toRegion = '' }) => {
      const seed = seedOf(`${arn}/${toRegion}`);
      const base = 450 + 350 * hashToUnit(seed, 1);
      const disturbanceAt = disturbanceOf(estate, {
        service: 'dynamodb',
        arns: [arn, arn.replace(`:${fromRegion}:`, `:${toRegion}:`)],
        fromRegion,
        toRegion,
      });
      return {
        namespace: NAMESPACE,
        metricName: 'ReplicationLatency',
        dimensions: {
          TableName: description.TableName ?? '',
          ReceivingRegion: toRegion,
        },
        unit: 'Milliseconds',
        since: description.CreationDateTime,
        sample: time => {
          const { isStopped, lagSeconds } = disturbanceAt(time);
          if (isStopped) return undefined;
          const usual =
            base *
            (0.8 + 0.2 * businessRhythm(time)) *
            (1 + 0.2 * noise(seed, time));
          return usual + lagSeconds * 1000;
        },
      };
    });
}
