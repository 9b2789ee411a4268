import {
  DescribeClusterV2Command,
  GetBootstrapBrokersCommand,
  ListClustersV2Command,
  ListTagsForResourceCommand,
  type Cluster,
} from '@aws-sdk/client-kafka';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../core/AwsHandlers';
import { paginate } from '../../core/paginate';
import { kafkaClusters } from './collections';
import { bootstrapBrokersOf } from './factory';

const MAXIMUM_PAGE_SIZE = 100;

export function registerKafka(aws: AwsHandlers): void {
  aws.on(ListClustersV2Command, (input, context) => {
    const found = clustersOf(context).filter(
      cluster =>
        (cluster.ClusterName ?? '').startsWith(input.ClusterNameFilter ?? '') &&
        (input.ClusterTypeFilter === undefined ||
          cluster.ClusterType === input.ClusterTypeFilter),
    );
    const { page, nextToken } = paginate(found, {
      token: input.NextToken,
      pageSize: input.MaxResults,
      maximumPageSize: MAXIMUM_PAGE_SIZE,
      invalidTokenCode: 'BadRequestException',
    });
    return { ClusterInfoList: page, NextToken: nextToken };
  });

  aws.on(DescribeClusterV2Command, (input, context) => ({
    ClusterInfo: findCluster(input.ClusterArn, context),
  }));

  aws.on(GetBootstrapBrokersCommand, (input, context) => ({
    BootstrapBrokerStringSaslIam: bootstrapBrokersOf(
      findCluster(input.ClusterArn, context),
    ),
  }));

  aws.on(ListTagsForResourceCommand, (input, context) => ({
    Tags: findCluster(input.ResourceArn, context).Tags,
  }));
}

function clustersOf(context: AwsRequestContext): Cluster[] {
  return context.estate.of(kafkaClusters, context.accountId, context.region);
}

function findCluster(
  arn: string | undefined,
  context: AwsRequestContext,
): Cluster {
  const found = clustersOf(context).find(cluster => cluster.ClusterArn === arn);
  if (!found) {
    throw new AwsError(
      'NotFoundException',
      `The cluster ${arn} doesn't exist.`,
      404,
    );
  }
  return found;
}
