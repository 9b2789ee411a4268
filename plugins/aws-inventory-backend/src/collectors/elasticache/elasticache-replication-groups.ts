import {
  ElastiCacheClient,
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
import { mapRecords, pickJson, required, toJson } from '../lib';
import { kmsKeyArnOf } from '../lib/kmsKeyArn';
import { readTagsInBulk, type TagLookup } from '../lib/readTagsInBulk';
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
    'tag:GetResources',
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
      if (groups.length === 0) continue;
      const known = (surroundings ??= await readSurroundings(context));
      yield* mapRecords(context, groups, group =>
        toResource(group, known, context),
      );
    }
  },
};

/** What is read once for all groups of the Region. */
interface Surroundings {
  readonly clustersByGroup: ReadonlyMap<string, CacheCluster[]>;
  readonly subnetGroups: ReadonlyMap<string, CacheSubnetGroup>;
  readonly tagsOf: TagLookup;
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
  const tagsOf = await readTagsInBulk(context, {
    resourceType: 'elasticache:replicationgroup',
    what: 'the ElastiCache replication groups',
  });
  return { clustersByGroup, subnetGroups, tagsOf };
}

function toResource(
  group: ReplicationGroup,
  { clustersByGroup, subnetGroups, tagsOf }: Surroundings,
  context: CollectContext,
): ObservedResource {
  const arn = required(group.ARN, 'ARN');
  const id = required(group.ReplicationGroupId, 'ReplicationGroupId');
  const clusters = clustersByGroup.get(id) ?? [];
  const subnetGroup = subnetGroups.get(clusters[0]?.CacheSubnetGroupName ?? '');
  return {
    arn,
    type: 'AWS::ElastiCache::ReplicationGroup',
    name: id,
    resourceId: id,
    state: group.Status,
    createdAt: group.ReplicationGroupCreateTime?.toISOString(),
    tags: tagsOf(arn),
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
