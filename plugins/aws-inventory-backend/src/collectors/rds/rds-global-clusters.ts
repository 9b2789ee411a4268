import {
  paginateDescribeGlobalClusters,
  RDSClient,
  type GlobalCluster,
} from '@aws-sdk/client-rds';
import { tryParseArn } from '@meridian/aws-common';
import type {
  AwsCollector,
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
 * A global cluster has no Region of its own, and every Region that has a member lists it and is asked, so that it
 * stays visible when another Region is lost. What is yielded is the same whichever Region answered: its Region is
 * that of the writer, and where nobody writes, that of the first member by ARN. After a switchover the next scan of
 * any of its Regions tells the new one.
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
      yield* mapRecords(context, page.GlobalClusters, toResource);
    }
  },
};

function toResource(global: GlobalCluster): ObservedResource {
  const identifier = required(
    global.GlobalClusterIdentifier,
    'GlobalClusterIdentifier',
  );
  return {
    arn: required(global.GlobalClusterArn, 'GlobalClusterArn'),
    type: 'AWS::RDS::GlobalCluster',
    name: identifier,
    resourceId: identifier,
    region: regionOf(global),
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

/** Where it is written; undefined when it has no member. */
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
