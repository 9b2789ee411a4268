import type { Target } from '@meridian/aws-common';
import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { ec2RouteTables, ec2SecurityGroups, ec2Subnets, ec2Vpcs } from '.';

const PROD = { accountId: ACCOUNTS.prod, region: 'us-east-1' };
const DEV = { accountId: ACCOUNTS.dev, region: 'us-east-1' };

/** Makes EC2's pages as small as it allows. */
const smallPages = {
  request: (text: string) => text.replace(/MaxResults=\d+/, 'MaxResults=5'),
};

describe('the collectors of routes and rules', () => {
  let sandbox: SandboxProcess;

  beforeAll(async () => {
    sandbox = await startSandboxProcess();
  }, 60_000);

  afterAll(() => sandbox?.stop());

  async function resourcesOf(collector: typeof ec2RouteTables, target: Target) {
    const { resources, problems } = await sandbox.collectAll(collector, target);
    expect(problems).toEqual([]);
    return {
      named(name: string) {
        const found = resources.find(resource => resource.name === name);
        if (!found) throw new Error(`There is no ${name}.`);
        return found;
      },
      arnOf(name: string) {
        return this.named(name).arn;
      },
      all: resources,
    };
  }

  it('finds where the routes of each kind of subnet lead', async () => {
    const tables = await resourcesOf(ec2RouteTables, PROD);
    const subnets = await resourcesOf(ec2Subnets, PROD);
    const vpcs = await resourcesOf(ec2Vpcs, PROD);
    const inVpc = { type: 'partOf', targetArn: vpcs.arnOf('production') };
    expect(tables.named('production-database')).toMatchObject({
      type: 'AWS::EC2::RouteTable',
      arn: expect.stringMatching(
        /^arn:aws:ec2:us-east-1:\d+:route-table\/rtb-/,
      ),
      attributes: {
        Routes: [{ GatewayId: 'local', State: 'active' }],
        VpcId: vpcs.named('production').resourceId,
      },
      relations: [
        inVpc,
        ...['a', 'b', 'c']
          .map(zone => subnets.arnOf(`production-database-${zone}`))
          .sort()
          .map(targetArn => ({ type: 'partOf', targetArn })),
      ],
    });
    expect(tables.named('production-public').attributes.Routes).toContainEqual(
      expect.objectContaining({
        DestinationCidrBlock: '0.0.0.0/0',
        GatewayId: expect.stringMatching(/^igw-/),
      }),
    );
    expect(tables.named('production-private-a').relations).toEqual([
      {
        type: 'dependsOn',
        targetArn: expect.stringContaining(':natgateway/nat-'),
      },
      inVpc,
      { type: 'partOf', targetArn: subnets.arnOf('production-private-a') },
    ]);
    expect(tables.named('production-main').relations).toEqual([inVpc]);
  });

  it('finds who may reach what', async () => {
    const groups = await resourcesOf(ec2SecurityGroups, DEV);
    const vpcs = await resourcesOf(ec2Vpcs, DEV);
    expect(groups.named('dev-public-databases')).toMatchObject({
      type: 'AWS::EC2::SecurityGroup',
      arn: expect.stringMatching(
        /^arn:aws:ec2:us-east-1:\d+:security-group\/sg-/,
      ),
      tags: { owner: 'platform-engineering' },
      attributes: {
        VpcId: vpcs.all[0].resourceId,
        IpPermissions: [
          {
            FromPort: 5432,
            ToPort: 5432,
            IpProtocol: 'tcp',
            IpRanges: [{ CidrIp: '0.0.0.0/0' }],
          },
        ],
      },
      relations: [{ type: 'partOf', targetArn: vpcs.all[0].arn }],
    });
  });

  it.each([
    [ec2RouteTables, 'DescribeRouteTables'],
    [ec2SecurityGroups, 'DescribeSecurityGroups'],
  ])('reads all pages of $id', async (collector, operation) => {
    const whole = await sandbox.collectAll(collector, DEV);
    const paged = await sandbox.collectAll(collector, DEV, smallPages);
    expect(whole.requests).toEqual({ [`ec2:${operation}`]: 1 });
    expect(paged.requests).toEqual({
      [`ec2:${operation}`]: Math.ceil(whole.resources.length / 5),
    });
    expect(paged.resources).toEqual(whole.resources);
  });

  it('leaves what another account shares to that account', async () => {
    const { resources, problems } = await sandbox.collectAll(
      ec2SecurityGroups,
      DEV,
      {
        answer: text =>
          text.replace(/<ownerId>\d+</g, '<ownerId>999999999999<'),
      },
    );
    expect({ resources, problems }).toEqual({ resources: [], problems: [] });
  });

  it.each([
    [ec2RouteTables, 'vpcId', 'VpcId'],
    [ec2SecurityGroups, 'groupId', 'GroupId'],
  ])(
    'loses only the record that makes no sense: $id',
    async (collector, element, field) => {
      const whole = await sandbox.collectAll(collector, DEV);
      const { resources, problems } = await sandbox.collectAll(collector, DEV, {
        answer: text =>
          text.replace(new RegExp(`<${element}>[^<]*<`), `<${element}><`),
      });
      expect(problems).toEqual([
        {
          reason: 'invalid-answer',
          message: expect.stringContaining(`it has no ${field}`),
        },
      ]);
      expect(resources).toHaveLength(whole.resources.length - 1);
    },
  );
});
