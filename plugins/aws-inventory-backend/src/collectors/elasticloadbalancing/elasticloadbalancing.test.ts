import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import {
  elasticLoadBalancingLoadBalancers,
  elasticLoadBalancingTargetGroups,
} from '.';

const EAST = { accountId: ACCOUNTS.prod, region: 'us-east-1' };
const WEST = { accountId: ACCOUNTS.prod, region: 'us-west-2' };
const LOAD_BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';

const smallPages = {
  request: (text: string) => text.replace('PageSize=400', 'PageSize=2'),
};

describe('the collectors of Elastic Load Balancing', () => {
  let sandbox: SandboxProcess;
  beforeAll(async () => {
    sandbox = await startSandboxProcess();
  }, 60_000);
  beforeEach(() =>
    sandbox.control('PUT', 'clock', {
      now: '2026-09-01T12:00:00Z',
      frozen: true,
    }),
  );
  afterEach(() => sandbox.control('DELETE', 'faults'));
  afterAll(() => sandbox.stop());

  describe('elasticloadbalancing-load-balancers', () => {
    it('finds a load balancer per system in each Region, and records in one only', async () => {
      const namesIn = async (target: typeof EAST) => {
        const { resources, problems } = await sandbox.collectAll(
          elasticLoadBalancingLoadBalancers,
          target,
        );
        expect(problems).toEqual([]);
        return resources
          .filter(({ type }) => type === LOAD_BALANCER)
          .map(({ name }) => name);
      };

      expect(await namesIn(EAST)).toEqual([
        'prod-user-management',
        'prod-order-processing',
        'prod-analytics',
        'prod-innovate',
        'prod-records',
      ]);
      expect(await namesIn(WEST)).toEqual([
        'prod-user-management',
        'prod-order-processing',
        'prod-analytics',
        'prod-innovate',
      ]);
    });

    it('describes a load balancer and its listeners', async () => {
      const { resources } = await sandbox.collectAll(
        elasticLoadBalancingLoadBalancers,
        EAST,
      );
      const loadBalancer = resources.find(
        ({ name }) => name === 'prod-order-processing',
      );
      const listeners = resources.filter(
        ({ type, relations }) =>
          type === LISTENER &&
          relations?.some(
            relation =>
              relation.type === 'partOf' &&
              relation.targetArn === loadBalancer?.arn,
          ),
      );

      expect(loadBalancer).toMatchObject({
        arn: expect.stringMatching(
          /^arn:aws:elasticloadbalancing:us-east-1:555566667777:loadbalancer\/app\/prod-order-processing\/[0-9a-f]{16}$/,
        ),
        state: 'active',
        tags: {
          owner: 'orders-team',
          system: 'order-processing',
          environment: 'prod',
        },
        attributes: {
          DNSName: expect.stringMatching(
            /^prod-order-processing-\d+\.us-east-1\.elb\.amazonaws\.com$/,
          ),
          Type: 'application',
          AvailabilityZones: [
            { ZoneName: 'us-east-1a' },
            { ZoneName: 'us-east-1b' },
            { ZoneName: 'us-east-1c' },
          ],
        },
      });
      expect(loadBalancer?.relations).toHaveLength(3);
      expect(listeners.map(({ name }) => name)).toEqual([
        'prod-order-processing:80',
        'prod-order-processing:443',
      ]);
      expect(listeners[1].relations).toEqual([
        { type: 'partOf', targetArn: loadBalancer?.arn },
        {
          type: 'dependsOn',
          targetArn: expect.stringMatching(
            /^arn:aws:acm:us-east-1:555566667777:certificate\//,
          ),
        },
        {
          type: 'dependsOn',
          targetArn: expect.stringContaining(
            ':targetgroup/prod-order-service/',
          ),
        },
      ]);
    });

    it('reads all pages, and tags in batches', async () => {
      const { resources, requests } = await sandbox.collectAll(
        elasticLoadBalancingLoadBalancers,
        EAST,
        smallPages,
      );

      expect(resources).toHaveLength(15);
      expect(requests).toEqual({
        'elasticloadbalancing:DescribeLoadBalancers': 3,
        'elasticloadbalancing:DescribeListeners': 5,
        'elasticloadbalancing:DescribeTags': 3,
      });
    });

    it('leaves out a record that makes no sense, and says so', async () => {
      const { resources, problems } = await sandbox.collectAll(
        elasticLoadBalancingLoadBalancers,
        EAST,
        {
          answer: text =>
            text.replace(
              '<LoadBalancerName>prod-analytics</LoadBalancerName>',
              '',
            ),
        },
      );

      expect(
        resources
          .filter(({ type }) => type === LOAD_BALANCER)
          .map(({ name }) => name),
      ).toEqual([
        'prod-user-management',
        'prod-order-processing',
        'prod-innovate',
        'prod-records',
      ]);
      expect(problems).toEqual([
        expect.objectContaining({
          reason: 'invalid-answer',
          message: expect.stringContaining('it has no LoadBalancerName'),
        }),
      ]);
    });

    it('leaves tags unknown that it may not read', async () => {
      await sandbox.control('POST', 'faults', {
        kind: 'denied',
        match: {
          service: 'elasticloadbalancing',
          operation: 'DescribeTags',
        },
      });
      const { resources, problems } = await sandbox.collectAll(
        elasticLoadBalancingLoadBalancers,
        EAST,
      );

      expect(resources).toHaveLength(15);
      expect(new Set(resources.map(({ tags }) => tags))).toEqual(
        new Set([undefined]),
      );
      expect(problems).toEqual([
        expect.objectContaining({
          reason: 'denied',
          missingAction: 'elasticloadbalancing:DescribeTags',
        }),
      ]);
    });

    it('passes over a load balancer that vanished, and keeps the tags of the others', async () => {
      const { resources, problems } = await sandbox.collectAll(
        elasticLoadBalancingLoadBalancers,
        EAST,
        {
          // The one that is listed does not exist; DescribeTags refuses the batch for it.
          answer: text =>
            text.includes('<DescribeLoadBalancersResult>')
              ? text.replace(
                  /(loadbalancer\/app\/prod-records\/)[0-9a-f]{16}/g,
                  '$10000000000000000',
                )
              : text,
        },
      );

      const loadBalancers = resources.filter(
        ({ type }) => type === LOAD_BALANCER,
      );
      expect(problems).toEqual([]);
      expect(loadBalancers.map(({ name }) => name)).toEqual([
        'prod-user-management',
        'prod-order-processing',
        'prod-analytics',
        'prod-innovate',
      ]);
      expect(loadBalancers[1].tags).toMatchObject({ owner: 'orders-team' });
    });
  });

  describe('elasticloadbalancing-target-groups', () => {
    it('counts the targets by health and finds the one that fails', async () => {
      const { resources, problems } = await sandbox.collectAll(
        elasticLoadBalancingTargetGroups,
        EAST,
      );

      expect(problems).toEqual([]);
      expect(
        Object.fromEntries(
          resources.map(({ name, attributes }) => [
            name,
            attributes.TargetHealthCounts,
          ]),
        ),
      ).toMatchObject({
        'prod-order-service': { healthy: 6, unhealthy: 0 },
        'prod-payment-service': { healthy: 5, unhealthy: 1 },
      });
      const payment = resources.find(
        ({ name }) => name === 'prod-payment-service',
      );
      expect(payment).toMatchObject({
        type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
        tags: { owner: 'orders-team', component: 'payment-service' },
        relations: [
          {
            type: 'partOf',
            targetArn: expect.stringContaining(
              ':loadbalancer/app/prod-order-processing/',
            ),
          },
        ],
      });
      expect(JSON.stringify(payment?.volatile)).toContain(
        'Health checks failed with these codes: [500]',
      );
    });

    it('does not find the reporting service in the second Region', async () => {
      const names = async (target: typeof EAST) =>
        (
          await sandbox.collectAll(elasticLoadBalancingTargetGroups, target)
        ).resources.map(({ name }) => name);

      expect(await names(EAST)).toContain('prod-reporting-service');
      expect(await names(WEST)).not.toContain('prod-reporting-service');
      expect(await names(WEST)).toContain('prod-analytics-service');
    });

    it('follows health as it changes with the clock', async () => {
      const at = async (now: string) => {
        await sandbox.control('PUT', 'clock', { now, frozen: true });
        const { resources } = await sandbox.collectAll(
          elasticLoadBalancingTargetGroups,
          WEST,
        );
        return resources.find(({ name }) => name === 'prod-profile-service')
          ?.attributes.TargetHealthCounts;
      };

      expect(await at('2026-09-02T04:39:00Z')).toEqual({
        healthy: 3,
        unhealthy: 0,
      });
      expect(await at('2026-09-02T04:45:00Z')).toEqual({
        healthy: 2,
        unhealthy: 1,
      });
    });

    it('reads all pages', async () => {
      const { resources, requests } = await sandbox.collectAll(
        elasticLoadBalancingTargetGroups,
        EAST,
        smallPages,
      );

      expect(resources).toHaveLength(11);
      expect(requests).toEqual({
        'elasticloadbalancing:DescribeTargetGroups': 6,
        'elasticloadbalancing:DescribeTags': 6,
        'elasticloadbalancing:DescribeTargetHealth': 11,
      });
    });

    it('knows no health where it may not read it', async () => {
      await sandbox.control('POST', 'faults', {
        kind: 'denied',
        match: {
          service: 'elasticloadbalancing',
          operation: 'DescribeTargetHealth',
        },
      });
      const { resources, problems } = await sandbox.collectAll(
        elasticLoadBalancingTargetGroups,
        EAST,
      );

      expect(resources).toHaveLength(11);
      expect(
        resources.filter(({ attributes }) => attributes.TargetHealthCounts),
      ).toEqual([]);
      expect(problems).toHaveLength(11);
    });
  });
});
