import { DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { ListFunctionsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { ListTablesCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  ListHostedZonesCommand,
  Route53Client,
} from '@aws-sdk/client-route-53';
import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { registerSts } from './aws/sts/register';
import { AwsError, type AwsHandlers } from './core/AwsHandlers';
import { Estate } from './core/Estate';
import { createSandbox, type Sandbox } from './server';

const PROD = '555566667777';
const CALLER = `arn:aws:iam::${PROD}:user/sandbox`;

function registerEmpty(aws: AwsHandlers): void {
  aws.on(DescribeDBInstancesCommand, (input, { now }) => {
    if (input.DBInstanceIdentifier === 'missing') {
      throw new AwsError('DBInstanceNotFoundFault', 'DBInstance not found.');
    }
    if (input.DBInstanceIdentifier === 'defect') {
      throw new TypeError('a defect');
    }
    return {
      DBInstances: [
        { DBInstanceIdentifier: 'orders', InstanceCreateTime: now },
      ],
    };
  });
  aws.on(DescribeVpcsCommand, () => ({ Vpcs: [] }));
  aws.on(ListFunctionsCommand, () => ({ Functions: [] }));
  aws.on(ListBucketsCommand, () => ({ Buckets: [] }));
  aws.on(ListTablesCommand, () => ({ TableNames: [] }));
  aws.on(ListHostedZonesCommand, () => ({
    HostedZones: [],
    Marker: '',
    IsTruncated: false,
    MaxItems: 100,
  }));
}

describe('the sandbox', () => {
  let sandbox: Sandbox;
  const defects: string[] = [];

  beforeAll(async () => {
    sandbox = createSandbox({
      estate: new Estate(),
      services: [registerSts, registerEmpty],
      onDefect: what => defects.push(what),
    });
    await sandbox.start();
  });

  afterAll(() => sandbox.stop());

  afterEach(async () => {
    await control('DELETE', '/faults');
    await control('PUT', '/clock', { reset: true });
  });

  async function control(method: string, path: string, body?: unknown) {
    const response = await fetch(`${sandbox.url}/_sandbox${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }

  const config = (region = 'us-east-1', accessKeyId: string = PROD) => ({
    endpoint: sandbox.url,
    region,
    credentials: { accessKeyId, secretAccessKey: 'any' },
    maxAttempts: 1,
  });

  const describeInstances = (region?: string, identifier?: string) =>
    new RDSClient(config(region)).send(
      new DescribeDBInstancesCommand({ DBInstanceIdentifier: identifier }),
    );

  it('answers with a modelled error by its wire code and status', async () => {
    await expect(
      describeInstances('us-east-1', 'missing'),
    ).rejects.toMatchObject({
      name: 'DBInstanceNotFoundFault',
      message: 'DBInstance not found.',
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('reports a defect of a handler, and says so to the client', async () => {
    await expect(
      describeInstances('us-east-1', 'defect'),
    ).rejects.toMatchObject({
      name: 'InternalFailure',
      $metadata: { httpStatusCode: 500 },
    });
    expect(defects).toEqual(['rds:DescribeDBInstances']);
  });

  it('says which operation it does not answer', async () => {
    const response = await fetch(sandbox.url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'Action=GetFederationToken&Version=2011-06-15',
    });

    expect(response.status).toBe(501);
    expect(await response.text()).toContain('sts:GetFederationToken');
  });

  it('opens a role session whose key tells the account', async () => {
    const { Credentials: key, AssumedRoleUser: user } = await new STSClient(
      config('us-east-1', 'test'),
    ).send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${PROD}:role/MeridianReadOnly`,
        RoleSessionName: 'portal',
      }),
    );
    const identity = await new STSClient({
      ...config(),
      credentials: {
        accessKeyId: key?.AccessKeyId ?? '',
        secretAccessKey: key?.SecretAccessKey ?? '',
        sessionToken: key?.SessionToken,
      },
    }).send(new GetCallerIdentityCommand({}));

    expect(identity).toMatchObject({ Account: PROD, Arn: user?.Arn });
    expect(key?.Expiration?.getTime()).toBeGreaterThan(Date.now() + 3_500_000);
  });

  it('opens a role session for a web identity, which is not signed', async () => {
    const { AssumedRoleUser: user } = await new STSClient(config()).send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: `arn:aws:iam::${PROD}:role/MeridianReadOnly`,
        RoleSessionName: 'portal',
        WebIdentityToken: 'any',
      }),
    );

    expect(user?.Arn).toContain(`${PROD}:assumed-role/MeridianReadOnly/portal`);
  });

  it('opens no session in an account that does not exist', async () => {
    await expect(
      new STSClient(config()).send(
        new AssumeRoleCommand({
          RoleArn: 'arn:aws:iam::123456789012:role/MeridianReadOnly',
          RoleSessionName: 'portal',
        }),
      ),
    ).rejects.toMatchObject({
      name: 'AccessDenied',
      $metadata: { httpStatusCode: 403 },
    });
  });

  it('gives handlers the time of its clock', async () => {
    await control('PUT', '/clock', {
      now: '2030-01-01T00:00:00Z',
      frozen: true,
    });

    const { DBInstances: [found] = [] } = await describeInstances();

    expect(found.InstanceCreateTime).toEqual(new Date('2030-01-01T00:00:00Z'));
  });

  it('counts requests', async () => {
    await control('DELETE', '/requests');
    await describeInstances('us-west-2');
    await describeInstances('us-west-2');
    await describeInstances();

    expect((await control('GET', '/requests')).body).toMatchObject({
      total: 3,
      requests: [
        {
          service: 'rds',
          operation: 'DescribeDBInstances',
          accountId: PROD,
          region: 'us-west-2',
          count: 2,
        },
        { region: 'us-east-1', count: 1 },
      ],
    });
  });

  describe('faults', () => {
    const calls: Record<string, () => Promise<unknown>> = {
      rds: () => describeInstances(),
      ec2: () => new EC2Client(config()).send(new DescribeVpcsCommand({})),
      lambda: () =>
        new LambdaClient(config()).send(new ListFunctionsCommand({})),
      s3: () =>
        new S3Client({ ...config(), forcePathStyle: true }).send(
          new ListBucketsCommand({}),
        ),
      dynamodb: () =>
        new DynamoDBClient(config()).send(new ListTablesCommand({})),
      route53: () =>
        new Route53Client(config()).send(new ListHostedZonesCommand({})),
    };

    it.each([
      ['rds', 'Throttling', 400],
      ['ec2', 'RequestLimitExceeded', 503],
      ['lambda', 'TooManyRequestsException', 429],
      ['s3', 'SlowDown', 503],
      ['dynamodb', 'ThrottlingException', 400],
      ['route53', 'Throttling', 400],
    ])('throttle %s with %s', async (service, name, httpStatusCode) => {
      await control('POST', '/faults', {
        match: { service },
        kind: 'throttled',
      });

      await expect(calls[service]()).rejects.toMatchObject({
        name,
        $metadata: { httpStatusCode },
      });
    });

    it.each([
      ['rds', 'AccessDenied', 'rds:DescribeDBInstances'],
      ['ec2', 'UnauthorizedOperation', 'ec2:DescribeVpcs'],
      ['lambda', 'AccessDeniedException', 'lambda:ListFunctions'],
      ['s3', 'AccessDenied', 's3:ListAllMyBuckets'],
      ['dynamodb', 'AccessDeniedException', 'dynamodb:ListTables'],
    ])('deny %s with %s', async (service, name, action) => {
      await control('POST', '/faults', { match: { service }, kind: 'denied' });

      await expect(calls[service]()).rejects.toMatchObject({
        name,
        message: expect.stringContaining(
          `User: ${CALLER} is not authorized to perform: ${action}`,
        ),
      });
    });

    it.each(Object.keys(calls))('corrupt the answers of %s', async service => {
      await control('POST', '/faults', { match: { service }, kind: 'corrupt' });

      await expect(calls[service]()).rejects.toThrow();
    });

    it('lose a Region, and only that, until it is restored', async () => {
      await control('POST', '/regions/us-east-1/lose');

      await expect(describeInstances('us-east-1')).rejects.toThrow(
        'socket hang up',
      );
      await describeInstances('us-west-2');

      await control('POST', '/regions/us-east-1/restore');
      await describeInstances('us-east-1');
    });

    it('meet as many requests as they are told', async () => {
      await control('POST', '/faults', { kind: 'denied', count: 2 });

      await expect(describeInstances()).rejects.toThrow();
      await expect(describeInstances()).rejects.toThrow();
      await describeInstances();
      expect((await control('GET', '/faults')).body).toEqual({ faults: [] });
    });

    it('let a request hang until the client gives up', async () => {
      await control('POST', '/faults', { kind: 'hang' });

      await expect(
        new RDSClient(config()).send(new DescribeDBInstancesCommand({}), {
          abortSignal: AbortSignal.timeout(200),
        }),
      ).rejects.toMatchObject({ name: 'AbortError' });
    });

    it('delay a request', async () => {
      await control('POST', '/faults', {
        kind: 'slow',
        delayMilliseconds: 150,
      });

      const start = performance.now();
      await describeInstances();

      expect(performance.now() - start).toBeGreaterThan(140);
    });

    it('keep the role of one account from being assumed', async () => {
      await control('POST', '/faults', {
        match: { accountId: PROD, service: 'sts', operation: 'AssumeRole' },
        kind: 'denied',
      });
      const assume = (accountId: string) =>
        new STSClient(config('us-east-1', 'test')).send(
          new AssumeRoleCommand({
            RoleArn: `arn:aws:iam::${accountId}:role/MeridianReadOnly`,
            RoleSessionName: 'portal',
          }),
        );

      await expect(assume(PROD)).rejects.toMatchObject({
        name: 'AccessDenied',
      });
      await assume('444455556666');
    });

    it('give way to a whole new list', async () => {
      await control('POST', '/faults', { id: 'a', kind: 'hang' });
      const { body } = await control('PUT', '/faults', {
        faults: [{ id: 'b', kind: 'denied', match: { service: 'ec2' } }],
      });

      expect(body.faults).toEqual([
        { id: 'b', kind: 'denied', match: { service: 'ec2' } },
      ]);
      expect((await control('DELETE', '/faults/a')).status).toBe(404);
      expect((await control('DELETE', '/faults/b')).status).toBe(200);
    });
  });

  it.each([
    ['POST', '/faults', { kind: 'explode' }, 'kind'],
    ['POST', '/faults', { kind: 'slow' }, 'delayMilliseconds'],
    ['POST', '/faults', { kind: 'hang', match: { account: 'x' } }, 'account'],
    [
      'POST',
      '/faults',
      { kind: 'hang', match: { accountId: '1' } },
      '12 digits',
    ],
    ['POST', '/faults', { kind: 'hang', count: 0 }, 'count'],
    ['PUT', '/clock', {}, 'Give now'],
  ])('does not follow %s %s %j', async (method, path, body, reason) => {
    const answer = await control(method, path, body);

    expect(answer.status).toBe(400);
    expect(answer.body.error).toContain(reason);
  });

  it('says what is not JSON, and what is not there', async () => {
    const response = await fetch(`${sandbox.url}/_sandbox/faults`, {
      method: 'POST',
      body: '{',
    });

    expect(response.status).toBe(400);
    expect((await control('GET', '/nothing')).status).toBe(404);
  });
});
