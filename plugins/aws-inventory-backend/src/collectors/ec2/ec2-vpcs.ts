import { EC2Client, paginateDescribeVpcs } from '@aws-sdk/client-ec2';
import type { AwsCollector } from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, tagsFromList, toJson } from '../lib';
import { EC2_PAGE_SIZE, ec2Arn } from './ec2Arn';

/** VPCs of the account; one that another account shares is found there. */
export const ec2Vpcs: AwsCollector = {
  id: 'ec2-vpcs',
  title: 'VPCs',
  service: 'ec2',
  resourceTypes: ['AWS::EC2::VPC'],
  scope: 'regional',
  iamActions: ['ec2:DescribeVpcs'],
  interval: { minutes: 30 },

  async *collect(context) {
    const pages = paginateDescribeVpcs(
      { client: context.client(EC2Client), pageSize: EC2_PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      yield* mapRecords(context, page.Vpcs, vpc => {
        const id = required(vpc.VpcId, 'VpcId');
        const tags = tagsFromList(vpc.Tags);
        return isOfOther(vpc.OwnerId, context.target.accountId)
          ? undefined
          : {
              arn: ec2Arn(context, 'vpc', id),
              type: 'AWS::EC2::VPC',
              name: tags.Name || id,
              resourceId: id,
              state: vpc.State,
              tags,
              attributes: toJson(vpc, { omit: ['State', 'Tags'] }),
            };
      });
    }
  },
};

/** Whether Resource Access Manager shares it from another account. */
function isOfOther(ownerId: string | undefined, accountId: string): boolean {
  return ownerId !== undefined && ownerId !== accountId;
}
