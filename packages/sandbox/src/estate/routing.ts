import { ec2RouteTables, ec2SecurityGroups } from '../aws/ec2/collections';
import {
  routeTable,
  securityGroup,
  type Ingress,
} from '../aws/ec2/routingFactory';
import type { Estate } from '../core/Estate';
import { stableId } from './ids';
import {
  NETWORKS,
  natGatewayIdOf,
  securityGroupIdOf,
  subnetIdOf,
  subnetIdsOf,
  vpcIdOf,
  ZONES,
  type NetworkPlan,
  type Zone,
} from './networkPlan';
import { ACCOUNTS, standardTags } from './organization';

const ANYWHERE = '0.0.0.0/0';
const POSTGRESQL_PORT = 5432;

/** The route tables and security groups of every VPC. */
export function addRouting(estate: Estate): void {
  for (const plan of NETWORKS) {
    addRouteTables(estate, plan);
    addSecurityGroups(estate, plan);
  }
}

/** Public subnets go out through the internet gateway, private ones through NAT, databases nowhere. */
function addRouteTables(estate: Estate, plan: NetworkPlan): void {
  const { account, region, tiers } = plan;
  const common = (name: string) => ({
    accountId: ACCOUNTS[account],
    id: routeTableIdOf(plan, name),
    vpcId: vpcIdOf(account, region),
    vpcCidr: `${plan.prefix}.0.0/16`,
    tags: tagsOf(plan, name),
  });
  estate.add(
    ec2RouteTables,
    ACCOUNTS[account],
    region,
    routeTable({ ...common('main'), subnetIds: [] }),
    routeTable({
      ...common('public'),
      subnetIds: subnetIdsOf(account, region, 'public'),
      internetGatewayId: stableId('igw-', `${account}/${region}/gateway`),
    }),
    ...ZONES.map(zone =>
      routeTable({
        ...common(`private-${zone}`),
        subnetIds: [subnetIdOf(account, region, 'private', zone)],
        natGatewayId: natGatewayIdOf(account, region, natZoneOf(plan, zone)),
      }),
    ),
    ...(tiers.includes('database')
      ? [
          routeTable({
            ...common('database'),
            subnetIds: subnetIdsOf(account, region, 'database'),
          }),
        ]
      : []),
  );
}

/** A zone without a NAT gateway of its own uses the first one. */
function natZoneOf({ natZones }: NetworkPlan, zone: Zone): Zone {
  return natZones.includes(zone) ? zone : natZones[0];
}

/** The id that the VPC's gateway endpoints name as well. */
function routeTableIdOf(
  { account, region }: NetworkPlan,
  name: string,
): string {
  return stableId('rtb-', `${account}/${region}/route-table/${name}`);
}

function addSecurityGroups(estate: Estate, plan: NetworkPlan): void {
  const { account, region } = plan;
  for (const { name, description, ingress } of groupsOf(plan)) {
    estate.add(
      ec2SecurityGroups,
      ACCOUNTS[account],
      region,
      securityGroup({
        accountId: ACCOUNTS[account],
        region,
        id: securityGroupIdOf(account, region, name),
        vpcId: vpcIdOf(account, region),
        name: `${plan.name}-${name}`,
        description,
        ingress,
        tags: tagsOf(plan, name),
      }),
    );
  }
}

interface GroupPlan {
  readonly name: string;
  readonly description: string;
  readonly ingress: readonly Ingress[];
}

function groupsOf(plan: NetworkPlan): GroupPlan[] {
  const { account, region } = plan;
  const groupId = (name: string) => securityGroupIdOf(account, region, name);
  const fromNodes = (port: number, description: string): Ingress => ({
    port,
    fromGroupIds: [groupId('eks-nodes')],
    description,
  });
  return [
    {
      name: 'alb',
      description: 'Load balancers that face the internet',
      ingress: [
        {
          port: 443,
          fromCidrs: [ANYWHERE],
          description: 'HTTPS from anywhere',
        },
      ],
    },
    {
      name: 'eks-nodes',
      description: 'Nodes of the EKS cluster',
      ingress: [
        {
          port: 8080,
          fromGroupIds: [groupId('alb')],
          description: 'Requests from the load balancers',
        },
      ],
    },
    {
      name: 'databases',
      description: 'Databases',
      ingress: [fromNodes(POSTGRESQL_PORT, 'PostgreSQL from the nodes')],
    },
    {
      name: 'vpc-endpoints',
      description: 'Interface endpoints of AWS services',
      ingress: [
        {
          port: 443,
          fromCidrs: [`${plan.prefix}.0.0/16`],
          description: 'HTTPS from inside of the VPC',
        },
      ],
    },
    {
      name: 'lambda',
      description: 'Functions in the VPC',
      ingress: [],
    },
    // Planted: see `public-dev-database` in the list of imperfections.
    ...(account === 'dev'
      ? [
          {
            name: 'public-databases',
            description: 'Databases that developers reach from home',
            ingress: [
              {
                port: POSTGRESQL_PORT,
                fromCidrs: [ANYWHERE],
                description: 'PostgreSQL from anywhere',
              },
            ],
          },
        ]
      : []),
  ];
}

function tagsOf(plan: NetworkPlan, name: string): Record<string, string> {
  return {
    Name: `${plan.name}-${name}`,
    ...standardTags('platform', plan.environment),
  };
}
