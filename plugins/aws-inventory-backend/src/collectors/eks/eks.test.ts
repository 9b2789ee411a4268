import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { eksAddons, eksClusters, eksFargateProfiles, eksNodegroups } from '.';

const EAST = { accountId: ACCOUNTS.prod, region: 'us-east-1' };
const WEST = { accountId: ACCOUNTS.prod, region: 'us-west-2' };
const CLUSTER_ARN =
  'arn:aws:eks:us-east-1:555566667777:cluster/production-eks-cluster';
const SUBNET = expect.stringMatching(
  /^arn:aws:ec2:us-east-1:555566667777:subnet\/subnet-[0-9a-f]{17}$/,
);

const smallPages = {
  request: (text: string) => text.replace('maxResults=100', 'maxResults=1'),
};

describe('the collectors of EKS', () => {
  let sandbox: SandboxProcess;
  beforeAll(async () => {
    sandbox = await startSandboxProcess();
  }, 60_000);
  afterEach(() => sandbox.control('DELETE', 'faults'));
  afterAll(() => sandbox.stop());

  describe('eks-clusters', () => {
    it('describes the production cluster as the platform documents it', async () => {
      const { resources, problems } = await sandbox.collectAll(
        eksClusters,
        EAST,
      );

      expect(problems).toEqual([]);
      expect(resources).toEqual([
        expect.objectContaining({
          arn: CLUSTER_ARN,
          type: 'AWS::EKS::Cluster',
          name: 'production-eks-cluster',
          resourceId: 'production-eks-cluster',
          state: 'ACTIVE',
          createdAt: '2024-01-16T09:12:00.000Z',
          tags: {
            owner: 'platform-engineering',
            system: 'platform',
            environment: 'prod',
          },
          attributes: expect.objectContaining({
            version: '1.28',
            resourcesVpcConfig: expect.objectContaining({
              endpointPrivateAccess: true,
              endpointPublicAccess: false,
            }),
            logging: {
              clusterLogging: [
                {
                  enabled: true,
                  types: [
                    'api',
                    'audit',
                    'authenticator',
                    'controllerManager',
                    'scheduler',
                  ],
                },
              ],
            },
          }),
        }),
      ]);
      expect(resources[0].relations).toEqual([
        { type: 'dependsOn', targetArn: SUBNET },
        { type: 'dependsOn', targetArn: SUBNET },
        { type: 'dependsOn', targetArn: SUBNET },
        {
          type: 'dependsOn',
          targetArn: expect.stringMatching(
            /^arn:aws:kms:us-east-1:555566667777:key\//,
          ),
        },
      ]);
    });

    it('finds one cluster of the same name in the other Region', async () => {
      const { resources } = await sandbox.collectAll(eksClusters, WEST);

      expect(resources.map(({ arn }) => arn)).toEqual([
        'arn:aws:eks:us-west-2:555566667777:cluster/production-eks-cluster',
      ]);
    });

    it.each([
      ['shared-services', 'shared-services-eks-cluster', false],
      ['staging', 'staging-eks-cluster', false],
      // Planted.
      ['dev', 'dev-eks-cluster', true],
    ] as const)(
      'in %s finds %s, whose endpoint is public: %s',
      async (account, name, endpointPublicAccess) => {
        const { resources } = await sandbox.collectAll(eksClusters, {
          accountId: ACCOUNTS[account],
          region: 'us-east-1',
        });

        expect(resources).toEqual([
          expect.objectContaining({
            name,
            attributes: expect.objectContaining({
              resourcesVpcConfig: expect.objectContaining({
                endpointPublicAccess,
              }),
            }),
          }),
        ]);
      },
    );

    it('passes over a cluster that vanished after it was listed', async () => {
      const { resources, problems } = await sandbox.collectAll(
        eksClusters,
        EAST,
        {
          answer: text =>
            text.replace('"clusters":[', '"clusters":["vanished",'),
        },
      );

      expect(resources).toHaveLength(1);
      expect(problems).toEqual([]);
    });
  });

  describe('eks-nodegroups', () => {
    it('describes the node groups with their limits', async () => {
      const { resources } = await sandbox.collectAll(eksNodegroups, EAST);

      expect(
        resources.map(({ name, attributes, volatile }) => ({
          name,
          instanceTypes: attributes.instanceTypes,
          capacityType: attributes.capacityType,
          diskSize: attributes.diskSize,
          scaling: attributes.scalingConfig,
          now: volatile?.scalingConfig,
        })),
      ).toEqual([
        {
          name: 'general-purpose',
          instanceTypes: ['m5.large', 'm5.xlarge', 'm5a.large'],
          capacityType: 'ON_DEMAND',
          diskSize: 50,
          scaling: { minSize: 3, maxSize: 10 },
          now: { desiredSize: 5 },
        },
        {
          name: 'spot-workloads',
          instanceTypes: ['m5.large', 'm4.large', 'c5.large'],
          capacityType: 'SPOT',
          diskSize: 50,
          scaling: { minSize: 0, maxSize: 20 },
          now: { desiredSize: 5 },
        },
        {
          name: 'compute-optimized',
          instanceTypes: ['c5.2xlarge'],
          capacityType: 'ON_DEMAND',
          diskSize: 100,
          scaling: { minSize: 3, maxSize: 10 },
          now: { desiredSize: 3 },
        },
      ]);
      expect(resources[2]).toMatchObject({
        type: 'AWS::EKS::Nodegroup',
        resourceId: 'production-eks-cluster/compute-optimized',
        tags: { owner: 'records-team', component: 'records-api' },
        attributes: {
          resources: {
            autoScalingGroups: [
              { name: 'eks-compute-optimized-production-eks-cluster' },
            ],
          },
        },
      });
      expect(resources[2].relations).toEqual([
        { type: 'partOf', targetArn: CLUSTER_ARN },
        { type: 'dependsOn', targetArn: SUBNET },
        { type: 'dependsOn', targetArn: SUBNET },
        { type: 'dependsOn', targetArn: SUBNET },
      ]);
    });

    it('reads all pages', async () => {
      const { resources, requests } = await sandbox.collectAll(
        eksNodegroups,
        EAST,
        smallPages,
      );

      expect(resources).toHaveLength(3);
      expect(requests).toEqual({
        'eks:ListClusters': 1,
        'eks:ListNodegroups': 3,
        'eks:DescribeNodegroup': 3,
      });
    });

    it('leaves out a record that makes no sense, and says so', async () => {
      const { resources, problems } = await sandbox.collectAll(
        eksNodegroups,
        EAST,
        {
          answer: text =>
            text.replace(
              /"nodegroupArn":"[^"]*spot-workloads[^"]*"/,
              '"nodegroupArn":"nonsense"',
            ),
        },
      );

      expect(resources.map(({ name }) => name)).toEqual([
        'general-purpose',
        'compute-optimized',
      ]);
      expect(problems).toEqual([
        expect.objectContaining({
          reason: 'invalid-answer',
          message: expect.stringContaining("'nonsense' is not an ARN"),
        }),
      ]);
    });

    it('says which action is missing where it may not describe them', async () => {
      await sandbox.control('POST', 'faults', {
        kind: 'denied',
        match: { service: 'eks', operation: 'DescribeNodegroup' },
      });
      const { resources, problems } = await sandbox.collectAll(
        eksNodegroups,
        EAST,
      );

      expect(resources).toEqual([]);
      expect(problems).toHaveLength(3);
      expect(problems[0]).toMatchObject({
        reason: 'denied',
        missingAction: 'eks:DescribeNodegroup',
        message: expect.stringContaining('node group general-purpose'),
      });
    });

    it('fails when they could not be listed', async () => {
      await sandbox.control('POST', 'faults', {
        kind: 'throttled',
        match: { service: 'eks', operation: 'ListNodegroups' },
      });

      await expect(sandbox.collectAll(eksNodegroups, EAST)).rejects.toThrow();
    });
  });

  it('finds the Fargate profile for bursts', async () => {
    const { resources } = await sandbox.collectAll(eksFargateProfiles, EAST);

    expect(resources).toEqual([
      expect.objectContaining({
        type: 'AWS::EKS::FargateProfile',
        name: 'bursts',
        resourceId: 'production-eks-cluster/bursts',
        state: 'ACTIVE',
        attributes: expect.objectContaining({
          selectors: [
            { namespace: 'bursts', labels: { compute: 'fargate' } },
            { namespace: 'batch' },
          ],
        }),
        relations: [
          { type: 'partOf', targetArn: CLUSTER_ARN },
          { type: 'dependsOn', targetArn: SUBNET },
          { type: 'dependsOn', targetArn: SUBNET },
          { type: 'dependsOn', targetArn: SUBNET },
        ],
      }),
    ]);
  });

  describe('eks-addons', () => {
    it('finds the add-ons, and the degraded one with its reason', async () => {
      const east = await sandbox.collectAll(eksAddons, EAST);
      const west = await sandbox.collectAll(eksAddons, WEST);

      expect(east.resources.map(({ name }) => name)).toEqual([
        'vpc-cni',
        'coredns',
        'kube-proxy',
        'aws-ebs-csi-driver',
        'eks-pod-identity-agent',
        'metrics-server',
      ]);
      expect(new Set(east.resources.map(({ state }) => state))).toEqual(
        new Set(['ACTIVE']),
      );
      expect(west.resources.filter(({ state }) => state !== 'ACTIVE')).toEqual([
        expect.objectContaining({
          name: 'aws-ebs-csi-driver',
          state: 'DEGRADED',
          attributes: expect.objectContaining({
            health: {
              issues: [
                expect.objectContaining({
                  code: 'InsufficientNumberOfReplicas',
                }),
              ],
            },
          }),
        }),
      ]);
    });

    it('reads all pages', async () => {
      const { resources, requests } = await sandbox.collectAll(
        eksAddons,
        EAST,
        smallPages,
      );

      expect(resources).toHaveLength(6);
      expect(requests).toMatchObject({ 'eks:ListAddons': 6 });
    });
  });
});
