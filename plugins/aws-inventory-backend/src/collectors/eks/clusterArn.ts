import type { CollectContext } from '@meridian/plugin-aws-inventory-node';

/** The ARN of a cluster of the target's account and Region. */
export function clusterArnOf(
  context: Pick<CollectContext, 'partition' | 'target'>,
  clusterName: string,
): string {
  const { partition, target } = context;
  return `arn:${partition}:eks:${target.region}:${target.accountId}:cluster/${clusterName}`;
}
