import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { autoScalingGroups } from '.';

const PROD_EAST = { accountId: ACCOUNTS.prod, region: 'us-east-1' };
const SHARED = { accountId: ACCOUNTS['shared-services'], region: 'us-east-1' };

describe('the collector of Auto Scaling groups', () => {
  let sandbox: SandboxProcess;

  beforeAll(async () => {
    sandbox = await startSandboxProcess();
  }, 60_000);

  afterAll(() => sandbox.stop());

  it('finds the groups of the node groups with the documents’ sizes', async () => {
    const { resources, problems } = await sandbox.collectAll(
      autoScalingGroups,
      PROD_EAST,
    );
    expect(problems).toEqual([]);
    expect(
      resources.map(({ name, attributes }) => [
        name,
        attributes.MinSize,
        attributes.MaxSize,
        attributes.DesiredCapacity,
      ]),
    ).toEqual([
      ['eks-general-purpose-production-eks-cluster', 3, 10, 5],
      ['eks-spot-workloads-production-eks-cluster', 0, 20, 5],
      ['eks-compute-optimized-production-eks-cluster', 3, 10, 3],
    ]);
    expect(resources[0]).toMatchObject({
      arn: expect.stringMatching(
        /^arn:aws:autoscaling:us-east-1:555566667777:autoScalingGroup:[0-9a-f-]{36}:autoScalingGroupName\/eks-general-purpose-production-eks-cluster$/,
      ),
      type: 'AWS::AutoScaling::AutoScalingGroup',
      createdAt: '2024-01-16T09:12:00.000Z',
      tags: {
        owner: 'platform-engineering',
        'eks:cluster-name': 'production-eks-cluster',
        'eks:nodegroup-name': 'general-purpose',
      },
    });
    expect(resources[0].relations).toHaveLength(3);
    expect(resources[0].attributes.Instances).toHaveLength(5);
  });

  it('finds the build agents at their maximum', async () => {
    const { resources } = await sandbox.collectAll(autoScalingGroups, SHARED);
    expect(
      resources.find(({ name }) => name === 'jenkins-agents')?.attributes,
    ).toMatchObject({ MinSize: 2, MaxSize: 6, DesiredCapacity: 6 });
  });

  it('reads all pages', async () => {
    const whole = await sandbox.collectAll(autoScalingGroups, PROD_EAST);
    const paged = await sandbox.collectAll(autoScalingGroups, PROD_EAST, {
      request: text => text.replace('MaxRecords=100', 'MaxRecords=1'),
    });
    expect(whole.requests).toEqual({
      'autoscaling:DescribeAutoScalingGroups': 1,
    });
    expect(paged.requests).toEqual({
      'autoscaling:DescribeAutoScalingGroups': 3,
    });
    expect(paged.resources).toEqual(whole.resources);
  });

  it('says the same when the instances come in another order', async () => {
    const whole = await sandbox.collectAll(autoScalingGroups, PROD_EAST);
    const reversed = await sandbox.collectAll(autoScalingGroups, PROD_EAST, {
      answer: text =>
        text.replace(
          /<Instances>(.*?)<\/Instances>/gs,
          (_match, members: string) =>
            `<Instances>${members
              .split('</member>')
              .filter(member => member.trim() !== '')
              .reverse()
              .map(member => `${member}</member>`)
              .join('')}</Instances>`,
        ),
    });
    expect(reversed.resources).toEqual(whole.resources);
  });

  it('loses only the record that is corrupt', async () => {
    const whole = await sandbox.collectAll(autoScalingGroups, PROD_EAST);
    const { resources, problems } = await sandbox.collectAll(
      autoScalingGroups,
      PROD_EAST,
      {
        answer: text =>
          text.replace(/<AutoScalingGroupARN>[^<]*<\/AutoScalingGroupARN>/, ''),
      },
    );
    expect(problems).toEqual([
      {
        reason: 'invalid-answer',
        message: expect.stringContaining('it has no AutoScalingGroupARN'),
      },
    ]);
    expect(resources).toEqual(whole.resources.slice(1));
  });
});
