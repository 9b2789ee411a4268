import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { rdsBlueGreenDeployments, rdsEventSubscriptions } from '.';
import { named, targetsOf } from './__testUtils__/resources';

const PROD = { accountId: ACCOUNTS.prod, region: 'us-east-1' };
const STAGING = { accountId: ACCOUNTS.staging, region: 'us-east-1' };

describe('what surrounds databases', () => {
  let sandbox: SandboxProcess;

  beforeAll(async () => {
    sandbox = await startSandboxProcess({ now: '2026-03-11T15:02:00Z' });
  }, 60_000);

  afterAll(() => sandbox?.stop());

  it('finds who is told of which events', async () => {
    const { resources, problems, requests } = await sandbox.collectAll(
      rdsEventSubscriptions,
      PROD,
    );
    expect(problems).toEqual([]);
    expect(requests).toEqual({
      'rds:DescribeEventSubscriptions': 1,
      'tagging:GetResources': 1,
    });
    const subscription = named(resources, 'platform-db-cluster-events');
    expect(subscription).toMatchObject({
      arn: `arn:aws:rds:us-east-1:${ACCOUNTS.prod}:es:platform-db-cluster-events`,
      type: 'AWS::RDS::EventSubscription',
      state: 'active',
      tags: { owner: 'platform-engineering' },
      attributes: {
        Enabled: true,
        SourceType: 'db-cluster',
        EventCategoriesList: [
          'failover',
          'failure',
          'global-failover',
          'maintenance',
          'notification',
        ],
      },
    });
    expect(targetsOf(subscription)).toEqual([
      `arn:aws:sns:us-east-1:${ACCOUNTS.prod}:platform-alarms`,
    ]);
  });

  it('asks for no tags where there is no subscription', async () => {
    const { resources, requests } = await sandbox.collectAll(
      rdsEventSubscriptions,
      { accountId: ACCOUNTS.management, region: 'us-east-1' },
    );
    expect(resources).toEqual([]);
    expect(requests).toEqual({ 'rds:DescribeEventSubscriptions': 1 });
  });

  it('finds a blue/green deployment with its pairs, as what belongs to the blue one', async () => {
    const { resources, problems } = await sandbox.collectAll(
      rdsBlueGreenDeployments,
      STAGING,
    );
    expect(problems).toEqual([]);
    expect(resources).toHaveLength(1);
    const [deployment] = resources;
    const { Source, Target, SwitchoverDetails } = deployment.attributes;
    expect(deployment).toMatchObject({
      arn: `arn:aws:rds:us-east-1:${ACCOUNTS.staging}:deployment:${deployment.resourceId}`,
      type: 'AWS::RDS::BlueGreenDeployment',
      name: 'orders-staging-postgresql-16',
      state: 'AVAILABLE',
      belongsTo: Source,
      createdAt: expect.any(String),
    });
    expect(deployment.resourceId).toMatch(/^bgd-/);
    expect(targetsOf(deployment)).toEqual([Source, Target].sort());
    expect(SwitchoverDetails).toContainEqual({
      SourceMember: Source,
      TargetMember: Target,
      Status: 'AVAILABLE',
    });
  });

  it.each([
    [rdsEventSubscriptions, PROD, 'CustSubscriptionId'],
    [rdsBlueGreenDeployments, STAGING, 'BlueGreenDeploymentIdentifier'],
  ])(
    'loses only the record that makes no sense: $id',
    async (collector, target, field) => {
      const whole = await sandbox.collectAll(collector, target);
      const { resources, problems } = await sandbox.collectAll(
        collector,
        target,
        {
          answer: text =>
            text.replace(
              new RegExp(`<${field}>[^<]*</${field}>`),
              `<${field}></${field}>`,
            ),
        },
      );
      expect(problems).toEqual([
        {
          reason: 'invalid-answer',
          message: expect.stringContaining(`it has no ${field}`),
        },
      ]);
      expect(resources).toEqual(whole.resources.slice(1));
    },
  );
});
