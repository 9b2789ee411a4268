import { DescribeRepositoriesCommand, ECRClient } from '@aws-sdk/client-ecr';
import {
  DescribeAddonCommand,
  DescribeClusterCommand,
  DescribeFargateProfileCommand,
  DescribeNodegroupCommand,
  EKSClient,
  ListClustersCommand,
  ListNodegroupsCommand,
} from '@aws-sdk/client-eks';
import {
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  DescribeTagsCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  GetFunctionCommand,
  LambdaClient,
  ListTagsCommand,
} from '@aws-sdk/client-lambda';
import {
  GetHealthCheckStatusCommand,
  ListResourceRecordSetsCommand,
  ListTagsForResourcesCommand,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { buildEstate } from '../estate';
import { createSandbox, type Sandbox } from '../server';
import { SERVICES } from '../services';

const CLUSTER = 'production-eks-cluster';
const ELB = 'arn:aws:elasticloadbalancing:us-east-1:555566667777';

describe('what is not there, or may not be asked', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = createSandbox({ estate: buildEstate(), services: SERVICES });
    await sandbox.start();
  });
  afterAll(() => sandbox.stop());

  const config = () => ({
    endpoint: sandbox.url,
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId: '555566667777', secretAccessKey: 'any' },
  });

  it.each([
    ['a cluster', new DescribeClusterCommand({ name: 'none' })],
    [
      'node groups of no cluster',
      new ListNodegroupsCommand({ clusterName: 'none' }),
    ],
    [
      'a node group',
      new DescribeNodegroupCommand({
        clusterName: CLUSTER,
        nodegroupName: 'none',
      }),
    ],
    [
      'a Fargate profile',
      new DescribeFargateProfileCommand({
        clusterName: CLUSTER,
        fargateProfileName: 'none',
      }),
    ],
    [
      'an add-on',
      new DescribeAddonCommand({ clusterName: CLUSTER, addonName: 'none' }),
    ],
  ])('EKS knows %s by its error', async (_what, command) => {
    const client: { send(asked: typeof command): Promise<unknown> } =
      new EKSClient(config());
    await expect(client.send(command)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('EKS gives no page of more than 100', async () => {
    await expect(
      new EKSClient(config()).send(
        new ListClustersCommand({ maxResults: 101 }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('Elastic Load Balancing has an error for each kind', async () => {
    const client = new ElasticLoadBalancingV2Client(config());

    await expect(
      client.send(new DescribeLoadBalancersCommand({ Names: ['none'] })),
    ).rejects.toMatchObject({ name: 'LoadBalancerNotFoundException' });
    await expect(
      client.send(
        new DescribeListenersCommand({
          ListenerArns: [`${ELB}:listener/app/none/1/2`],
        }),
      ),
    ).rejects.toMatchObject({ name: 'ListenerNotFoundException' });
    await expect(
      client.send(
        new DescribeTargetHealthCommand({
          TargetGroupArn: `${ELB}:targetgroup/none/1`,
        }),
      ),
    ).rejects.toMatchObject({ name: 'TargetGroupNotFoundException' });
    await expect(
      client.send(
        new DescribeTagsCommand({
          ResourceArns: new Array(21).fill(`${ELB}:targetgroup/none/1`),
        }),
      ),
    ).rejects.toMatchObject({ name: 'ValidationError' });
  });

  it('Route 53 has an error for each kind', async () => {
    const client = new Route53Client(config());

    await expect(
      client.send(new ListResourceRecordSetsCommand({ HostedZoneId: 'Z1' })),
    ).rejects.toMatchObject({ name: 'NoSuchHostedZone' });
    await expect(
      client.send(new GetHealthCheckStatusCommand({ HealthCheckId: 'none' })),
    ).rejects.toMatchObject({ name: 'NoSuchHealthCheck' });
    await expect(
      client.send(
        new ListTagsForResourcesCommand({
          ResourceType: 'hostedzone',
          ResourceIds: new Array(11).fill('Z1'),
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidInput' });
  });

  it('Lambda and ECR know what is missing', async () => {
    const lambda = new LambdaClient(config());
    const gone = { name: 'ResourceNotFoundException' };

    await expect(
      lambda.send(new GetFunctionCommand({ FunctionName: 'none' })),
    ).rejects.toMatchObject(gone);
    await expect(
      lambda.send(
        new ListTagsCommand({
          Resource: 'arn:aws:lambda:us-east-1:555566667777:function:none',
        }),
      ),
    ).rejects.toMatchObject(gone);
    await expect(
      new ECRClient(config()).send(
        new DescribeRepositoriesCommand({ repositoryNames: ['none'] }),
      ),
    ).rejects.toMatchObject({ name: 'RepositoryNotFoundException' });
  });

  it('Lambda tells the state of a function that is there', async () => {
    const { Configuration, Tags } = await new LambdaClient(config()).send(
      new GetFunctionCommand({ FunctionName: 'api-handler' }),
    );

    expect(Configuration?.State).toBe('Active');
    expect(Tags).toMatchObject({ owner: 'orders-team' });
  });
});
