import type { CollectContext } from '@meridian/plugin-aws-inventory-node';

/** The ARN of a Global Datastore: it belongs to an account and to no Region. */
export function globalReplicationGroupArn(
  id: string,
  context: Pick<CollectContext, 'partition' | 'target'>,
): string {
  return `arn:${context.partition}:elasticache::${context.target.accountId}:globalreplicationgroup:${id}`;
}
