import {
  DescribeInstancesCommand,
  DescribeInstanceTypesCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { ACCOUNTS } from '../../estate/organization';
import { serveReference } from '../__testUtils__/serveReference';
import { registerEc2 } from './register';

describe('instance types', () => {
  let served: Awaited<ReturnType<typeof serveReference>>;
  let client: EC2Client;
  beforeAll(async () => {
    served = await serveReference(registerEc2, new Date());
    client = new EC2Client(served.clientConfig(ACCOUNTS.prod, 'us-east-1'));
  });
  afterAll(async () => {
    client.destroy();
    await served.stop();
  });

  it('tell how large their instances are', async () => {
    const { InstanceTypes } = await client.send(
      new DescribeInstanceTypesCommand({
        InstanceTypes: ['m5.large', 'c5.2xlarge'],
      }),
    );

    expect(
      InstanceTypes?.map(type => [
        type.InstanceType,
        type.VCpuInfo?.DefaultVCpus,
        type.MemoryInfo?.SizeInMiB,
      ]),
    ).toEqual([
      ['m5.large', 2, 8192],
      ['c5.2xlarge', 8, 16_384],
    ]);
  });

  it('agree with the instances that run', async () => {
    const { Reservations = [] } = await client.send(
      new DescribeInstancesCommand({
        Filters: [{ Name: 'instance-type', Values: ['c5.2xlarge'] }],
      }),
    );
    const [instance] = Reservations.flatMap(({ Instances = [] }) => Instances);

    expect(instance.CpuOptions).toEqual({ CoreCount: 4, ThreadsPerCore: 2 });
  });

  it.each([
    [{ InstanceTypes: ['m5.tiny'] }, 'InvalidInstanceType'],
    [{ MaxResults: 101 }, 'InvalidParameterValue'],
    [{ NextToken: 'made up' }, 'InvalidNextToken'],
  ])('are refused to %j', async (input, name) => {
    await expect(
      // The SDK's types know only types that exist.
      client.send(Reflect.construct(DescribeInstanceTypesCommand, [input])),
    ).rejects.toMatchObject({ name });
  });
});
