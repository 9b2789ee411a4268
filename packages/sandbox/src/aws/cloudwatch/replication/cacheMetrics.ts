import type { ReplicationGroup } from '@aws-sdk/client-elasticache';
import type { Estate } from '../../../core/Estate';
import { replicationGroups } from '../../elasticache/collections';
import { DatastoreRoles } from '../../elasticache/datastoreRoles';
import type { MetricDerivation, MetricSource } from '../collections';
import { businessRhythm, noise, seedOf } from '../rhythm';

const NAMESPACE = 'AWS/ElastiCache';

/**
 * How far the members of Global Datastores are behind, measured by the primaries of the shards of each
 * secondary, in the Region of the secondary; nothing while nothing arrives.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.Redis.html
 */
export const cacheReplicationMetrics: MetricDerivation = {
  namespaces: [NAMESPACE],
  derive: (estate, accountId, region, asked) =>
    estate
      .of(replicationGroups, accountId, region)
      .filter(
        ({ GlobalReplicationGroupInfo: info, MemberClusters: members = [] }) =>
          info !== undefined && members.some(id => asked.mayConcern(id)),
      )
      .flatMap(group => lagSources(estate, group)),
};

function lagSources(estate: Estate, group: ReplicationGroup): MetricSource[] {
  const arn = group.ARN ?? '';
  const roles = DatastoreRoles.ofGroup(estate, group);
  const sources = roles?.sourcesOf(arn) ?? [];
  if (!roles || sources.length === 0) return [];
  return (group.NodeGroups ?? []).flatMap(shard => {
    // With cluster mode the API tells no roles: the first node of a shard has the primary's.
    const [primary] = shard.NodeGroupMembers ?? [];
    const { CacheClusterId = '', CacheNodeId = '0001' } = primary ?? {};
    const seed = seedOf(CacheClusterId);
    const sample = (time: Date) => {
      const source = roles.primaryAt(time);
      if (source === arn) return undefined;
      const { isStopped, lagSeconds } = roles.disturbance(source, arn)(time);
      return isStopped
        ? undefined
        : 0.35 +
            0.12 * businessRhythm(time) +
            0.1 * noise(seed, time) +
            lagSeconds;
    };
    const named: ReadonlyArray<MetricSource['dimensions']> = [
      { CacheClusterId },
      { CacheClusterId, CacheNodeId },
    ];
    return named.map(
      (dimensions): MetricSource => ({
        namespace: NAMESPACE,
        metricName: 'GlobalDatastoreReplicationLag',
        dimensions,
        unit: 'Seconds',
        since: group.ReplicationGroupCreateTime,
        sample,
      }),
    );
  });
}
