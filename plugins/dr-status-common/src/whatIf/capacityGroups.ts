import { AttributeReader } from '@meridian/aws-common';
import type { RecoveryEstate, SourceResource } from '../facts';

/** How the groups of one type are read. */
export interface GroupReader {
  readonly type: string;
  readonly kind: 'node-group' | 'auto-scaling-group';
  readonly unit: 'nodes' | 'instances';
  /** What corresponds to each other in different Regions has the same key. */
  keyOf(group: SourceResource, estate: RecoveryEstate): string | undefined;
  sizeOf(
    group: SourceResource,
    estate: RecoveryEstate,
  ): { current?: number; maximum?: number };
  /** How many of its members are in a zone. */
  inZone(group: SourceResource, estate: RecoveryEstate, zone: string): number;
}

export const NODE_GROUPS: GroupReader = {
  type: 'AWS::EKS::Nodegroup',
  kind: 'node-group',
  unit: 'nodes',
  keyOf: (group, estate) =>
    `${group.accountId}/${estate.read(group).text('clusterName')}/${
      group.name
    }`,
  // Limits are attributes and the wish is volatile, and both are called scalingConfig.
  sizeOf: ({ attributes = {}, volatile = {} }) => ({
    current: new AttributeReader(volatile)
      .object('scalingConfig')
      ?.number('desiredSize'),
    maximum: new AttributeReader(attributes)
      .object('scalingConfig')
      ?.number('maxSize'),
  }),
  // Nodes are members of the group's Auto Scaling groups, which say where they are.
  inZone: (group, estate, zone) =>
    (estate.read(group).object('resources')?.objects('autoScalingGroups') ?? [])
      .flatMap(one => one.text('name') ?? [])
      .flatMap(name =>
        estate
          .ofType('AWS::AutoScaling::AutoScalingGroup')
          .filter(
            asg =>
              asg.name === name &&
              asg.region === group.region &&
              asg.accountId === group.accountId,
          ),
      )
      .reduce((sum, asg) => sum + instancesIn(asg, estate, zone), 0),
};

export const AUTO_SCALING_GROUPS: GroupReader = {
  type: 'AWS::AutoScaling::AutoScalingGroup',
  kind: 'auto-scaling-group',
  unit: 'instances',
  // Those of node groups are looked at as node groups.
  keyOf: group =>
    group.tags?.['eks:nodegroup-name'] === undefined
      ? `${group.accountId}/${group.name}`
      : undefined,
  sizeOf: (group, estate) => ({
    current: estate.read(group).number('DesiredCapacity'),
    maximum: estate.read(group).number('MaxSize'),
  }),
  inZone: instancesIn,
};

function instancesIn(
  group: SourceResource,
  estate: RecoveryEstate,
  zone: string,
): number {
  return (estate.read(group).objects('Instances') ?? []).filter(
    instance => instance.text('AvailabilityZone') === zone,
  ).length;
}
