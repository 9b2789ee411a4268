import {
  DescribeInstancesCommand,
  DescribeNatGatewaysCommand,
  DescribeSubnetsCommand,
  DescribeVpcEndpointsCommand,
  DescribeVpcsCommand,
  type Instance,
  type NatGateway,
  type Subnet,
  type Vpc,
  type VpcEndpoint,
} from '@aws-sdk/client-ec2';
import type { AwsHandlers } from '../../core/AwsHandlers';
import { stableId } from '../../estate/ids';
import {
  ec2Instances,
  ec2NatGateways,
  ec2Subnets,
  ec2VpcEndpoints,
  ec2Vpcs,
} from './collections';
import { describe, type Describable } from './describe';
import { registerInstanceTypes } from './registerInstanceTypes';
import { registerRouting } from './registerRouting';

const VPC: Describable<Vpc> = {
  idOf: vpc => vpc.VpcId,
  notFoundCode: 'InvalidVpcID.NotFound',
  idWords: 'vpc ID',
  filters: {
    'vpc-id': vpc => vpc.VpcId,
    cidr: vpc => vpc.CidrBlock,
    'is-default': vpc => String(vpc.IsDefault),
    state: vpc => vpc.State,
  },
};

const SUBNET: Describable<Subnet> = {
  idOf: subnet => subnet.SubnetId,
  notFoundCode: 'InvalidSubnetID.NotFound',
  idWords: 'subnet ID',
  filters: {
    'subnet-id': subnet => subnet.SubnetId,
    'subnet-arn': subnet => subnet.SubnetArn,
    'vpc-id': subnet => subnet.VpcId,
    'availability-zone': subnet => subnet.AvailabilityZone,
    'cidr-block': subnet => subnet.CidrBlock,
    state: subnet => subnet.State,
  },
};

const NAT_GATEWAY: Describable<NatGateway> = {
  idOf: nat => nat.NatGatewayId,
  notFoundCode: 'NatGatewayNotFound',
  idWords: 'Nat gateway',
  filters: {
    'nat-gateway-id': nat => nat.NatGatewayId,
    'subnet-id': nat => nat.SubnetId,
    'vpc-id': nat => nat.VpcId,
    state: nat => nat.State,
  },
};

const VPC_ENDPOINT: Describable<VpcEndpoint> = {
  idOf: endpoint => endpoint.VpcEndpointId,
  notFoundCode: 'InvalidVpcEndpointId.NotFound',
  idWords: 'Vpc Endpoint Id',
  filters: {
    'vpc-endpoint-id': endpoint => endpoint.VpcEndpointId,
    'vpc-endpoint-type': endpoint => endpoint.VpcEndpointType,
    'vpc-endpoint-state': endpoint => endpoint.State,
    'vpc-id': endpoint => endpoint.VpcId,
    'service-name': endpoint => endpoint.ServiceName,
  },
};

const INSTANCE: Describable<Instance> = {
  idOf: instance => instance.InstanceId,
  notFoundCode: 'InvalidInstanceID.NotFound',
  idWords: 'instance ID',
  filters: {
    'instance-id': instance => instance.InstanceId,
    'instance-type': instance => instance.InstanceType,
    'instance-state-name': instance => instance.State?.Name,
    'availability-zone': instance => instance.Placement?.AvailabilityZone,
    'subnet-id': instance => instance.SubnetId,
    'vpc-id': instance => instance.VpcId,
    'private-ip-address': instance => instance.PrivateIpAddress,
    'instance.group-id': instance =>
      (instance.SecurityGroups ?? []).flatMap(group => group.GroupId ?? []),
  },
};

/** Answers what the portal asks EC2. */
export function registerEc2(aws: AwsHandlers): void {
  aws.on(DescribeVpcsCommand, (input, { estate, accountId, region }) => {
    const { page, nextToken } = describe(
      estate.of(ec2Vpcs, accountId, region),
      VPC,
      {
        ids: input.VpcIds,
        filters: input.Filters,
        maxResults: input.MaxResults,
        nextToken: input.NextToken,
      },
    );
    return { Vpcs: page, NextToken: nextToken };
  });

  aws.on(DescribeSubnetsCommand, (input, { estate, accountId, region }) => {
    const { page, nextToken } = describe(
      estate.of(ec2Subnets, accountId, region),
      SUBNET,
      {
        ids: input.SubnetIds,
        filters: input.Filters,
        maxResults: input.MaxResults,
        nextToken: input.NextToken,
      },
    );
    return { Subnets: page, NextToken: nextToken };
  });

  aws.on(DescribeNatGatewaysCommand, (input, { estate, accountId, region }) => {
    const { page, nextToken } = describe(
      estate.of(ec2NatGateways, accountId, region),
      NAT_GATEWAY,
      {
        ids: input.NatGatewayIds,
        filters: input.Filter,
        maxResults: input.MaxResults,
        nextToken: input.NextToken,
      },
    );
    return { NatGateways: page, NextToken: nextToken };
  });

  aws.on(
    DescribeVpcEndpointsCommand,
    (input, { estate, accountId, region }) => {
      const { page, nextToken } = describe(
        estate.of(ec2VpcEndpoints, accountId, region),
        VPC_ENDPOINT,
        {
          ids: input.VpcEndpointIds,
          filters: input.Filters,
          maxResults: input.MaxResults,
          nextToken: input.NextToken,
        },
      );
      return { VpcEndpoints: page, NextToken: nextToken };
    },
  );

  aws.on(DescribeInstancesCommand, (input, { estate, accountId, region }) => {
    const { page, nextToken } = describe(
      estate.of(ec2Instances, accountId, region),
      INSTANCE,
      {
        ids: input.InstanceIds,
        filters: input.Filters,
        maxResults: input.MaxResults,
        nextToken: input.NextToken,
      },
    );
    return {
      Reservations: page.map(instance => ({
        ReservationId: stableId('r-', instance.InstanceId ?? ''),
        OwnerId: accountId,
        Groups: [],
        Instances: [instance],
      })),
      NextToken: nextToken,
    };
  });

  registerInstanceTypes(aws);
  registerRouting(aws);
}
