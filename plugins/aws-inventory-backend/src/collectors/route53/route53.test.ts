import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { route53HealthChecks, route53HostedZones, route53RecordSets } from '.';

const PROD = { accountId: ACCOUNTS.prod, region: 'global' };

describe('the collectors of Route 53', () => {
  let sandbox: SandboxProcess;
  beforeAll(async () => {
    sandbox = await startSandboxProcess();
  }, 60_000);
  afterEach(() => sandbox.control('DELETE', 'faults'));
  afterAll(() => sandbox.stop());

  const records = async () => {
    const { resources } = await sandbox.collectAll(route53RecordSets, PROD);
    return resources;
  };
  const recordsOf = async (name: string) =>
    (await records()).filter(
      ({ attributes }) => attributes.Name === `${name}.meridian.example.`,
    );
  const checks = async () => {
    const { resources } = await sandbox.collectAll(route53HealthChecks, PROD);
    return new Map(resources.map(check => [check.name, check]));
  };

  describe('route53-hosted-zones', () => {
    it('finds the public zone and the private one with its VPCs', async () => {
      const { resources, problems, requests } = await sandbox.collectAll(
        route53HostedZones,
        PROD,
      );

      expect(problems).toEqual([]);
      expect(resources).toEqual([
        expect.objectContaining({
          arn: expect.stringMatching(
            /^arn:aws:route53:::hostedzone\/Z[0-9A-F]{20}$/,
          ),
          type: 'AWS::Route53::HostedZone',
          name: 'meridian.example',
          tags: {
            owner: 'platform-engineering',
            system: 'platform',
            environment: 'prod',
          },
          attributes: expect.objectContaining({
            Name: 'meridian.example.',
            Config: {
              Comment: 'Public names of the platform',
              PrivateZone: false,
            },
          }),
          volatile: { ResourceRecordSetCount: 33 },
        }),
        expect.objectContaining({
          name: 'prod.meridian.internal',
          attributes: expect.objectContaining({
            VPCs: expect.arrayContaining([
              { VPCRegion: 'us-east-1', VPCId: expect.any(String) },
              { VPCRegion: 'us-west-2', VPCId: expect.any(String) },
            ]),
          }),
        }),
      ]);
      expect(requests).toEqual({
        'route53:ListHostedZones': 1,
        'route53:ListTagsForResources': 1,
        'route53:GetHostedZone': 1,
      });
    });

    it('reads all pages', async () => {
      const { resources, requests } = await sandbox.collectAll(
        route53HostedZones,
        PROD,
        { request: text => text.replace('maxitems=100', 'maxitems=1') },
      );

      expect(resources).toHaveLength(2);
      expect(requests).toMatchObject({ 'route53:ListHostedZones': 2 });
    });
  });

  describe('route53-record-sets', () => {
    it('splits the traffic of a system by weights, with a health check each', async () => {
      const [east, west] = await recordsOf('orders');

      expect(east).toMatchObject({
        arn: expect.stringMatching(
          /^arn:aws:route53:::hostedzone\/Z\w+\/recordset\/orders\.meridian\.example\/A\/us-east-1$/,
        ),
        type: 'AWS::Route53::RecordSet',
        name: 'orders.meridian.example A us-east-1',
        tags: {},
        attributes: {
          Type: 'A',
          Weight: 70,
          AliasTarget: {
            DNSName: expect.stringMatching(
              /^dualstack\.prod-order-processing-\d+\.us-east-1\.elb\.amazonaws\.com\.$/,
            ),
            EvaluateTargetHealth: true,
          },
        },
      });
      expect(west.attributes.Weight).toBe(30);
      const check = (await checks()).get('orders-us-east-1');
      expect(east.relations).toEqual([
        {
          type: 'partOf',
          targetArn: expect.stringMatching(
            /^arn:aws:route53:::hostedzone\/Z\w+$/,
          ),
        },
        { type: 'dependsOn', targetArn: check?.arn },
      ]);
    });

    it('has weights, failover and latency as they are', async () => {
      const brief = async (name: string) =>
        (await recordsOf(name)).map(({ attributes }) => [
          attributes.SetIdentifier,
          attributes.Weight ?? attributes.Failover ?? attributes.Region,
        ]);

      // Planted: 70/30 is what was meant.
      expect(await brief('analytics')).toEqual([
        ['us-east-1', 90],
        ['us-west-2', 10],
      ]);
      expect(await brief('app')).toEqual([
        ['us-east-1', 'PRIMARY'],
        ['us-west-2', 'SECONDARY'],
      ]);
      expect(await brief('api.orders')).toEqual([
        ['us-east-1', 'us-east-1'],
        ['us-west-2', 'us-west-2'],
      ]);
      expect(await recordsOf('us-west-2.orders')).toEqual([
        expect.objectContaining({
          attributes: expect.objectContaining({ Type: 'CNAME', TTL: 60 }),
        }),
      ]);
    });

    it('gives every record an ARN of its own', async () => {
      const arns = (await records()).map(({ arn }) => arn);

      expect(arns).toHaveLength(46);
      expect(new Set(arns).size).toBe(46);
    });

    it('reads all pages, also where one ends between two records of a name', async () => {
      const all = await records();
      const { resources, requests } = await sandbox.collectAll(
        route53RecordSets,
        PROD,
        // Five records come before the second of the analytics weights.
        { request: text => text.replace('maxitems=300', 'maxitems=4') },
      );

      expect(resources).toEqual(all);
      // 33 records of one zone and 13 of the other.
      expect(requests).toEqual({
        'route53:ListHostedZones': 1,
        'route53:ListResourceRecordSets': 9 + 4,
      });
    });

    it('leaves out a record that makes no sense, and says so', async () => {
      const { resources, problems } = await sandbox.collectAll(
        route53RecordSets,
        PROD,
        {
          answer: text =>
            text.replace('<Name>reporting.meridian.example.</Name>', ''),
        },
      );

      expect(resources).toHaveLength(45);
      expect(problems).toEqual([
        expect.objectContaining({
          reason: 'invalid-answer',
          message: expect.stringContaining('it has no Name'),
        }),
      ]);
    });
  });

  describe('route53-health-checks', () => {
    it('tells which are healthy, failing and disabled', async () => {
      const found = await checks();

      expect(
        Object.fromEntries(
          [...found].map(([name, { state }]) => [name, state]),
        ),
      ).toEqual({
        'users-us-east-1': 'Healthy',
        'users-us-west-2': 'Healthy',
        'orders-us-east-1': 'Healthy',
        'orders-us-west-2': 'Healthy',
        'analytics-us-east-1': 'Healthy',
        'analytics-us-west-2': 'Disabled',
        'app-us-east-1': 'Healthy',
        'app-us-west-2': 'Unhealthy',
        'records-us-east-1': 'Healthy',
      });
      expect(found.get('orders-us-east-1')).toMatchObject({
        type: 'AWS::Route53::HealthCheck',
        tags: { owner: 'orders-team', system: 'order-processing' },
        attributes: {
          HealthCheckConfig: {
            FullyQualifiedDomainName: 'us-east-1.orders.meridian.example',
            RequestInterval: 30,
            FailureThreshold: 3,
          },
        },
      });
    });

    it('reads all pages, and no status of what is disabled', async () => {
      const { resources, requests } = await sandbox.collectAll(
        route53HealthChecks,
        PROD,
        { request: text => text.replace('maxitems=1000', 'maxitems=4') },
      );

      expect(resources).toHaveLength(9);
      expect(requests).toEqual({
        'route53:ListHealthChecks': 3,
        'route53:ListTagsForResources': 3,
        'route53:GetHealthCheckStatus': 8,
      });
    });

    it('derives calculated checks from their children', async () => {
      const before = await checks();
      const failing = before.get('app-us-west-2');
      const { resources, problems } = await sandbox.collectAll(
        route53HealthChecks,
        PROD,
        {
          // The first check becomes one that wants one healthy child and has a failing one.
          answer: text =>
            text.includes('<ListHealthChecksResponse')
              ? text.replace(
                  '<Type>HTTPS</Type>',
                  `<Type>CALCULATED</Type><HealthThreshold>1</HealthThreshold><ChildHealthChecks><ChildHealthCheck>${failing?.resourceId}</ChildHealthCheck></ChildHealthChecks>`,
                )
              : text,
        },
      );

      expect(problems).toEqual([]);
      expect(resources.at(-1)).toMatchObject({
        name: 'users-us-east-1',
        state: 'Unhealthy',
        relations: [{ type: 'dependsOn', targetArn: failing?.arn }],
      });
    });

    it('does not know a status that it may not read', async () => {
      await sandbox.control('POST', 'faults', {
        kind: 'denied',
        match: { service: 'route53', operation: 'GetHealthCheckStatus' },
      });
      const { resources, problems } = await sandbox.collectAll(
        route53HealthChecks,
        PROD,
      );

      expect(
        resources.filter(({ state }) => state !== 'Unknown').map(r => r.name),
      ).toEqual(['analytics-us-west-2']);
      expect(problems).toHaveLength(8);
      expect(problems[0].missingAction).toBe('route53:GetHealthCheckStatus');
    });
  });
});
