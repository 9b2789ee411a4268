import { EC2Client, paginateDescribeSubnets } from '@aws-sdk/client-ec2';
import type { AwsCollector } from '@meridian/plugin-aws-inventory-node';
import { mapRecords, pickJson, required, tagsFromList, toJson } from '../lib';
import { EC2_PAGE_SIZE, ec2Arn } from './ec2Arn';

/** Subnets of the account; one that another account shares is found there. */
export const ec2Subnets: AwsCollector = {
  id: 'ec2-subnets',
  title: 'Subnets',
  service: 'ec2',
  resourceTypes: ['AWS::EC2::Subnet'],
  scope: 'regional',
  iamActions: ['ec2:DescribeSubnets'],
  interval: { minutes: 30 },

  async *collect(context) {
    const pages = paginateDescribeSubnets(
      { client: context.client(EC2Client), pageSize: EC2_PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      yield* mapRecords(context, page.Subnets, subnet => {
        if (subnet.OwnerId && subnet.OwnerId !== context.target.accountId) {
          return undefined;
        }
        const id = required(subnet.SubnetId, 'SubnetId');
        const tags = tagsFromList(subnet.Tags);
        return {
          arn: required(subnet.SubnetArn, 'SubnetArn'),
          type: 'AWS::EC2::Subnet',
          name: tags.Name || id,
          resourceId: id,
          state: subnet.State,
          tags,
          attributes: toJson(subnet, {
            omit: ['AvailableIpAddressCount', 'State', 'Tags'],
          }),
          volatile: pickJson(subnet, ['AvailableIpAddressCount']),
          relations: [
            {
              type: 'partOf',
              targetArn: ec2Arn(
                context,
                'vpc',
                required(subnet.VpcId, 'VpcId'),
              ),
            },
          ],
        };
      });
    }
  },
};
