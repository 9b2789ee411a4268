import {
  DescribeCacheClustersCommand,
  DescribeCacheSubnetGroupsCommand,
  DescribeGlobalReplicationGroupsCommand,
  DescribeReplicationGroupsCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-elasticache';
import { AwsError, type AwsHandlers } from '../../core/AwsHandlers';
import { GLOBAL } from '../../core/Estate';
import { paginate } from '../../core/paginate';
import { toTagList } from '../tagList';
import {
  cacheClusters,
  cacheSubnetGroups,
  elastiCacheTags,
  globalReplicationGroups,
  replicationGroups,
} from './collections';
import { DatastoreRoles } from './datastoreRoles';
import { registerFailover } from './registerFailover';

const MINIMUM_PAGE_SIZE = 20;
const MAXIMUM_PAGE_SIZE = 100;

export function registerElastiCache(aws: AwsHandlers): void {
  aws.on(DescribeReplicationGroupsCommand, (input, context) => {
    const { page, nextToken } = cut(
      context.estate.of(replicationGroups, context.accountId, context.region),
      input,
      {
        id: input.ReplicationGroupId,
        idOf: group => group.ReplicationGroupId,
        notFoundCode: 'ReplicationGroupNotFoundFault',
        what: 'ReplicationGroup',
      },
    );
    return {
      ReplicationGroups: page.map(
        group =>
          DatastoreRoles.ofGroup(context.estate, group)?.describeGroup(
            group,
            context.now,
          ) ?? group,
      ),
      Marker: nextToken,
    };
  });

  aws.on(DescribeCacheClustersCommand, (input, context) => {
    const all = context.estate.of(
      cacheClusters,
      context.accountId,
      context.region,
    );
    const { page, nextToken } = cut(
      input.ShowCacheClustersNotInReplicationGroups
        ? all.filter(cluster => !cluster.ReplicationGroupId)
        : all,
      input,
      {
        id: input.CacheClusterId,
        idOf: cluster => cluster.CacheClusterId,
        notFoundCode: 'CacheClusterNotFoundFault',
        what: 'CacheCluster',
      },
    );
    return { CacheClusters: page, Marker: nextToken };
  });

  aws.on(DescribeCacheSubnetGroupsCommand, (input, context) => {
    const { page, nextToken } = cut(
      context.estate.of(cacheSubnetGroups, context.accountId, context.region),
      input,
      {
        id: input.CacheSubnetGroupName,
        idOf: group => group.CacheSubnetGroupName,
        notFoundCode: 'CacheSubnetGroupNotFoundFault',
        what: 'CacheSubnetGroup',
      },
    );
    return { CacheSubnetGroups: page, Marker: nextToken };
  });

  aws.on(DescribeGlobalReplicationGroupsCommand, (input, context) => {
    const { page, nextToken } = cut(
      context.estate
        .of(globalReplicationGroups, context.accountId, GLOBAL)
        .filter(group =>
          group.Members?.some(
            member => member.ReplicationGroupRegion === context.region,
          ),
        ),
      input,
      {
        id: input.GlobalReplicationGroupId,
        idOf: group => group.GlobalReplicationGroupId,
        notFoundCode: 'GlobalReplicationGroupNotFoundFault',
        what: 'GlobalReplicationGroup',
      },
    );
    return {
      GlobalReplicationGroups: page
        .map(group =>
          new DatastoreRoles(context.estate, group).describe(context.now),
        )
        .map(group =>
          input.ShowMemberInfo ? group : { ...group, Members: [] },
        ),
      Marker: nextToken,
    };
  });

  registerFailover(aws);

  aws.on(ListTagsForResourceCommand, (input, context) => {
    const found = context.estate
      .of(elastiCacheTags, context.accountId, context.region)
      .find(({ arn }) => arn === input.ResourceName);
    if (!found) {
      throw new AwsError(
        'InvalidARNFault',
        `${input.ResourceName} does not name a resource in ${context.region}.`,
      );
    }
    return { TagList: toTagList(found.tags) };
  });
}

function cut<T>(
  items: readonly T[],
  input: { Marker?: string; MaxRecords?: number },
  options: {
    /** Where the caller asks for one alone. */
    id: string | undefined;
    idOf: (item: T) => string | undefined;
    notFoundCode: string;
    what: string;
  },
) {
  const size = input.MaxRecords;
  if (
    size !== undefined &&
    (size < MINIMUM_PAGE_SIZE || size > MAXIMUM_PAGE_SIZE)
  ) {
    throw new AwsError(
      'InvalidParameterValueException',
      `Invalid value ${size} for MaxRecords. Must be between ${MINIMUM_PAGE_SIZE} and ${MAXIMUM_PAGE_SIZE}`,
    );
  }
  const chosen =
    options.id === undefined
      ? items
      : items.filter(item => options.idOf(item) === options.id);
  if (options.id !== undefined && chosen.length === 0) {
    throw new AwsError(
      options.notFoundCode,
      `${options.what} ${options.id} not found.`,
      404,
    );
  }
  return paginate(chosen, {
    token: input.Marker,
    pageSize: size,
    maximumPageSize: MAXIMUM_PAGE_SIZE,
    invalidTokenCode: 'InvalidParameterValueException',
  });
}
