import type {
  CollectContext,
  ObservedRelation,
} from '@meridian/plugin-aws-inventory-node';

/** That something cannot work without these; undefined ones are left out, doubles and order vanish. */
export function dependsOn(
  targetArns: readonly (string | undefined)[],
): ObservedRelation[] {
  const known = targetArns.filter(arn => arn !== undefined);
  return [...new Set(known)]
    .sort()
    .map(targetArn => ({ type: 'dependsOn', targetArn }));
}

/** The ARNs of subnets of the target's account and Region. */
export function subnetArns(
  subnetIds: readonly string[] | undefined,
  context: Pick<CollectContext, 'partition' | 'target'>,
): string[] {
  const { partition, target } = context;
  return (subnetIds ?? []).map(
    id =>
      `arn:${partition}:ec2:${target.region}:${target.accountId}:subnet/${id}`,
  );
}
