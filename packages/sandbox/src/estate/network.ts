import {
  ec2NatGateways,
  ec2Subnets,
  ec2VpcEndpoints,
  ec2Vpcs,
} from '../aws/ec2/collections';
import { natGateway, subnet, vpc, vpcEndpoint } from '../aws/ec2/factory';
import type { Estate } from '../core/Estate';
import { stableId } from './ids';
import {
  NETWORKS,
  natGatewayIdOf,
  securityGroupIdOf,
  subnetCidrOf,
  subnetIdOf,
  subnetIdsOf,
  vpcIdOf,
  ZONES,
  zoneName,
  type NetworkPlan,
  type SubnetTier,
} from './networkPlan';
import { ACCOUNTS, standardTags } from './organization';

const GATEWAY_ENDPOINTS = ['s3', 'dynamodb'];
const INTERFACE_ENDPOINTS = [
  'ecr.api',
  'ecr.dkr',
  'logs',
  'secretsmanager',
  'sts',
];

const CREATED_AT = new Date('2023-11-14T10:00:00Z');

/** The VPCs with their subnets, NAT gateways and endpoints. */
export function addNetwork(estate: Estate): void {
  for (const plan of NETWORKS) {
    const { account, region } = plan;
    estate.add(
      ec2Vpcs,
      ACCOUNTS[account],
      region,
      vpc({
        ...placeOf(plan),
        id: vpcIdOf(account, region),
        cidr: `${plan.prefix}.0.0/16`,
        tags: tagsOf(plan, plan.name),
      }),
    );
    addSubnets(estate, plan);
    addNatGateways(estate, plan);
    addEndpoints(estate, plan);
  }
}

function addSubnets(estate: Estate, plan: NetworkPlan): void {
  const { account, region } = plan;
  for (const tier of plan.tiers) {
    for (const zone of ZONES) {
      estate.add(
        ec2Subnets,
        ACCOUNTS[account],
        region,
        subnet({
          ...placeOf(plan),
          id: subnetIdOf(account, region, tier, zone),
          vpcId: vpcIdOf(account, region),
          cidr: subnetCidrOf(account, region, tier, zone),
          zone: zoneName(region, zone),
          isPublic: tier === 'public',
          tags: {
            ...tagsOf(plan, `${plan.name}-${tier}-${zone}`),
            tier,
            ...loadBalancerTag(tier),
          },
        }),
      );
    }
  }
}

/** Tells the AWS Load Balancer Controller where load balancers may go. */
function loadBalancerTag(tier: SubnetTier): Record<string, string> {
  switch (tier) {
    case 'public':
      return { 'kubernetes.io/role/elb': '1' };
    case 'private':
      return { 'kubernetes.io/role/internal-elb': '1' };
    default:
      return {};
  }
}

function addNatGateways(estate: Estate, plan: NetworkPlan): void {
  const { account, region } = plan;
  for (const zone of plan.natZones) {
    estate.add(
      ec2NatGateways,
      ACCOUNTS[account],
      region,
      natGateway({
        ...placeOf(plan),
        id: natGatewayIdOf(account, region, zone),
        vpcId: vpcIdOf(account, region),
        subnetId: subnetIdOf(account, region, 'public', zone),
        subnetCidr: subnetCidrOf(account, region, 'public', zone),
        createdAt: CREATED_AT,
        tags: tagsOf(plan, `${plan.name}-nat-${zone}`),
      }),
    );
  }
}

function addEndpoints(estate: Estate, plan: NetworkPlan): void {
  const { account, region } = plan;
  const common = (service: string) => ({
    ...placeOf(plan),
    id: stableId('vpce-', `${account}/${region}/endpoint/${service}`),
    vpcId: vpcIdOf(account, region),
    service,
    createdAt: CREATED_AT,
    tags: tagsOf(plan, `${plan.name}-${service.replace('.', '-')}`),
  });
  estate.add(
    ec2VpcEndpoints,
    ACCOUNTS[account],
    region,
    ...GATEWAY_ENDPOINTS.map(service =>
      vpcEndpoint({
        ...common(service),
        routeTableIds: ZONES.map(zone =>
          stableId('rtb-', `${account}/${region}/route-table/private-${zone}`),
        ),
      }),
    ),
    ...INTERFACE_ENDPOINTS.map(service =>
      vpcEndpoint({
        ...common(service),
        subnetIds: subnetIdsOf(account, region, 'private'),
        securityGroupId: securityGroupIdOf(account, region, 'vpc-endpoints'),
      }),
    ),
  );
}

function placeOf(plan: NetworkPlan): { accountId: string; region: string } {
  return { accountId: ACCOUNTS[plan.account], region: plan.region };
}

function tagsOf(plan: NetworkPlan, name: string): Record<string, string> {
  return { Name: name, ...standardTags('platform', plan.environment) };
}
