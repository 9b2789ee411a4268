import type { CollectContext } from '@meridian/plugin-aws-inventory-node';

/**
 * The ARN of an EC2 resource; EC2's descriptions mostly have none.
 *
 * @param kind - as ARNs spell it, for example `natgateway`
 * @param ownerId - the account that it belongs to, where that is not the target's
 */
export function ec2Arn(
  context: Pick<CollectContext, 'partition' | 'target'>,
  kind:
    | 'instance'
    | 'natgateway'
    | 'route-table'
    | 'security-group'
    | 'subnet'
    | 'vpc'
    | 'vpc-endpoint',
  id: string,
  ownerId: string = context.target.accountId,
): string {
  return `arn:${context.partition}:ec2:${context.target.region}:${ownerId}:${kind}/${id}`;
}

/** EC2's largest page. */
export const EC2_PAGE_SIZE = 1000;
