import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { cloudWatchAlarms } from '.';
import { watchedArnOf } from './watchedArn';

const WEST = { accountId: ACCOUNTS.prod, region: 'us-west-2' };

describe('cloudwatch-alarms', () => {
  let sandbox: SandboxProcess;

  beforeAll(async () => {
    sandbox = await startSandboxProcess();
  }, 60_000);

  afterAll(() => sandbox?.stop());

  async function lagAlarmAt(now: string) {
    await sandbox.control('PUT', 'clock', { now, frozen: true });
    const { resources, problems, requests } = await sandbox.collectAll(
      cloudWatchAlarms,
      WEST,
    );
    expect(problems).toEqual([]);
    expect(requests).toEqual({
      'monitoring:DescribeAlarms': 1,
      'tagging:GetResources': 1,
    });
    return resources.find(
      ({ name }) => name === 'authentication-service-prod-west-ReplicaLag',
    );
  }

  it('follows the state of an alarm, with what it watches', async () => {
    // A Wednesday afternoon in New York, and the night before it.
    const busy = await lagAlarmAt('2026-03-11T18:00:00Z');
    const quiet = await lagAlarmAt('2026-03-11T07:00:00Z');
    expect(busy).toMatchObject({
      type: 'AWS::CloudWatch::Alarm',
      state: 'ALARM',
      tags: {
        owner: 'identity-team',
        system: 'user-management',
        environment: 'prod',
        component: 'authentication-service',
      },
      attributes: {
        StateValue: 'ALARM',
        StateUpdatedTimestamp: expect.stringMatching(/^2026-03-11T1/),
        MetricName: 'ReplicaLag',
        Threshold: 300,
      },
      volatile: { StateReason: expect.stringContaining('300') },
      relations: [
        {
          type: 'dependsOn',
          targetArn: `arn:aws:rds:us-west-2:${ACCOUNTS.prod}:db:authentication-service-prod-west`,
        },
      ],
    });
    expect(busy?.attributes).not.toHaveProperty('StateReason');
    expect(quiet).toMatchObject({
      state: 'OK',
      attributes: {
        StateUpdatedTimestamp: expect.stringMatching(/^2026-03-1[01]T/),
      },
    });
  });

  it('says the same five minutes later where no state has changed', async () => {
    const first = await lagAlarmAt('2026-03-11T18:00:00Z');
    const second = await lagAlarmAt('2026-03-11T18:05:00Z');
    expect(second?.attributes).toEqual(first?.attributes);
  });

  it('reads every page', async () => {
    const all = await sandbox.collectAll(cloudWatchAlarms, WEST);
    const paged = await sandbox.collectAll(cloudWatchAlarms, WEST, {
      request: text => text.replace('"MaxRecords":100', '"MaxRecords":10'),
    });
    expect(paged.requests['monitoring:DescribeAlarms']).toBe(
      Math.ceil(all.resources.length / 10),
    );
    expect(paged.resources).toEqual(all.resources);
  });

  it('loses nothing but an alarm that makes no sense', async () => {
    const all = await sandbox.collectAll(cloudWatchAlarms, WEST);
    const { resources, problems } = await sandbox.collectAll(
      cloudWatchAlarms,
      WEST,
      { answer: text => text.replace(/"AlarmArn":"[^"]*"/, '"AlarmArn":"x"') },
    );
    expect(resources).toHaveLength(all.resources.length - 1);
    expect(problems).toEqual([
      expect.objectContaining({ reason: 'invalid-answer' }),
    ]);
  });
});

describe('watchedArnOf', () => {
  const context = {
    partition: 'aws',
    target: { accountId: '111122223333', region: 'us-east-1' },
  };

  it.each([
    [
      'AWS/RDS',
      { DBClusterIdentifier: 'orders', SourceRegion: 'us-west-2' },
      'arn:aws:rds:us-east-1:111122223333:cluster:orders',
    ],
    [
      'AWS/ApplicationELB',
      { LoadBalancer: 'app/web/1a', TargetGroup: 'targetgroup/api/2b' },
      'arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/api/2b',
    ],
    [
      'AWS/ApplicationELB',
      { LoadBalancer: 'app/web/1a' },
      'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/web/1a',
    ],
    [
      'AWS/SQS',
      { QueueName: 'orders' },
      'arn:aws:sqs:us-east-1:111122223333:orders',
    ],
    ['AWS/RDS', { EngineName: 'postgres' }, undefined],
    ['Custom', { DBInstanceIdentifier: 'orders' }, undefined],
    [undefined, {}, undefined],
  ])('%s %j is %s', (Namespace, dimensions, expected) => {
    const Dimensions = Object.entries(dimensions).map(([Name, Value]) => ({
      Name,
      Value,
    }));
    expect(watchedArnOf({ Namespace, Dimensions }, context)).toBe(expected);
  });
});
