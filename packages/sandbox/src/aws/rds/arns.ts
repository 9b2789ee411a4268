/** The kinds of RDS resources as their ARNs spell them. */
export type RdsResourceKind =
  | 'db'
  | 'cluster'
  | 'snapshot'
  | 'cluster-snapshot'
  | 'db-proxy'
  | 'auto-backup'
  | 'subgrp'
  | 'pg'
  | 'cluster-pg'
  | 'og'
  | 'es'
  | 'ri'
  | 'cert'
  | 'target-group'
  | 'deployment';

/** `arn:aws:rds:us-east-1:123456789012:db:orders` */
export function rdsArn(
  accountId: string,
  region: string,
  kind: RdsResourceKind,
  identifier: string,
): string {
  return `arn:aws:rds:${region}:${accountId}:${kind}:${identifier}`;
}

/** The ARN of a global cluster, which has no Region. */
export function globalClusterArn(
  accountId: string,
  identifier: string,
): string {
  return `arn:aws:rds::${accountId}:global-cluster:${identifier}`;
}

/** The account, the Region and the identifier in an ARN of RDS. */
export function splitRdsArn(arn: string): {
  accountId: string;
  region: string;
  identifier: string;
} {
  const [, , , region = '', accountId = '', , ...identifier] = arn.split(':');
  return { accountId, region, identifier: identifier.join(':') };
}
