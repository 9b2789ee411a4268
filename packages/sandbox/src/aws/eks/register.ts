import {
  DescribeAddonCommand,
  DescribeClusterCommand,
  DescribeFargateProfileCommand,
  DescribeNodegroupCommand,
  ListAddonsCommand,
  ListClustersCommand,
  ListFargateProfilesCommand,
  ListNodegroupsCommand,
  type Cluster,
} from '@aws-sdk/client-eks';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../core/AwsHandlers';
import { paginate } from '../../core/paginate';
import { addons, clusters, fargateProfiles, nodegroups } from './collections';

/** What every list operation of EKS answers at most, and by default. */
const MAXIMUM_PAGE_SIZE = 100;

export function registerEks(aws: AwsHandlers): void {
  registerClusters(aws);
  registerNodegroups(aws);
  registerFargateProfiles(aws);
  registerAddons(aws);
}

function registerClusters(aws: AwsHandlers): void {
  aws.on(ListClustersCommand, (input, context) => {
    const { page, nextToken } = pageOfNames(
      context.estate
        .of(clusters, context.accountId, context.region)
        .map(cluster => cluster.name),
      input,
    );
    return { clusters: page, nextToken };
  });

  aws.on(DescribeClusterCommand, (input, context) => ({
    cluster: findCluster(context, input.name),
  }));
}

function registerNodegroups(aws: AwsHandlers): void {
  aws.on(ListNodegroupsCommand, (input, context) => {
    findCluster(context, input.clusterName);
    const { page, nextToken } = pageOfNames(
      context.estate
        .of(nodegroups, context.accountId, context.region)
        .filter(({ clusterName }) => clusterName === input.clusterName)
        .map(({ nodegroupName }) => nodegroupName),
      input,
    );
    return { nodegroups: page, nextToken };
  });

  aws.on(DescribeNodegroupCommand, (input, context) => {
    findCluster(context, input.clusterName);
    const nodegroup = context.estate
      .of(nodegroups, context.accountId, context.region)
      .find(
        ({ clusterName, nodegroupName }) =>
          clusterName === input.clusterName &&
          nodegroupName === input.nodegroupName,
      );
    if (!nodegroup) {
      throw notFound(`No node group found for name: ${input.nodegroupName}.`);
    }
    return { nodegroup };
  });
}

function registerFargateProfiles(aws: AwsHandlers): void {
  aws.on(ListFargateProfilesCommand, (input, context) => {
    findCluster(context, input.clusterName);
    const { page, nextToken } = pageOfNames(
      context.estate
        .of(fargateProfiles, context.accountId, context.region)
        .filter(({ clusterName }) => clusterName === input.clusterName)
        .map(({ fargateProfileName }) => fargateProfileName),
      input,
    );
    return { fargateProfileNames: page, nextToken };
  });

  aws.on(DescribeFargateProfileCommand, (input, context) => {
    findCluster(context, input.clusterName);
    const fargateProfile = context.estate
      .of(fargateProfiles, context.accountId, context.region)
      .find(
        ({ clusterName, fargateProfileName }) =>
          clusterName === input.clusterName &&
          fargateProfileName === input.fargateProfileName,
      );
    if (!fargateProfile) {
      throw notFound(
        `No Fargate Profile found with name: ${input.fargateProfileName}.`,
      );
    }
    return { fargateProfile };
  });
}

function registerAddons(aws: AwsHandlers): void {
  aws.on(ListAddonsCommand, (input, context) => {
    findCluster(context, input.clusterName);
    const { page, nextToken } = pageOfNames(
      context.estate
        .of(addons, context.accountId, context.region)
        .filter(({ clusterName }) => clusterName === input.clusterName)
        .map(({ addonName }) => addonName),
      input,
    );
    return { addons: page, nextToken };
  });

  aws.on(DescribeAddonCommand, (input, context) => {
    findCluster(context, input.clusterName);
    const addon = context.estate
      .of(addons, context.accountId, context.region)
      .find(
        ({ clusterName, addonName }) =>
          clusterName === input.clusterName && addonName === input.addonName,
      );
    if (!addon) {
      throw notFound(
        `No addon: ${input.addonName} found in cluster: ${input.clusterName}`,
      );
    }
    return { addon };
  });
}

function pageOfNames(
  names: readonly (string | undefined)[],
  input: { maxResults?: number; nextToken?: string },
) {
  const { maxResults } = input;
  if (
    maxResults !== undefined &&
    (maxResults < 1 || maxResults > MAXIMUM_PAGE_SIZE)
  ) {
    throw new AwsError(
      'InvalidParameterException',
      `maxResults must be between 1 and ${MAXIMUM_PAGE_SIZE}.`,
    );
  }
  return paginate(
    names.filter(name => name !== undefined),
    {
      token: input.nextToken,
      pageSize: maxResults,
      maximumPageSize: MAXIMUM_PAGE_SIZE,
      invalidTokenCode: 'InvalidParameterException',
    },
  );
}

function findCluster(
  context: AwsRequestContext,
  name: string | undefined,
): Cluster {
  const cluster = context.estate
    .of(clusters, context.accountId, context.region)
    .find(candidate => candidate.name === name);
  if (!cluster) {
    throw notFound(`No cluster found for name: ${name}.`);
  }
  return cluster;
}

function notFound(message: string): AwsError {
  return new AwsError('ResourceNotFoundException', message, 404);
}
