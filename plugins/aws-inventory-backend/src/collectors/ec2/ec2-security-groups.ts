import {
  EC2Client,
  paginateDescribeSecurityGroups,
  type SecurityGroup,
} from '@aws-sdk/client-ec2';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, tagsFromList, toJson } from '../lib';
import { EC2_PAGE_SIZE, ec2Arn } from './ec2Arn';
import { sortSets } from './sortSets';

/** Security groups of the account with their rules; one that another account shares is found there. */
export const ec2SecurityGroups: AwsCollector = {
  id: 'ec2-security-groups',
  title: 'Security groups',
  service: 'ec2',
  resourceTypes: ['AWS::EC2::SecurityGroup'],
  scope: 'regional',
  iamActions: ['ec2:DescribeSecurityGroups'],
  interval: { minutes: 30 },

  async *collect(context) {
    const pages = paginateDescribeSecurityGroups(
      { client: context.client(EC2Client), pageSize: EC2_PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      yield* mapRecords(context, page.SecurityGroups, group =>
        group.OwnerId && group.OwnerId !== context.target.accountId
          ? undefined
          : toResource(group, context),
      );
    }
  },
};

function toResource(
  group: SecurityGroup,
  context: CollectContext,
): ObservedResource {
  const id = required(group.GroupId, 'GroupId');
  const tags = tagsFromList(group.Tags);
  return {
    arn: ec2Arn(context, 'security-group', id),
    type: 'AWS::EC2::SecurityGroup',
    name: tags.Name || group.GroupName || id,
    resourceId: id,
    tags,
    attributes: sortSets(toJson(group, { omit: ['Tags'] })),
    relations: [
      {
        type: 'partOf',
        targetArn: ec2Arn(context, 'vpc', required(group.VpcId, 'VpcId')),
      },
    ],
  };
}
