import {
  DescribeClusterCommand,
  EKSClient,
  type Cluster,
} from '@aws-sdk/client-eks';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, tagsFromMap, toJson } from '../lib';
import { mapConcurrently } from '../lib/mapConcurrently';
import { readDetail, valueOf } from '../lib/readDetail';
import { dependsOn, subnetArns } from '../lib/relations';
import { clusterArnOf } from './clusterArn';
import { EKS_ABSENT_CODES } from './clusterMembers';
import { readClusterNames } from './clusterNames';

/** EKS clusters, with the address and the certificate authority by which Kubernetes is reached. */
export const eksClusters: AwsCollector = {
  id: 'eks-clusters',
  title: 'EKS clusters',
  service: 'eks',
  resourceTypes: ['AWS::EKS::Cluster'],
  scope: 'regional',
  iamActions: ['eks:DescribeCluster', 'eks:ListClusters'],
  interval: { minutes: 15 },

  async *collect(context) {
    const client = context.client(EKSClient);
    const abort = { abortSignal: context.signal };
    const described = await mapConcurrently(
      context,
      await readClusterNames(context),
      name =>
        readDetail(
          context,
          {
            service: 'eks',
            operation: 'DescribeCluster',
            arn: clusterArnOf(context, name),
            what: `The cluster ${name}`,
            absentCodes: EKS_ABSENT_CODES,
          },
          () => client.send(new DescribeClusterCommand({ name }), abort),
        ),
    );
    yield* mapRecords(
      context,
      described
        .map(detail => valueOf(detail)?.cluster)
        .filter(cluster => cluster !== undefined),
      cluster => toResource(cluster, context),
    );
  },
};

function toResource(
  cluster: Cluster,
  context: CollectContext,
): ObservedResource {
  const name = required(cluster.name, 'name');
  return {
    arn: required(cluster.arn, 'arn'),
    type: 'AWS::EKS::Cluster',
    name,
    resourceId: name,
    state: cluster.status,
    createdAt: cluster.createdAt?.toISOString(),
    tags: tagsFromMap(cluster.tags),
    attributes: toJson(cluster, { omit: ['status', 'tags'] }),
    relations: dependsOn([
      ...subnetArns(cluster.resourcesVpcConfig?.subnetIds, context),
      ...(cluster.encryptionConfig ?? []).map(
        ({ provider }) => provider?.keyArn,
      ),
    ]),
  };
}
