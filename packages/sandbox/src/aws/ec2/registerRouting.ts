import {
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  type RouteTable,
  type SecurityGroup,
} from '@aws-sdk/client-ec2';
import { AwsError, type AwsHandlers } from '../../core/AwsHandlers';
import { ec2RouteTables, ec2SecurityGroups } from './collections';
import { describe, type Describable } from './describe';

const ROUTE_TABLE: Describable<RouteTable> = {
  idOf: table => table.RouteTableId,
  notFoundCode: 'InvalidRouteTableID.NotFound',
  idWords: 'routeTable ID',
  maximumResults: 100,
  filters: {
    'route-table-id': table => table.RouteTableId,
    'vpc-id': table => table.VpcId,
    'owner-id': table => table.OwnerId,
    'association.subnet-id': table =>
      (table.Associations ?? []).flatMap(({ SubnetId }) => SubnetId ?? []),
    'association.main': table =>
      (table.Associations ?? []).map(({ Main }) => String(Main)),
    'route.gateway-id': table =>
      (table.Routes ?? []).flatMap(({ GatewayId }) => GatewayId ?? []),
    'route.nat-gateway-id': table =>
      (table.Routes ?? []).flatMap(({ NatGatewayId }) => NatGatewayId ?? []),
    'route.destination-cidr-block': table =>
      (table.Routes ?? []).flatMap(route => route.DestinationCidrBlock ?? []),
  },
};

const SECURITY_GROUP: Describable<SecurityGroup> = {
  idOf: group => group.GroupId,
  notFoundCode: 'InvalidGroup.NotFound',
  idWords: 'security group',
  filters: {
    'group-id': group => group.GroupId,
    'group-name': group => group.GroupName,
    'vpc-id': group => group.VpcId,
    'owner-id': group => group.OwnerId,
    description: group => group.Description,
    'ip-permission.cidr': group =>
      (group.IpPermissions ?? []).flatMap(({ IpRanges = [] }) =>
        IpRanges.flatMap(({ CidrIp }) => CidrIp ?? []),
      ),
    'ip-permission.from-port': group =>
      (group.IpPermissions ?? []).map(({ FromPort }) => String(FromPort)),
    'ip-permission.group-id': group =>
      (group.IpPermissions ?? []).flatMap(({ UserIdGroupPairs = [] }) =>
        UserIdGroupPairs.flatMap(({ GroupId }) => GroupId ?? []),
      ),
  },
};

/** Answers what decides who reaches what in a network: routes and security groups. */
export function registerRouting(aws: AwsHandlers): void {
  aws.on(DescribeRouteTablesCommand, (input, context) => {
    const { estate, accountId, region } = context;
    const { page, nextToken } = describe(
      estate.of(ec2RouteTables, accountId, region),
      ROUTE_TABLE,
      {
        ids: input.RouteTableIds,
        filters: input.Filters,
        maxResults: input.MaxResults,
        nextToken: input.NextToken,
      },
    );
    return { RouteTables: page, NextToken: nextToken };
  });

  aws.on(DescribeSecurityGroupsCommand, (input, context) => {
    const { estate, accountId, region } = context;
    // EC2 knows a group outside of the default VPC by its id alone.
    const [name] = input.GroupNames ?? [];
    if (name !== undefined) {
      throw new AwsError(
        'InvalidGroup.NotFound',
        `The security group '${name}' does not exist in default VPC`,
      );
    }
    const { page, nextToken } = describe(
      estate.of(ec2SecurityGroups, accountId, region),
      SECURITY_GROUP,
      {
        ids: input.GroupIds,
        filters: input.Filters,
        maxResults: input.MaxResults,
        nextToken: input.NextToken,
      },
    );
    return { SecurityGroups: page, NextToken: nextToken };
  });
}
