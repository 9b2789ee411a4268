import {
  DescribeFargateProfileCommand,
  paginateListFargateProfiles,
  type FargateProfile,
} from '@aws-sdk/client-eks';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, tagsFromMap, toJson } from '../lib';
import { dependsOn, subnetArns } from '../lib/relations';
import { clusterArnOf } from './clusterArn';
import { readClusterMembers, type ClusterMemberReader } from './clusterMembers';
import { EKS_PAGE_SIZE } from './clusterNames';

const reader: ClusterMemberReader<FargateProfile> = {
  noun: 'Fargate profile',
  listOperation: 'ListFargateProfiles',
  describeOperation: 'DescribeFargateProfile',
  async *listNames(client, clusterName, options) {
    const pages = paginateListFargateProfiles(
      { client, pageSize: EKS_PAGE_SIZE },
      { clusterName },
      options,
    );
    for await (const page of pages) yield page.fargateProfileNames ?? [];
  },
  async describe(client, { clusterName, name }, options) {
    const answer = await client.send(
      new DescribeFargateProfileCommand({
        clusterName,
        fargateProfileName: name,
      }),
      options,
    );
    return answer.fargateProfile;
  },
};

/** Fargate profiles of EKS clusters: which pods run without nodes. */
export const eksFargateProfiles: AwsCollector = {
  id: 'eks-fargate-profiles',
  title: 'EKS Fargate profiles',
  service: 'eks',
  resourceTypes: ['AWS::EKS::FargateProfile'],
  scope: 'regional',
  iamActions: [
    'eks:DescribeFargateProfile',
    'eks:ListClusters',
    'eks:ListFargateProfiles',
  ],
  interval: { minutes: 30 },

  async *collect(context) {
    for await (const profiles of readClusterMembers(context, reader)) {
      yield* mapRecords(context, profiles, profile =>
        toResource(profile, context),
      );
    }
  },
};

function toResource(
  profile: FargateProfile,
  context: CollectContext,
): ObservedResource {
  const clusterName = required(profile.clusterName, 'clusterName');
  const clusterArn = clusterArnOf(context, clusterName);
  const name = required(profile.fargateProfileName, 'fargateProfileName');
  return {
    arn: required(profile.fargateProfileArn, 'fargateProfileArn'),
    type: 'AWS::EKS::FargateProfile',
    name,
    resourceId: `${clusterName}/${name}`,
    state: profile.status,
    createdAt: profile.createdAt?.toISOString(),
    tags: tagsFromMap(profile.tags),
    attributes: toJson(profile, { omit: ['status', 'tags'] }),
    relations: [
      { type: 'partOf', targetArn: clusterArn },
      ...dependsOn(subnetArns(profile.subnets, context)),
    ],
    belongsTo: clusterArn,
  };
}
