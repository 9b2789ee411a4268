import { autoScalingGroups } from '../autoscaling';
import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import {
  ec2Instances,
  ec2NatGateways,
  ec2Subnets,
  ec2VpcEndpoints,
  ec2Vpcs,
} from '.';

const PROD_EAST = { accountId: ACCOUNTS.prod, region: 'us-east-1' };
const PROD_WEST = { accountId: ACCOUNTS.prod, region: 'us-west-2' };
const STAGING = { accountId: ACCOUNTS.staging, region: 'us-east-1' };
const DEV = { accountId: ACCOUNTS.dev, region: 'us-east-1' };
const SHARED_EAST = {
  accountId: ACCOUNTS['shared-services'],
  region: 'us-east-1',
};
const SHARED_WEST = {
  accountId: ACCOUNTS['shared-services'],
  region: 'us-west-2',
};

/** Makes EC2's pages as small as it allows. */
const smallPages = {
  request: (text: string) => text.replace('MaxResults=1000', 'MaxResults=5'),
};

describe('EC2 collectors', () => {
  let sandbox: SandboxProcess;

  beforeAll(async () => {
    sandbox = await startSandboxProcess();
  }, 60_000);

  afterAll(() => sandbox.stop());

  it.each([
    [PROD_EAST, 'production', '10.0.0.0/16'],
    [PROD_WEST, 'production-dr', '10.1.0.0/16'],
    [STAGING, 'staging', '10.10.0.0/16'],
    [DEV, 'dev', '10.20.0.0/16'],
    [SHARED_EAST, 'shared-services', '10.30.0.0/16'],
    [SHARED_WEST, 'shared-services-dr', '10.31.0.0/16'],
  ])('finds the VPC of %o: %s, %s', async (target, name, cidr) => {
    const { resources, problems, requests } = await sandbox.collectAll(
      ec2Vpcs,
      target,
    );
    expect(problems).toEqual([]);
    expect(requests).toEqual({ 'ec2:DescribeVpcs': 1 });
    expect(resources).toEqual([
      expect.objectContaining({
        arn: `arn:aws:ec2:${target.region}:${target.accountId}:vpc/${resources[0].resourceId}`,
        type: 'AWS::EC2::VPC',
        name,
        state: 'available',
        tags: expect.objectContaining({ owner: 'platform-engineering' }),
        attributes: expect.objectContaining({
          CidrBlock: cidr,
          OwnerId: target.accountId,
        }),
      }),
    ]);
  });

  it('finds the nine subnets of production as the document has them', async () => {
    const { resources } = await sandbox.collectAll(ec2Subnets, PROD_EAST);
    const { resources: vpcs } = await sandbox.collectAll(ec2Vpcs, PROD_EAST);
    expect(
      resources.map(({ name, attributes }) => [
        name,
        attributes.CidrBlock,
        attributes.AvailabilityZone,
        attributes.MapPublicIpOnLaunch,
      ]),
    ).toEqual([
      ['production-public-a', '10.0.1.0/24', 'us-east-1a', true],
      ['production-public-b', '10.0.2.0/24', 'us-east-1b', true],
      ['production-public-c', '10.0.3.0/24', 'us-east-1c', true],
      ['production-private-a', '10.0.11.0/24', 'us-east-1a', false],
      ['production-private-b', '10.0.12.0/24', 'us-east-1b', false],
      ['production-private-c', '10.0.13.0/24', 'us-east-1c', false],
      ['production-database-a', '10.0.21.0/24', 'us-east-1a', false],
      ['production-database-b', '10.0.22.0/24', 'us-east-1b', false],
      ['production-database-c', '10.0.23.0/24', 'us-east-1c', false],
    ]);
    for (const subnet of resources) {
      expect(subnet.relations).toEqual([
        { type: 'partOf', targetArn: vpcs[0].arn },
      ]);
      expect(subnet.attributes).not.toHaveProperty('AvailableIpAddressCount');
      expect(subnet.volatile).toEqual({
        AvailableIpAddressCount: expect.any(Number),
      });
    }
  });

  it.each([
    ['production', PROD_EAST, ['a', 'b']],
    ['production-dr', PROD_WEST, ['a', 'b']],
    ['staging', STAGING, ['a']],
  ])(
    'finds the NAT gateways of %s in their subnets',
    async (network, target, zones) => {
      const { resources: subnets } = await sandbox.collectAll(
        ec2Subnets,
        target,
      );
      const { resources } = await sandbox.collectAll(ec2NatGateways, target);
      expect(
        resources.map(({ name, state, relations }) => ({
          name,
          state,
          subnet: subnets.find(({ arn }) => arn === relations?.[0].targetArn)
            ?.name,
        })),
      ).toEqual(
        zones.map(zone => ({
          name: `${network}-nat-${zone}`,
          state: 'available',
          subnet: `${network}-public-${zone}`,
        })),
      );
    },
  );

  it('finds gateway and interface endpoints with what they stand on', async () => {
    const { resources } = await sandbox.collectAll(ec2VpcEndpoints, PROD_WEST);
    expect(
      resources.map(({ attributes, relations }) => [
        attributes.ServiceName,
        attributes.VpcEndpointType,
        relations?.filter(({ type }) => type === 'dependsOn').length,
        relations?.filter(({ type }) => type === 'partOf').length,
      ]),
    ).toEqual([
      ['com.amazonaws.us-west-2.s3', 'Gateway', 0, 1],
      ['com.amazonaws.us-west-2.dynamodb', 'Gateway', 0, 1],
      ['com.amazonaws.us-west-2.ecr.api', 'Interface', 3, 1],
      ['com.amazonaws.us-west-2.ecr.dkr', 'Interface', 3, 1],
      ['com.amazonaws.us-west-2.logs', 'Interface', 3, 1],
      ['com.amazonaws.us-west-2.secretsmanager', 'Interface', 3, 1],
      ['com.amazonaws.us-west-2.sts', 'Interface', 3, 1],
    ]);
  });

  it('finds the nodes of a cluster in their groups, spread over three zones', async () => {
    const { resources, requests } = await sandbox.collectAll(
      ec2Instances,
      PROD_EAST,
    );
    const { resources: groups } = await sandbox.collectAll(
      autoScalingGroups,
      PROD_EAST,
    );
    expect(requests).toEqual({
      'ec2:DescribeInstances': 1,
      'autoscaling:DescribeAutoScalingGroups': 1,
    });
    const nodes = (groupName: string) => {
      const group = groups.find(({ name }) => name === groupName);
      return resources.filter(({ relations }) =>
        relations?.some(
          ({ type, targetArn }) =>
            type === 'partOf' && targetArn === group?.arn,
        ),
      );
    };
    const general = nodes('eks-general-purpose-production-eks-cluster');
    expect(general.map(({ attributes }) => attributes.InstanceType)).toEqual(
      Array(5).fill('m5.large'),
    );
    expect(
      new Set(
        general.map(
          ({ relations }) =>
            relations?.find(({ type }) => type === 'dependsOn')?.targetArn,
        ),
      ).size,
    ).toBe(3);
    expect(
      nodes('eks-compute-optimized-production-eks-cluster').map(
        ({ attributes, tags }) => [attributes.InstanceType, tags?.owner],
      ),
    ).toEqual(Array(3).fill(['c5.2xlarge', 'records-team']));
    expect(
      nodes('eks-spot-workloads-production-eks-cluster').map(
        ({ attributes }) => attributes.InstanceLifecycle,
      ),
    ).toEqual(Array(5).fill('spot'));
  });

  it('finds the instances that nobody owns', async () => {
    const inProd = await sandbox.collectAll(ec2Instances, PROD_EAST);
    const inDev = await sandbox.collectAll(ec2Instances, DEV);
    const unowned = [...inProd.resources, ...inDev.resources].filter(
      ({ tags }) => !tags?.owner,
    );
    expect(unowned.map(({ name, tags }) => [name, tags])).toEqual([
      ['report-runner', { Name: 'report-runner', environment: 'prod' }],
      [expect.stringMatching(/^i-[0-9a-f]{17}$/), {}],
    ]);
  });

  it('asks Auto Scaling only where an instance says that it is of a group', async () => {
    const { resources, requests } = await sandbox.collectAll(ec2Instances, {
      accountId: ACCOUNTS.management,
      region: 'us-east-1',
    });
    expect(resources).toEqual([]);
    expect(requests).toEqual({ 'ec2:DescribeInstances': 1 });
  });

  it.each([
    [ec2Subnets.id, ec2Subnets, 'ec2:DescribeSubnets'],
    [ec2VpcEndpoints.id, ec2VpcEndpoints, 'ec2:DescribeVpcEndpoints'],
    [ec2Instances.id, ec2Instances, 'ec2:DescribeInstances'],
  ])('reads all pages: %s', async (_id, collector, operation) => {
    const whole = await sandbox.collectAll(collector, PROD_EAST);
    const paged = await sandbox.collectAll(collector, PROD_EAST, smallPages);
    expect(whole.requests[operation]).toBe(1);
    expect(paged.requests[operation]).toBe(
      Math.ceil(whole.resources.length / 5),
    );
    expect(paged.requests[operation]).toBeGreaterThan(1);
    expect(paged.resources).toEqual(whole.resources);
  });

  it.each([
    [ec2Vpcs.id, ec2Vpcs, 'vpcId'],
    [ec2Subnets.id, ec2Subnets, 'subnetId'],
    [ec2NatGateways.id, ec2NatGateways, 'natGatewayId'],
    [ec2VpcEndpoints.id, ec2VpcEndpoints, 'vpcEndpointId'],
    [ec2Instances.id, ec2Instances, 'instanceId'],
  ])(
    'loses only the record that is corrupt: %s',
    async (_id, collector, field) => {
      const whole = await sandbox.collectAll(collector, PROD_EAST);
      const { resources, problems } = await sandbox.collectAll(
        collector,
        PROD_EAST,
        {
          answer: text =>
            text.replace(new RegExp(`<${field}>[^<]*</${field}>`), ''),
        },
      );
      expect(problems).toEqual([
        expect.objectContaining({ reason: 'invalid-answer' }),
      ]);
      expect(problems[0].message.toLowerCase()).toContain(
        `it has no ${field.toLowerCase()}`,
      );
      expect(resources).toEqual(whole.resources.slice(1));
    },
  );

  it('leaves out what is terminated or deleted', async () => {
    const instances = await sandbox.collectAll(ec2Instances, DEV, {
      answer: text => text.replace('<name>stopped', '<name>terminated'),
    });
    expect(instances.resources.map(({ name }) => name)).not.toContain(
      'analytics-notebook',
    );
    const gateways = await sandbox.collectAll(ec2NatGateways, STAGING, {
      answer: text => text.replace('<state>available', '<state>deleted'),
    });
    expect(gateways).toMatchObject({ resources: [], problems: [] });
  });

  it('leaves what another account shares to that account', async () => {
    const subnets = await sandbox.collectAll(ec2Subnets, DEV, {
      answer: text =>
        text.replace(
          `<ownerId>${ACCOUNTS.dev}`,
          `<ownerId>${ACCOUNTS['shared-services']}`,
        ),
    });
    expect(subnets.resources).toHaveLength(5);
    expect(subnets.problems).toEqual([]);
  });
});
