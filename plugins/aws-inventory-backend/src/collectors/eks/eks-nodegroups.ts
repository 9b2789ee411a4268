import {
  DescribeNodegroupCommand,
  paginateListNodegroups,
  type Nodegroup,
} from '@aws-sdk/client-eks';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, pickJson, required, tagsFromMap, toJson } from '../lib';
import { dependsOn, subnetArns } from '../lib/relations';
import { clusterArnOf } from './clusterArn';
import { readClusterMembers, type ClusterMemberReader } from './clusterMembers';
import { EKS_PAGE_SIZE } from './clusterNames';

const reader: ClusterMemberReader<Nodegroup> = {
  noun: 'node group',
  listOperation: 'ListNodegroups',
  describeOperation: 'DescribeNodegroup',
  async *listNames(client, clusterName, options) {
    const pages = paginateListNodegroups(
      { client, pageSize: EKS_PAGE_SIZE },
      { clusterName },
      options,
    );
    for await (const page of pages) yield page.nodegroups ?? [];
  },
  async describe(client, { clusterName, name }, options) {
    const answer = await client.send(
      new DescribeNodegroupCommand({ clusterName, nodegroupName: name }),
      options,
    );
    return answer.nodegroup;
  },
};

/**
 * Managed node groups of EKS clusters. How many nodes one wants at the moment is volatile, because the
 * autoscaler changes it all day; its limits are attributes.
 */
export const eksNodegroups: AwsCollector = {
  id: 'eks-nodegroups',
  title: 'EKS node groups',
  service: 'eks',
  resourceTypes: ['AWS::EKS::Nodegroup'],
  scope: 'regional',
  iamActions: [
    'eks:DescribeNodegroup',
    'eks:ListClusters',
    'eks:ListNodegroups',
  ],
  interval: { minutes: 15 },

  async *collect(context) {
    for await (const nodegroups of readClusterMembers(context, reader)) {
      yield* mapRecords(context, nodegroups, nodegroup =>
        toResource(nodegroup, context),
      );
    }
  },
};

function toResource(
  nodegroup: Nodegroup,
  context: CollectContext,
): ObservedResource {
  const clusterName = required(nodegroup.clusterName, 'clusterName');
  const clusterArn = clusterArnOf(context, clusterName);
  const name = required(nodegroup.nodegroupName, 'nodegroupName');
  const scaling = nodegroup.scalingConfig ?? {};
  return {
    arn: required(nodegroup.nodegroupArn, 'nodegroupArn'),
    type: 'AWS::EKS::Nodegroup',
    name,
    resourceId: `${clusterName}/${name}`,
    state: nodegroup.status,
    createdAt: nodegroup.createdAt?.toISOString(),
    tags: tagsFromMap(nodegroup.tags),
    attributes: {
      ...toJson(nodegroup, {
        omit: ['modifiedAt', 'scalingConfig', 'status', 'tags'],
      }),
      scalingConfig: pickJson(scaling, ['minSize', 'maxSize']),
    },
    volatile: {
      ...pickJson(nodegroup, ['modifiedAt']),
      scalingConfig: pickJson(scaling, ['desiredSize']),
    },
    relations: [
      { type: 'partOf', targetArn: clusterArn },
      ...dependsOn(subnetArns(nodegroup.subnets, context)),
    ],
    belongsTo: clusterArn,
  };
}
