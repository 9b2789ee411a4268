import type {
  Instance,
  NatGateway,
  RouteTable,
  SecurityGroup,
  Subnet,
  Vpc,
  VpcEndpoint,
} from '@aws-sdk/client-ec2';
import { collection } from '../../core/Estate';

export const ec2Vpcs = collection<Vpc>('ec2.vpcs');
export const ec2Subnets = collection<Subnet>('ec2.subnets');
export const ec2NatGateways = collection<NatGateway>('ec2.nat-gateways');
export const ec2VpcEndpoints = collection<VpcEndpoint>('ec2.vpc-endpoints');
export const ec2Instances = collection<Instance>('ec2.instances');
export const ec2RouteTables = collection<RouteTable>('ec2.route-tables');
export const ec2SecurityGroups = collection<SecurityGroup>(
  'ec2.security-groups',
);
