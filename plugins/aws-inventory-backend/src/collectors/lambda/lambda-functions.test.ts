import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { lambdaFunctions } from './lambda-functions';

const EAST = { accountId: ACCOUNTS.prod, region: 'us-east-1' };

describe('lambda-functions', () => {
  let sandbox: SandboxProcess;
  beforeAll(async () => {
    sandbox = await startSandboxProcess();
  }, 60_000);
  afterEach(() => sandbox.control('DELETE', 'faults'));
  afterAll(() => sandbox.stop());

  it('finds the functions as the platform documents them', async () => {
    const { resources, problems } = await sandbox.collectAll(
      lambdaFunctions,
      EAST,
    );

    expect(problems).toEqual([]);
    expect(
      resources.map(({ name, attributes }) => [
        name,
        attributes.Runtime,
        attributes.MemorySize,
        attributes.Timeout,
      ]),
    ).toEqual([
      ['api-handler', 'python3.9', 512, 30],
      ['data-processing', 'java11', 3008, 900],
      ['UserEventProcessor', 'nodejs18.x', 256, 60],
      // Planted.
      ['legacy-report-mailer', 'python2.7', 128, 3],
    ]);
    expect(resources[0]).toMatchObject({
      arn: 'arn:aws:lambda:us-east-1:555566667777:function:api-handler',
      type: 'AWS::Lambda::Function',
      resourceId: 'api-handler',
      tags: {
        owner: 'orders-team',
        system: 'order-processing',
        environment: 'prod',
        component: 'order-service',
      },
    });
    expect(resources[0].relations).toEqual(
      expect.arrayContaining([
        {
          type: 'dependsOn',
          targetArn: 'arn:aws:sqs:us-east-1:555566667777:OrderProcessingDLQ',
        },
        {
          type: 'dependsOn',
          targetArn: expect.stringMatching(
            /^arn:aws:ec2:us-east-1:555566667777:subnet\//,
          ),
        },
      ]),
    );
    expect(resources[3].tags).toEqual({ environment: 'prod' });
  });

  it('reads the names of environment variables and never their values', async () => {
    let sawValues = false;
    const { resources } = await sandbox.collectAll(lambdaFunctions, EAST, {
      answer: text => {
        sawValues ||= text.includes('value-of-database_url');
        return text;
      },
    });

    expect(sawValues).toBe(true);
    expect(resources[0].attributes.Environment).toEqual({
      VariableNames: ['DATABASE_URL', 'LOG_LEVEL'],
    });
    expect(JSON.stringify(resources)).not.toContain('value-of-');
  });

  it('reads all pages', async () => {
    const { resources, requests } = await sandbox.collectAll(
      lambdaFunctions,
      EAST,
      { request: text => text.replace('MaxItems=50', 'MaxItems=3') },
    );

    expect(resources).toHaveLength(4);
    expect(requests).toEqual({
      'lambda:ListFunctions': 2,
      'tagging:GetResources': 1,
    });
  });

  it('leaves out a record that makes no sense, and says so', async () => {
    const { resources, problems } = await sandbox.collectAll(
      lambdaFunctions,
      EAST,
      {
        answer: text =>
          text.replace('"FunctionName":"data-processing"', '"FunctionName":""'),
      },
    );

    expect(resources.map(({ name }) => name)).toEqual([
      'api-handler',
      'UserEventProcessor',
      'legacy-report-mailer',
    ]);
    expect(problems).toEqual([
      expect.objectContaining({
        reason: 'invalid-answer',
        message: expect.stringContaining('it has no FunctionName'),
      }),
    ]);
  });

  it('fails when the functions could not be listed', async () => {
    await sandbox.control('POST', 'faults', {
      kind: 'throttled',
      match: { service: 'lambda', operation: 'ListFunctions' },
    });

    await expect(sandbox.collectAll(lambdaFunctions, EAST)).rejects.toThrow();
  });
});
