import {
  paginateDescribeGlobalClusters,
  RDSClient,
  type GlobalCluster,
} from '@aws-sdk/client-rds';
import { tryParseArn } from '@meridian/aws-common';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, tagsFromList, toJson } from '../lib';
import { dependsOn } from '../lib/relations';
import { sortLists } from './unorderedLists';

const PAGE_SIZE = 100;

/**
 * Global clusters of Aurora.
 *
 * @remarks
 * A global cluster has no Region, and every Region that has a member lists it. Only the scan of
 * the writer's Region yields it, so there is one resource and its Region says where it is written.
 * A switchover moves it to the scan of the new writer's Region. One without a writer is yielded by
 * the Region of its first member by ARN, one without members by each Region that lists it.
 */
export const rdsGlobalClusters: AwsCollector = {
  id: 'rds-global-clusters',
  title: 'Aurora global clusters',
  service: 'rds',
  resourceTypes: ['AWS::RDS::GlobalCluster'],
  scope: 'regional',
  iamActions: ['rds:DescribeGlobalClusters'],
  interval: { minutes: 5 },

  async *collect(context) {
    const pages = paginateDescribeGlobalClusters(
      { client: context.client(RDSClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      yield* mapRecords(context, page.GlobalClusters, record =>
        toResource(record, context),
      );
    }
  },
};

function toResource(
  global: GlobalCluster,
  context: CollectContext,
): ObservedResource | undefined {
  const region = regionOf(global);
  if (region !== undefined && region !== context.target.region) {
    return undefined;
  }
  const identifier = required(
    global.GlobalClusterIdentifier,
    'GlobalClusterIdentifier',
  );
  return {
    arn: required(global.GlobalClusterArn, 'GlobalClusterArn'),
    type: 'AWS::RDS::GlobalCluster',
    name: identifier,
    resourceId: identifier,
    state: global.Status,
    tags: tagsFromList(global.TagList),
    attributes: {
      ...sortLists(
        toJson(global, { omit: ['Status', 'TagList', 'GlobalClusterMembers'] }),
        {},
      ),
      ...sortLists(
        {
          GlobalClusterMembers: (global.GlobalClusterMembers ?? []).map(
            member => sortLists(toJson(member), { Readers: undefined }),
          ),
        },
        { GlobalClusterMembers: 'DBClusterArn' },
      ),
    },
    relations: dependsOn(
      (global.GlobalClusterMembers ?? []).map(member => member.DBClusterArn),
    ),
  };
}

/** The Region whose scan yields the cluster; undefined when it has no member. */
function regionOf(global: GlobalCluster): string | undefined {
  const members = global.GlobalClusterMembers ?? [];
  const arns = members
    .filter(member => member.IsWriter)
    .concat(members)
    .map(member => member.DBClusterArn)
    .filter(arn => arn !== undefined);
  const hasWriter = members.some(member => member.IsWriter);
  const [arn] = hasWriter ? arns : [...arns].sort();
  return arn === undefined ? undefined : tryParseArn(arn)?.region;
}
