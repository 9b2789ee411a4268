import {
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { buildEstate } from '../../estate';
import { ACCOUNTS, REGIONS } from '../../estate/organization';
import { serveReference } from '../__testUtils__/serveReference';
import { dbInstances } from '../rds/collections';
import { ec2RouteTables, ec2SecurityGroups, ec2Subnets } from './collections';
import { registerEc2 } from './register';

const NOW = new Date('2026-11-21T12:00:00Z');
const estate = buildEstate();
const PLACES = Object.values(ACCOUNTS).flatMap(accountId =>
  REGIONS.map(region => ({ accountId, region })),
);

/** The subnets that reach the internet by a route of their own or of the VPC's main table. */
function publicSubnetIds(accountId: string, region: string): string[] {
  return estate
    .of(ec2RouteTables, accountId, region)
    .filter(({ Routes = [] }) =>
      Routes.some(({ GatewayId }) => GatewayId?.startsWith('igw-')),
    )
    .flatMap(({ Associations = [] }) =>
      Associations.flatMap(({ SubnetId }) => SubnetId ?? []),
    );
}

describe('routes and security groups', () => {
  let sandbox: Awaited<ReturnType<typeof serveReference>>;
  let ec2: EC2Client;

  beforeAll(async () => {
    sandbox = await serveReference(registerEc2, NOW);
    ec2 = new EC2Client(sandbox.clientConfig(ACCOUNTS.prod, 'us-east-1'));
  });

  afterAll(async () => {
    ec2.destroy();
    await sandbox.stop();
  });

  it('give every subnet exactly one route table, public ones an internet gateway', () => {
    for (const { accountId, region } of PLACES) {
      const subnets = estate.of(ec2Subnets, accountId, region);
      const associated = estate
        .of(ec2RouteTables, accountId, region)
        .flatMap(({ Associations = [] }) =>
          Associations.flatMap(({ SubnetId }) => SubnetId ?? []),
        );
      expect([...associated].sort()).toEqual(
        subnets.map(({ SubnetId }) => SubnetId).sort(),
      );
      expect(publicSubnetIds(accountId, region).sort()).toEqual(
        subnets
          .filter(({ MapPublicIpOnLaunch }) => MapPublicIpOnLaunch)
          .map(({ SubnetId }) => SubnetId)
          .sort(),
      );
    }
  });

  it('keep every database but one away from the internet', () => {
    const reachable = PLACES.flatMap(({ accountId, region }) => {
      const openGroups = estate
        .of(ec2SecurityGroups, accountId, region)
        .filter(({ IpPermissions = [] }) =>
          IpPermissions.some(
            ({ FromPort, IpRanges = [] }) =>
              FromPort === 5432 &&
              IpRanges.some(({ CidrIp }) => CidrIp === '0.0.0.0/0'),
          ),
        )
        .map(({ GroupId }) => GroupId);
      const publicSubnets = publicSubnetIds(accountId, region);
      return estate
        .of(dbInstances, accountId, region)
        .filter(
          ({ VpcSecurityGroups = [], DBSubnetGroup }) =>
            VpcSecurityGroups.some(({ VpcSecurityGroupId }) =>
              openGroups.includes(VpcSecurityGroupId),
            ) ||
            DBSubnetGroup?.Subnets?.some(({ SubnetIdentifier = '' }) =>
              publicSubnets.includes(SubnetIdentifier),
            ),
        );
    });
    expect(
      reachable.map(({ DBInstanceIdentifier }) => DBInstanceIdentifier),
    ).toEqual(['user-service-dev']);
  });

  it('are found by what they are for', async () => {
    const tables = await ec2.send(
      new DescribeRouteTablesCommand({
        Filters: [
          { Name: 'route.destination-cidr-block', Values: ['0.0.0.0/0'] },
          { Name: 'route.gateway-id', Values: ['igw-*'] },
        ],
      }),
    );
    const groups = await ec2.send(
      new DescribeSecurityGroupsCommand({
        Filters: [{ Name: 'group-name', Values: ['production-databases'] }],
      }),
    );
    expect(tables.RouteTables).toHaveLength(1);
    expect(groups.SecurityGroups?.[0].IpPermissions).toMatchObject([
      { IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, IpRanges: [] },
    ]);
  });

  it('are read in pages', async () => {
    const first = await ec2.send(
      new DescribeRouteTablesCommand({ MaxResults: 5 }),
    );
    const second = await ec2.send(
      new DescribeRouteTablesCommand({
        MaxResults: 5,
        NextToken: first.NextToken,
      }),
    );
    expect(first.RouteTables).toHaveLength(5);
    expect(second.RouteTables).toHaveLength(1);
    expect(second.NextToken).toBeUndefined();
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'InvalidRouteTableID.NotFound',
      () => ec2.send(new DescribeRouteTablesCommand({ RouteTableIds: ['x'] })),
    ],
    [
      'InvalidGroup.NotFound',
      () => ec2.send(new DescribeSecurityGroupsCommand({ GroupIds: ['x'] })),
    ],
    [
      'InvalidGroup.NotFound',
      () => ec2.send(new DescribeSecurityGroupsCommand({ GroupNames: ['x'] })),
    ],
    [
      'InvalidParameterValue',
      () => ec2.send(new DescribeRouteTablesCommand({ MaxResults: 101 })),
    ],
  ])('answer with %s', async (name, ask) => {
    await expect(ask()).rejects.toMatchObject({ name });
  });
});
