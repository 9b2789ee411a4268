import { tryParseArn } from '@meridian/aws-common';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';

type Place = Pick<CollectContext, 'partition' | 'target'>;

/**
 * The ARN of an RDS resource that another one names by its ARN, as it does across Regions, or by
 * its identifier alone, as it does within a Region.
 */
export function rdsArnOf(
  kind: 'db' | 'cluster',
  identifierOrArn: string,
  { partition, target }: Place,
): string {
  return tryParseArn(identifierOrArn)
    ? identifierOrArn
    : `arn:${partition}:rds:${target.region}:${target.accountId}:${kind}:${identifierOrArn}`;
}

/** The ARN of a global cluster, which has no Region. */
export function globalClusterArnOf(
  identifier: string,
  { partition, target }: Place,
): string {
  return `arn:${partition}:rds::${target.accountId}:global-cluster:${identifier}`;
}
