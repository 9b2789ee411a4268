import { EKSClient } from '@aws-sdk/client-eks';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';
import { mapConcurrently } from '../lib/mapConcurrently';
import { readDetail, valueOf } from '../lib/readDetail';
import { clusterArnOf } from './clusterArn';
import { readClusterNames } from './clusterNames';

/** The error by which EKS says that a cluster or a member of one is gone. */
export const EKS_ABSENT_CODES = ['ResourceNotFoundException'];

/** How members of one kind are read: node groups, Fargate profiles, add-ons. */
export interface ClusterMemberReader<T> {
  /** Names one member in a sentence: `node group`. */
  readonly noun: string;
  readonly listOperation: string;
  readonly describeOperation: string;
  /** The names of all members, page by page. */
  listNames(
    client: EKSClient,
    clusterName: string,
    options: { abortSignal: AbortSignal },
  ): AsyncIterable<readonly string[]>;
  describe(
    client: EKSClient,
    member: { clusterName: string; name: string },
    options: { abortSignal: AbortSignal },
  ): Promise<T | undefined>;
}

/**
 * Reads the members of all clusters, cluster by cluster. A cluster or member that vanishes while it is
 * read is left out.
 */
export async function* readClusterMembers<T>(
  context: CollectContext,
  reader: ClusterMemberReader<T>,
): AsyncGenerator<T[]> {
  const client = context.client(EKSClient);
  const options = { abortSignal: context.signal };
  for (const clusterName of await readClusterNames(context)) {
    const members = await listMembers(context, reader, clusterName);
    const described = await mapConcurrently(context, members, member =>
      readDetail(
        context,
        {
          service: 'eks',
          operation: reader.describeOperation,
          arn: clusterArnOf(context, member.clusterName),
          what: `The ${reader.noun} ${member.name} of the cluster ${member.clusterName}`,
          absentCodes: EKS_ABSENT_CODES,
        },
        () => reader.describe(client, member, options),
      ),
    );
    yield described.map(valueOf).filter(member => member !== undefined);
  }
}

async function listMembers<T>(
  context: CollectContext,
  reader: ClusterMemberReader<T>,
  clusterName: string,
): Promise<{ clusterName: string; name: string }[]> {
  const client = context.client(EKSClient);
  const names = await readDetail(
    context,
    {
      service: 'eks',
      operation: reader.listOperation,
      arn: clusterArnOf(context, clusterName),
      what: `The list of each ${reader.noun} of the cluster ${clusterName}`,
      absentCodes: EKS_ABSENT_CODES,
    },
    async () => {
      const all: string[] = [];
      for await (const page of reader.listNames(client, clusterName, {
        abortSignal: context.signal,
      })) {
        all.push(...page);
      }
      return all;
    },
  );
  return (valueOf(names) ?? []).map(name => ({ clusterName, name }));
}
