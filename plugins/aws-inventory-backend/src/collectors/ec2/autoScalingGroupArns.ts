import {
  AutoScalingClient,
  paginateDescribeAutoScalingGroups,
} from '@aws-sdk/client-auto-scaling';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';

const PAGE_SIZE = 100;

/**
 * The ARNs of the Auto Scaling groups by name. An instance's tag tells the name alone, and the ARN has a
 * random part.
 */
export async function readAutoScalingGroupArns(
  context: CollectContext,
): Promise<ReadonlyMap<string, string>> {
  const arns = new Map<string, string>();
  const pages = paginateDescribeAutoScalingGroups(
    { client: context.client(AutoScalingClient), pageSize: PAGE_SIZE },
    {},
    { abortSignal: context.signal },
  );
  for await (const page of pages) {
    for (const group of page.AutoScalingGroups ?? []) {
      if (group.AutoScalingGroupName && group.AutoScalingGroupARN) {
        arns.set(group.AutoScalingGroupName, group.AutoScalingGroupARN);
      }
    }
  }
  return arns;
}
