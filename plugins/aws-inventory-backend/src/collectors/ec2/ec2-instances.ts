import {
  EC2Client,
  paginateDescribeInstances,
  type Instance,
} from '@aws-sdk/client-ec2';
import type {
  AwsCollector,
  CollectContext,
  ObservedRelation,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, tagsFromList, toJson } from '../lib';
import { dependsOn } from '../lib/relations';
import { readAutoScalingGroupArns } from './autoScalingGroupArns';
import { EC2_PAGE_SIZE, ec2Arn } from './ec2Arn';

/** The tag by which EC2 Auto Scaling marks its instances. */
const GROUP_TAG = 'aws:autoscaling:groupName';

/** EC2 instances. A terminated one, which EC2 shows for another hour, is none. */
export const ec2Instances: AwsCollector = {
  id: 'ec2-instances',
  title: 'EC2 instances',
  service: 'ec2',
  resourceTypes: ['AWS::EC2::Instance'],
  scope: 'regional',
  iamActions: [
    'autoscaling:DescribeAutoScalingGroups',
    'ec2:DescribeInstances',
  ],
  interval: { minutes: 10 },

  async *collect(context) {
    const pages = paginateDescribeInstances(
      { client: context.client(EC2Client), pageSize: EC2_PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    let groupArns: ReadonlyMap<string, string> | undefined;
    for await (const page of pages) {
      const instances = (page.Reservations ?? []).flatMap(
        reservation => reservation.Instances ?? [],
      );
      // Asked for only where there is an instance of a group.
      if (!groupArns && instances.some(hasGroup)) {
        groupArns = await readAutoScalingGroupArns(context);
      }
      const known = groupArns ?? new Map<string, string>();
      yield* mapRecords(context, instances, instance =>
        toResource(instance, known, context),
      );
    }
  },
};

function hasGroup(instance: Instance): boolean {
  return (instance.Tags ?? []).some(tag => tag.Key === GROUP_TAG);
}

function toResource(
  instance: Instance,
  groupArns: ReadonlyMap<string, string>,
  context: CollectContext,
): ObservedResource | undefined {
  if (instance.State?.Name === 'terminated') {
    return undefined;
  }
  const id = required(instance.InstanceId, 'InstanceId');
  const tags = tagsFromList(instance.Tags);
  const groupArn = groupArns.get(tags[GROUP_TAG]);
  const membership: ObservedRelation[] = groupArn
    ? [{ type: 'partOf', targetArn: groupArn }]
    : [];
  return {
    arn: ec2Arn(context, 'instance', id),
    type: 'AWS::EC2::Instance',
    name: tags.Name || id,
    resourceId: id,
    state: required(instance.State?.Name, 'State'),
    createdAt: createdAt(instance)?.toISOString(),
    tags,
    attributes: toJson(instance, { omit: ['State', 'Tags'] }),
    relations: [
      ...dependsOn([
        instance.SubnetId && ec2Arn(context, 'subnet', instance.SubnetId),
      ]),
      ...membership,
    ],
  };
}

/**
 * The launch time moves with every start. The first network interface cannot be detached, so it has
 * been there since the beginning.
 */
function createdAt(instance: Instance): Date | undefined {
  const first = instance.NetworkInterfaces?.find(
    ({ Attachment }) => Attachment?.DeviceIndex === 0,
  );
  return first?.Attachment?.AttachTime ?? instance.LaunchTime;
}
