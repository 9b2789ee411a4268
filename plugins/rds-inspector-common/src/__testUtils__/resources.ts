import type { SourceResource } from '../facts';

export const NOW = new Date('2026-11-21T12:00:00Z');
export const OBSERVED_AT = '2026-11-21T11:58:00Z';
export const ACCOUNT = '555566667777';
export const OTHER_ACCOUNT = '444455556666';
export const EAST = 'us-east-1';
export const WEST = 'us-west-2';
export const KEY_ARN = `arn:aws:kms:${EAST}:${ACCOUNT}:key/0aa0aa00-0000-4000-8000-000000000001`;

/** Attributes in AWS's field names. */
export type Attributes = Record<string, unknown>;

/** What of a resource a test says; the rest follows. */
export interface ResourceOptions
  extends Partial<Omit<SourceResource, 'attributes'>> {
  readonly attributes?: Attributes;
}

export function dbArn(name: string, region = EAST): string {
  return `arn:aws:rds:${region}:${ACCOUNT}:db:${name}`;
}

export function clusterArn(name: string, region = EAST): string {
  return `arn:aws:rds:${region}:${ACCOUNT}:cluster:${name}`;
}

export function globalArn(name: string): string {
  return `arn:aws:rds::${ACCOUNT}:global-cluster:${name}`;
}

export function resource(
  type: string,
  arn: string,
  options: ResourceOptions = {},
): SourceResource {
  const name = arn.slice(arn.lastIndexOf(':') + 1);
  return {
    arn,
    type,
    name,
    resourceId: name,
    accountId: ACCOUNT,
    region: arn.split(':')[3] || EAST,
    observedAt: OBSERVED_AT,
    freshness: { state: 'fresh', ageSeconds: 120 },
    ...options,
  };
}
