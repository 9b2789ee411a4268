export { ec2Instances } from './ec2-instances';
export { ec2NatGateways } from './ec2-nat-gateways';
export { ec2RouteTables } from './ec2-route-tables';
export { ec2SecurityGroups } from './ec2-security-groups';
export { ec2Subnets } from './ec2-subnets';
export { ec2VpcEndpoints } from './ec2-vpc-endpoints';
export { ec2Vpcs } from './ec2-vpcs';
