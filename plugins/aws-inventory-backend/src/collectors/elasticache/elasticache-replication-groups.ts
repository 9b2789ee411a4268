import {
  ElastiCacheClient,
  ListTagsForResourceCommand,
  paginateDescribeCacheClusters,
  paginateDescribeCacheSubnetGroups,
  paginateDescribeReplicationGroups,
  type CacheCluster,
  type CacheSubnetGroup,
  type ReplicationGroup,
} from '@aws-sdk/client-elasticache';
import type { JsonObject } from '@backstage/types';
import type {
  AwsCollector,
  CollectContext,
  ObservedRelation,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, pickJson, required, tagsFromList, toJson } from '../lib';
import { kmsKeyArnOf } from '../lib/kmsKeyArn';
import { mapConcurrently } from '../lib/mapConcurrently';
import { readDetail, type Detail } from '../lib/readDetail';
import { dependsOn, subnetArns } from '../lib/relations';
import { globalReplicationGroupArn } from './globalReplicationGroupArn';

const PAGE_SIZE = 100;

/**
 * ElastiCache replication groups, with their nodes and subnets: the groups themselves say
 * neither their engine's version nor where they are.
 */
export const elastiCacheReplicationGroups: AwsCollector = {
  id: 'elasticache-replication-groups',
  title: 'ElastiCache replication groups',
  service: 'elasticache',
  resourceTypes: ['AWS::ElastiCache::ReplicationGroup'],
  scope: 'regional',
  iamActions: [
    'elasticache:DescribeCacheClusters',
    'elasticache:DescribeCacheSubnetGroups',
    'elasticache:DescribeReplicationGroups',
    'elasticache:ListTagsForResource',
  ],
  interval: { minutes: 15 },

  async *collect(context) {
    const client = context.client(ElastiCacheClient);
    let surroundings: Surroundings | undefined;
    const pages = paginateDescribeReplicationGroups(
      { client, pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      const groups = page.ReplicationGroups ?? [];
      if (groups.length > 0) {
        surroundings ??= await readSurroundings(context);
        yield* mapRecords(
          context,
          await withTags(context, groups, surroundings),
          record => toResource(record, context),
        );
      }
    }
  },
};

/** What is read once for all groups of the Region. */
interface Surroundings {
  readonly clustersByGroup: ReadonlyMap<string, CacheCluster[]>;
  readonly subnetGroups: ReadonlyMap<string, CacheSubnetGroup>;
}

async function readSurroundings(
  context: CollectContext,
): Promise<Surroundings> {
  const pagination = {
    client: context.client(ElastiCacheClient),
    pageSize: PAGE_SIZE,
  };
  const abort = { abortSignal: context.signal };
  const clustersByGroup = new Map<string, CacheCluster[]>();
  for await (const page of paginateDescribeCacheClusters(
    pagination,
    {},
    abort,
  )) {
    for (const cluster of page.CacheClusters ?? []) {
      const id = cluster.ReplicationGroupId ?? '';
      clustersByGroup.set(id, [...(clustersByGroup.get(id) ?? []), cluster]);
    }
  }
  const subnetGroups = new Map<string, CacheSubnetGroup>();
  for await (const page of paginateDescribeCacheSubnetGroups(
    pagination,
    {},
    abort,
  )) {
    for (const group of page.CacheSubnetGroups ?? []) {
      subnetGroups.set(group.CacheSubnetGroupName ?? '', group);
    }
  }
  return { clustersByGroup, subnetGroups };
}

interface GroupRecord {
  readonly group: ReplicationGroup;
  readonly clusters: readonly CacheCluster[];
  readonly subnetGroup: CacheSubnetGroup | undefined;
  readonly tags: Record<string, string> | undefined;
}

async function withTags(
  context: CollectContext,
  groups: readonly ReplicationGroup[],
  { clustersByGroup, subnetGroups }: Surroundings,
): Promise<GroupRecord[]> {
  const records = await mapConcurrently(context, groups, async group => {
    const tags = await readTags(context, group);
    const clusters = clustersByGroup.get(group.ReplicationGroupId ?? '') ?? [];
    const [cluster] = clusters;
    return {
      group,
      clusters,
      subnetGroup: subnetGroups.get(cluster?.CacheSubnetGroupName ?? ''),
      tags: tags.outcome === 'read' ? tags.value : undefined,
      hasVanished: tags.outcome === 'absent',
    };
  });
  return records.filter(record => !record.hasVanished);
}

async function readTags(
  context: CollectContext,
  group: ReplicationGroup,
): Promise<Detail<Record<string, string>>> {
  const { ARN, ReplicationGroupId } = group;
  if (!ARN) {
    // Without its ARN the record is reported as a whole.
    return { outcome: 'unread' };
  }
  return readDetail(
    context,
    {
      service: 'elasticache',
      operation: 'ListTagsForResource',
      arn: ARN,
      what: `The tags of the replication group ${ReplicationGroupId}`,
      absentCodes: ['ReplicationGroupNotFoundFault'],
    },
    async () => {
      const answer = await context
        .client(ElastiCacheClient)
        .send(new ListTagsForResourceCommand({ ResourceName: ARN }), {
          abortSignal: context.signal,
        });
      return tagsFromList(answer.TagList);
    },
  );
}

function toResource(
  { group, clusters, subnetGroup, tags }: GroupRecord,
  context: CollectContext,
): ObservedResource {
  const id = required(group.ReplicationGroupId, 'ReplicationGroupId');
  return {
    arn: required(group.ARN, 'ARN'),
    type: 'AWS::ElastiCache::ReplicationGroup',
    name: id,
    resourceId: id,
    state: group.Status,
    createdAt: group.ReplicationGroupCreateTime?.toISOString(),
    tags,
    attributes: {
      ...toJson(group, { omit: ['ARN', 'Status', 'SnapshottingClusterId'] }),
      ...describeClusters(clusters),
      ...(subnetGroup ? describeSubnetGroup(subnetGroup) : {}),
    },
    relations: relationsOf(group, subnetGroup, context),
  };
}

/** The members' versions; `EngineVersion` only where they agree, as they do not during an upgrade. */
function describeClusters(clusters: readonly CacheCluster[]): JsonObject {
  const versions = [
    ...new Set(clusters.map(cluster => cluster.EngineVersion)),
  ].filter(version => version !== undefined);
  const [first] = clusters;
  return {
    ...(versions.length === 1 ? { EngineVersion: versions[0] } : {}),
    ...(first
      ? pickJson(first, ['PreferredMaintenanceWindow', 'SecurityGroups'])
      : {}),
    CacheClusters: clusters.map(cluster =>
      pickJson(cluster, [
        'CacheClusterId',
        'CacheClusterStatus',
        'CacheParameterGroup',
        'EngineVersion',
        'PreferredAvailabilityZone',
      ]),
    ),
  };
}

function describeSubnetGroup(subnetGroup: CacheSubnetGroup): JsonObject {
  return {
    CacheSubnetGroup: {
      ...pickJson(subnetGroup, ['CacheSubnetGroupName', 'VpcId']),
      Subnets: (subnetGroup.Subnets ?? []).map(subnet => toJson(subnet)),
    },
  };
}

function relationsOf(
  group: ReplicationGroup,
  subnetGroup: CacheSubnetGroup | undefined,
  context: CollectContext,
): ObservedRelation[] {
  const globalId = group.GlobalReplicationGroupInfo?.GlobalReplicationGroupId;
  const subnetIds = (subnetGroup?.Subnets ?? [])
    .map(subnet => subnet.SubnetIdentifier)
    .filter(id => id !== undefined);
  return [
    ...(globalId
      ? [
          {
            type: 'partOf' as const,
            targetArn: globalReplicationGroupArn(globalId, context),
          },
        ]
      : []),
    ...dependsOn([
      kmsKeyArnOf(group.KmsKeyId, context),
      ...subnetArns(subnetIds, context),
    ]),
  ];
}
