import {
  DescribeAddonCommand,
  paginateListAddons,
  type Addon,
} from '@aws-sdk/client-eks';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, pickJson, required, tagsFromMap, toJson } from '../lib';
import { clusterArnOf } from './clusterArn';
import { readClusterMembers, type ClusterMemberReader } from './clusterMembers';
import { EKS_PAGE_SIZE } from './clusterNames';

const reader: ClusterMemberReader<Addon> = {
  noun: 'add-on',
  listOperation: 'ListAddons',
  describeOperation: 'DescribeAddon',
  async *listNames(client, clusterName, options) {
    const pages = paginateListAddons(
      { client, pageSize: EKS_PAGE_SIZE },
      { clusterName },
      options,
    );
    for await (const page of pages) yield page.addons ?? [];
  },
  async describe(client, { clusterName, name }, options) {
    const answer = await client.send(
      new DescribeAddonCommand({ clusterName, addonName: name }),
      options,
    );
    return answer.addon;
  },
};

/** Add-ons of EKS clusters with their versions and what is wrong with them. */
export const eksAddons: AwsCollector = {
  id: 'eks-addons',
  title: 'EKS add-ons',
  service: 'eks',
  resourceTypes: ['AWS::EKS::Addon'],
  scope: 'regional',
  iamActions: ['eks:DescribeAddon', 'eks:ListAddons', 'eks:ListClusters'],
  interval: { minutes: 15 },

  async *collect(context) {
    for await (const addons of readClusterMembers(context, reader)) {
      yield* mapRecords(context, addons, addon => toResource(addon, context));
    }
  },
};

function toResource(addon: Addon, context: CollectContext): ObservedResource {
  const clusterName = required(addon.clusterName, 'clusterName');
  const clusterArn = clusterArnOf(context, clusterName);
  const name = required(addon.addonName, 'addonName');
  return {
    arn: required(addon.addonArn, 'addonArn'),
    type: 'AWS::EKS::Addon',
    name,
    resourceId: `${clusterName}/${name}`,
    state: addon.status,
    createdAt: addon.createdAt?.toISOString(),
    tags: tagsFromMap(addon.tags),
    // The configuration is free text that people put secrets into.
    attributes: toJson(addon, {
      omit: ['configurationValues', 'modifiedAt', 'status', 'tags'],
    }),
    volatile: pickJson(addon, ['modifiedAt']),
    relations: [{ type: 'partOf', targetArn: clusterArn }],
    belongsTo: clusterArn,
  };
}
