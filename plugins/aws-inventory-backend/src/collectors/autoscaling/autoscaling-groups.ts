import {
  AutoScalingClient,
  paginateDescribeAutoScalingGroups,
  type AutoScalingGroup,
} from '@aws-sdk/client-auto-scaling';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, tagsFromList, toJson } from '../lib';
import { dependsOn, subnetArns } from '../lib/relations';

const PAGE_SIZE = 100;

/** Auto Scaling groups with their sizes and instances. */
export const autoScalingGroups: AwsCollector = {
  id: 'autoscaling-groups',
  title: 'Auto Scaling groups',
  service: 'autoscaling',
  resourceTypes: ['AWS::AutoScaling::AutoScalingGroup'],
  scope: 'regional',
  iamActions: ['autoscaling:DescribeAutoScalingGroups'],
  interval: { minutes: 10 },

  async *collect(context) {
    const pages = paginateDescribeAutoScalingGroups(
      { client: context.client(AutoScalingClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      yield* mapRecords(context, page.AutoScalingGroups, group =>
        toResource(group, context),
      );
    }
  },
};

function toResource(
  group: AutoScalingGroup,
  context: CollectContext,
): ObservedResource {
  const name = required(group.AutoScalingGroupName, 'AutoScalingGroupName');
  return {
    arn: required(group.AutoScalingGroupARN, 'AutoScalingGroupARN'),
    type: 'AWS::AutoScaling::AutoScalingGroup',
    name,
    resourceId: name,
    // Present only while the group is being deleted.
    state: group.Status,
    createdAt: group.CreatedTime?.toISOString(),
    tags: tagsFromList(group.Tags),
    attributes: {
      ...toJson(group, {
        omit: ['Instances', 'PredictedCapacity', 'Status', 'Tags'],
      }),
      // They come in any order.
      Instances: (group.Instances ?? [])
        .map(instance => ({
          id: instance.InstanceId ?? '',
          json: toJson(instance),
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ json }) => json),
    },
    volatile: toJson({ PredictedCapacity: group.PredictedCapacity }),
    relations: dependsOn(
      subnetArns(
        group.VPCZoneIdentifier?.split(',')
          .map(id => id.trim())
          .filter(id => id !== ''),
        context,
      ),
    ),
  };
}
