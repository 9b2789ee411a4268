import { EC2Client, paginateDescribeNatGateways } from '@aws-sdk/client-ec2';
import type {
  AwsCollector,
  ObservedRelation,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, tagsFromList, toJson } from '../lib';
import { EC2_PAGE_SIZE, ec2Arn } from './ec2Arn';

/** NAT gateways. A deleted one, which EC2 shows for another hour, is none. */
export const ec2NatGateways: AwsCollector = {
  id: 'ec2-nat-gateways',
  title: 'NAT gateways',
  service: 'ec2',
  resourceTypes: ['AWS::EC2::NatGateway'],
  scope: 'regional',
  iamActions: ['ec2:DescribeNatGateways'],
  interval: { minutes: 30 },

  async *collect(context) {
    const pages = paginateDescribeNatGateways(
      { client: context.client(EC2Client), pageSize: EC2_PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      yield* mapRecords(context, page.NatGateways, nat => {
        if (nat.State === 'deleted') {
          return undefined;
        }
        const id = required(nat.NatGatewayId, 'NatGatewayId');
        const tags = tagsFromList(nat.Tags);
        // A regional NAT gateway is in no subnet.
        const relations: ObservedRelation[] = nat.SubnetId
          ? [
              {
                type: 'partOf',
                targetArn: ec2Arn(context, 'subnet', nat.SubnetId),
              },
            ]
          : [];
        return {
          arn: ec2Arn(context, 'natgateway', id),
          type: 'AWS::EC2::NatGateway',
          name: tags.Name || id,
          resourceId: id,
          state: nat.State,
          createdAt: nat.CreateTime?.toISOString(),
          tags,
          attributes: toJson(nat, { omit: ['Tags', 'State'] }),
          relations: [
            ...relations,
            {
              type: 'partOf',
              targetArn: ec2Arn(context, 'vpc', required(nat.VpcId, 'VpcId')),
            },
          ],
        };
      });
    }
  },
};
