import { EC2Client, paginateDescribeVpcEndpoints } from '@aws-sdk/client-ec2';
import type { AwsCollector } from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, tagsFromList, toJson } from '../lib';
import { dependsOn, subnetArns } from '../lib/relations';
import { EC2_PAGE_SIZE, ec2Arn } from './ec2Arn';

/** VPC endpoints. A deleted one, which EC2 may still show, is none. */
export const ec2VpcEndpoints: AwsCollector = {
  id: 'ec2-vpc-endpoints',
  title: 'VPC endpoints',
  service: 'ec2',
  resourceTypes: ['AWS::EC2::VPCEndpoint'],
  scope: 'regional',
  iamActions: ['ec2:DescribeVpcEndpoints'],
  interval: { minutes: 30 },

  async *collect(context) {
    const pages = paginateDescribeVpcEndpoints(
      { client: context.client(EC2Client), pageSize: EC2_PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      yield* mapRecords(context, page.VpcEndpoints, endpoint => {
        // The SDK's model says `Deleted`, EC2 has also been seen to answer `deleted`.
        if (endpoint.State?.toLowerCase() === 'deleted') {
          return undefined;
        }
        const id = required(endpoint.VpcEndpointId, 'VpcEndpointId');
        const tags = tagsFromList(endpoint.Tags);
        return {
          arn: ec2Arn(context, 'vpc-endpoint', id, endpoint.OwnerId),
          type: 'AWS::EC2::VPCEndpoint',
          name: tags.Name || id,
          resourceId: id,
          state: endpoint.State,
          createdAt: endpoint.CreationTimestamp?.toISOString(),
          tags,
          attributes: {
            ...toJson(endpoint, {
              omit: [
                'NetworkInterfaceIds',
                'RouteTableIds',
                'State',
                'SubnetIds',
                'Tags',
              ],
            }),
            // EC2 gives these sets in any order.
            NetworkInterfaceIds: sorted(endpoint.NetworkInterfaceIds),
            RouteTableIds: sorted(endpoint.RouteTableIds),
            SubnetIds: sorted(endpoint.SubnetIds),
          },
          relations: [
            ...dependsOn(subnetArns(endpoint.SubnetIds, context)),
            {
              type: 'partOf',
              targetArn: ec2Arn(
                context,
                'vpc',
                required(endpoint.VpcId, 'VpcId'),
              ),
            },
          ],
        };
      });
    }
  },
};

function sorted(ids: readonly string[] | undefined): string[] {
  return [...(ids ?? [])].sort();
}
