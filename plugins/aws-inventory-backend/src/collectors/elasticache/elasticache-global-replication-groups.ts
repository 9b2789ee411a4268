import {
  ElastiCacheClient,
  paginateDescribeGlobalReplicationGroups,
  type GlobalReplicationGroup,
} from '@aws-sdk/client-elasticache';
import { GLOBAL_REGION } from '@meridian/aws-common';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, toJson } from '../lib';

const PAGE_SIZE = 100;

/**
 * ElastiCache Global Datastores with their members.
 *
 * Every Region that has a member is asked, so that they stay visible when another Region is lost.
 * What is yielded is the same whichever Region answered.
 */
export const elastiCacheGlobalReplicationGroups: AwsCollector = {
  id: 'elasticache-global-replication-groups',
  title: 'ElastiCache Global Datastores',
  service: 'elasticache',
  resourceTypes: ['AWS::ElastiCache::GlobalReplicationGroup'],
  scope: 'regional',
  iamActions: ['elasticache:DescribeGlobalReplicationGroups'],
  interval: { minutes: 15 },

  async *collect(context) {
    const pages = paginateDescribeGlobalReplicationGroups(
      { client: context.client(ElastiCacheClient), pageSize: PAGE_SIZE },
      { ShowMemberInfo: true },
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      yield* mapRecords(context, page.GlobalReplicationGroups, group =>
        toResource(group, context),
      );
    }
  },
};

function toResource(
  group: GlobalReplicationGroup,
  context: CollectContext,
): ObservedResource {
  const id = required(group.GlobalReplicationGroupId, 'id');
  return {
    arn: required(group.ARN, 'ARN'),
    type: 'AWS::ElastiCache::GlobalReplicationGroup',
    name: id,
    resourceId: id,
    region: GLOBAL_REGION,
    state: group.Status,
    // ElastiCache has no tags for Global Datastores.
    tags: {},
    attributes: {
      ...toJson(group, { omit: ['ARN', 'Members', 'Status'] }),
      Members: (group.Members ?? [])
        .map(member => toJson(member))
        .sort((a, b) =>
          String(a.ReplicationGroupRegion).localeCompare(
            String(b.ReplicationGroupRegion),
          ),
        ),
    },
    belongsTo: primaryMemberArnOf(group, context),
  };
}

/** The replication group that the others copy. */
function primaryMemberArnOf(
  { Members }: GlobalReplicationGroup,
  { partition, target }: CollectContext,
): string | undefined {
  const primary = Members?.find(
    ({ Role }) => Role?.toUpperCase() === 'PRIMARY',
  );
  const { ReplicationGroupId: id, ReplicationGroupRegion: region } =
    primary ?? {};
  return id && region
    ? `arn:${partition}:elasticache:${region}:${target.accountId}:replicationgroup:${id}`
    : undefined;
}
