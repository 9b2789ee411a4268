import {
  KafkaClient,
  paginateListClustersV2,
  type Cluster,
} from '@aws-sdk/client-kafka';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, pickJson, required, tagsFromMap, toJson } from '../lib';
import { kmsKeyArnOf } from '../lib/kmsKeyArn';
import { dependsOn, subnetArns } from '../lib/relations';

const PAGE_SIZE = 100;

/** MSK clusters, provisioned and serverless. The list describes them completely. */
export const kafkaClusters: AwsCollector = {
  id: 'kafka-clusters',
  title: 'MSK clusters',
  service: 'kafka',
  resourceTypes: ['AWS::MSK::Cluster', 'AWS::MSK::ServerlessCluster'],
  scope: 'regional',
  iamActions: ['kafka:ListClustersV2'],
  interval: { minutes: 15 },

  async *collect(context) {
    const pages = paginateListClustersV2(
      { client: context.client(KafkaClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      yield* mapRecords(context, page.ClusterInfoList, cluster =>
        toResource(cluster, context),
      );
    }
  },
};

function toResource(
  cluster: Cluster,
  context: CollectContext,
): ObservedResource {
  const { Provisioned, Serverless } = cluster;
  const arn = required(cluster.ClusterArn, 'ClusterArn');
  const subnetIds = [
    ...(Provisioned?.BrokerNodeGroupInfo?.ClientSubnets ?? []),
    ...(Serverless?.VpcConfigs ?? []).flatMap(vpc => vpc.SubnetIds ?? []),
  ];
  return {
    arn,
    type:
      cluster.ClusterType === 'SERVERLESS'
        ? 'AWS::MSK::ServerlessCluster'
        : 'AWS::MSK::Cluster',
    name: required(cluster.ClusterName, 'ClusterName'),
    resourceId: arn,
    state: cluster.State,
    createdAt: cluster.CreationTime?.toISOString(),
    tags: tagsFromMap(cluster.Tags),
    attributes: toJson(cluster, {
      omit: ['ActiveOperationArn', 'ClusterArn', 'State', 'Tags'],
    }),
    volatile: pickJson(cluster, ['ActiveOperationArn']),
    relations: dependsOn([
      kmsKeyArnOf(
        Provisioned?.EncryptionInfo?.EncryptionAtRest?.DataVolumeKMSKeyId,
        context,
      ),
      ...subnetArns(subnetIds, context),
    ]),
  };
}
