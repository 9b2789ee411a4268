import {
  formatArn,
  partitionOfRegion,
  tryParseArn,
} from '@meridian/aws-common';

/** Where a name that has no Region and account of its own is meant. */
export interface NamePlace {
  readonly accountId: string;
  readonly region: string;
}

/**
 * The ARN of what RDS names by its ARN, as it does across Regions, or by its identifier alone, as it does
 * within a Region.
 *
 * @param kind - `db`, `cluster`, `pg` (parameter group) or `cluster-pg`
 */
export function rdsArnOf(
  kind: 'db' | 'cluster' | 'pg' | 'cluster-pg',
  identifierOrArn: string,
  { accountId, region }: NamePlace,
): string {
  return tryParseArn(identifierOrArn)
    ? identifierOrArn
    : formatArn({
        partition: partitionOfRegion(region),
        service: 'rds',
        region,
        accountId,
        resource: `${kind}:${identifierOrArn}`,
      });
}

/** The ARN of a global cluster, which has no Region. */
export function globalClusterArnOf(
  identifier: string,
  { accountId, region }: NamePlace,
): string {
  return formatArn({
    partition: partitionOfRegion(region),
    service: 'rds',
    region: '',
    accountId,
    resource: `global-cluster:${identifier}`,
  });
}

/** The identifier in an ARN of RDS, for example `orders-prod` of `…:cluster:orders-prod`. */
export function identifierOf(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1);
}
