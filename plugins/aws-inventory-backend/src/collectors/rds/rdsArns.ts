import { tryParseArn } from '@meridian/aws-common';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';

type Place = Pick<CollectContext, 'partition' | 'target'>;

/**
 * The ARN of an RDS resource that another one names by its ARN, as it does across Regions, or by
 * its identifier alone, as it does within a Region.
 */
export function rdsArnOf(
  kind: 'cluster' | 'cluster-pg' | 'db' | 'deployment' | 'pg',
  identifierOrArn: string,
  { partition, target }: Place,
): string {
  return tryParseArn(identifierOrArn)
    ? identifierOrArn
    : `arn:${partition}:rds:${target.region}:${target.accountId}:${kind}:${identifierOrArn}`;
}

/**
 * The ARN of the instance or cluster that a snapshot is one of. A copy from another Region or account
 * keeps the identifier, and only the ARN of its original says where that is.
 *
 * @param snapshot.copiedFrom - what a copy names as its original; an ARN when that is elsewhere
 */
export function snapshotOwnerArnOf(
  kind: 'db' | 'cluster',
  snapshot: { identifier?: string; copiedFrom?: string },
  { partition, target }: Place,
): string | undefined {
  const { identifier, copiedFrom = '' } = snapshot;
  const { region, accountId } = tryParseArn(copiedFrom) ?? target;
  return (
    identifier &&
    rdsArnOf(kind, identifier, { partition, target: { accountId, region } })
  );
}

/** The ARN of a global cluster, which has no Region. */
export function globalClusterArnOf(
  identifier: string,
  { partition, target }: Place,
): string {
  return `arn:${partition}:rds::${target.accountId}:global-cluster:${identifier}`;
}
