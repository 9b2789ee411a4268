import {
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  paginateDescribeDBInstances,
  RDSClient,
} from '@aws-sdk/client-rds';
import { S3Client, ListBucketsCommand } from '@aws-sdk/client-s3';
import { GLOBAL_REGION } from '@meridian/aws-common';
import {
  dbInstances,
  FakeAwsAnswer,
  queryError,
} from '../__testUtils__/FakeAwsServer';
import { PROD, setupAws } from '../__testUtils__/setupAws';
import { explainAwsError } from '../failures/explainAwsError';

const east = { accountId: PROD, region: 'us-east-1' };
const west = { accountId: PROD, region: 'us-west-2' };
const describeInstances = () => new DescribeDBInstancesCommand({});

/** A client of a call that fails, explained. */
async function failureOf(call: Promise<unknown>, target = east) {
  try {
    await call;
  } catch (error) {
    return {
      error,
      ...explainAwsError(error, {
        service: 'rds',
        operation: 'DescribeDBInstances',
        target,
      }),
    };
  }
  throw new Error('The call should have failed');
}

describe('DefaultAwsClients', () => {
  const aws = setupAws();

  it('reads an account by its role, in its Region, and counts the requests', async () => {
    const { clients, callMeter } = aws.create();
    const output = await clients
      .client(RDSClient, west)
      .send(describeInstances());
    expect(output.DBInstances?.[0].DBInstanceIdentifier).toBe('orders');
    expect(aws.server.requests).toEqual([
      expect.objectContaining({
        action: 'AssumeRole',
        region: 'us-east-1',
        accessKeyId: 'AKIAPORTAL',
      }),
      expect.objectContaining({
        action: 'DescribeDBInstances',
        region: 'us-west-2',
        accessKeyId: `ASIA${PROD}`,
      }),
    ]);
    expect(callMeter.drain()).toEqual([
      expect.objectContaining({
        service: 'sts',
        operation: 'AssumeRole',
        accountId: PROD,
        region: 'us-east-1',
        outcome: 'ok',
        requestCount: 1,
      }),
      expect.objectContaining({
        service: 'rds',
        operation: 'DescribeDBInstances',
        accountId: PROD,
        region: 'us-west-2',
        outcome: 'ok',
        requestCount: 1,
        billableUnits: 0,
      }),
    ]);
  });

  it('gives one client per service, account and Region, and one role session per account', async () => {
    const { clients } = aws.create();
    const client = clients.client(RDSClient, east);
    expect(clients.client(RDSClient, { ...east })).toBe(client);
    expect(clients.client(RDSClient, west)).not.toBe(client);
    const declared = ['rds:DescribeDBInstances'];
    const view = clients.client(RDSClient, east, { declaredActions: declared });
    expect(
      clients.client(RDSClient, east, { declaredActions: [...declared] }),
    ).toBe(view);
    await Promise.all(
      [client, view, clients.client(RDSClient, west)].map(each =>
        each.send(describeInstances()),
      ),
    );
    expect(
      aws.server.requests.filter(({ action }) => action === 'AssumeRole'),
    ).toHaveLength(1);
  });

  it('survives that a caller destroys its client', async () => {
    const { clients } = aws.create();
    clients.client(RDSClient, west).destroy();
    await clients.client(RDSClient, east).send(describeInstances());
    clients.client(RDSClient, east).destroy();
    await clients.client(RDSClient, east).send(describeInstances());
    expect(aws.server.actions).toHaveLength(2);
  });

  it('refuses what was not declared before it is sent', async () => {
    const { clients } = aws.create();
    const client = clients.client(RDSClient, east, {
      declaredActions: ['rds:DescribeDBInstances'],
    });
    expect(client).toBeInstanceOf(RDSClient);
    for await (const page of paginateDescribeDBInstances({ client }, {})) {
      expect(page.DBInstances).toHaveLength(1);
    }
    await expect(
      client.send(new DescribeDBClustersCommand({})),
    ).rejects.toThrow(
      'The call needs the IAM action rds:DescribeDBClusters, which its caller did not declare; add it to the declared actions, which are rds:DescribeDBInstances',
    );
    expect(aws.server.actions).toEqual(['DescribeDBInstances']);
  });

  it('knows the actions that are not named after their operation', async () => {
    const { clients, callMeter } = aws.create();
    aws.server.answer = () => ({
      status: 200,
      body: '<ListAllMyBucketsResult><Buckets></Buckets></ListAllMyBucketsResult>',
    });
    const target = { accountId: PROD, region: GLOBAL_REGION };
    await clients
      .client(S3Client, target, { declaredActions: ['s3:ListAllMyBuckets'] })
      .send(new ListBucketsCommand({}));
    expect(aws.server.requests[1].region).toBe('us-east-1');
    expect(callMeter.drain()[1]).toMatchObject({
      service: 's3',
      region: GLOBAL_REGION,
      billableUnits: 1,
    });
  });

  it('counts every retry as a request of its own', async () => {
    const { clients, callMeter } = aws.create();
    aws.server.answer = () =>
      aws.server.actions.length < 3
        ? queryError(400, 'Throttling')
        : dbInstances('orders');
    await clients.client(RDSClient, east).send(describeInstances());
    expect(
      callMeter
        .drain()
        .map(line => [line.operation, line.outcome, line.requestCount]),
    ).toEqual([
      ['AssumeRole', 'ok', 1],
      ['DescribeDBInstances', 'throttled', 2],
      ['DescribeDBInstances', 'ok', 1],
    ]);
  });

  it.each<[string, FakeAwsAnswer, string, number]>([
    ['denied', queryError(403, 'AccessDenied'), 'denied', 1],
    ['throttled', queryError(400, 'Throttling'), 'throttled', 2],
    ['reset', 'reset', 'unreachable', 2],
    ['hanging', 'hang', 'unreachable', 2],
    ['failing', queryError(500, 'InternalFailure'), 'error', 2],
    ['corrupt', { status: 200, body: '<Describe<<' }, 'invalid-answer', 1],
    ['corrupt and failing', { status: 400, body: '}{' }, 'invalid-answer', 1],
    ['not enabled', queryError(403, 'OptInRequired'), 'unsupported', 1],
  ])('explains an answer that is %s', async (_, answer, reason, requests) => {
    const { clients } = aws.create({
      client: { maxAttempts: 2, callTimeout: { seconds: 1 } },
    });
    aws.server.answer = () => answer;
    const failure = await failureOf(
      clients.client(RDSClient, east).send(describeInstances()),
    );
    expect(failure).toMatchObject({ reason });
    expect(aws.server.actions).toHaveLength(requests);
  });

  it('says that nobody listens', async () => {
    const { clients, callMeter } = aws.create({ client: { maxAttempts: 2 } });
    const client = clients.client(RDSClient, east);
    await client.send(describeInstances());
    callMeter.drain();
    await aws.server.stop();
    const failure = await failureOf(client.send(describeInstances()));
    expect(failure).toMatchObject({
      reason: 'unreachable',
      awsErrorCode: expect.stringMatching(/ECONNREFUSED|ECONNRESET/),
    });
    expect(callMeter.drain()).toEqual([
      expect.objectContaining({ outcome: 'unreachable', requestCount: 2 }),
    ]);
  });

  it('ends a call at its deadline, and its connection with it', async () => {
    const { clients } = aws.create({
      client: { callTimeout: '400ms', maxAttempts: 1 },
    });
    aws.server.answer = () => 'hang';
    const started = Date.now();
    const failure = await failureOf(
      clients.client(RDSClient, east).send(describeInstances()),
    );
    expect(failure.reason).toBe('unreachable');
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  it('does not count the time in the queue against the deadline', async () => {
    const { clients } = aws.create({
      client: { callTimeout: { seconds: 4 }, concurrencyPerTarget: 1 },
    });
    let running = 0;
    let most = 0;
    aws.server.answer = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(resolve => {
        setTimeout(resolve, 750);
      });
      running -= 1;
      return dbInstances('orders');
    };
    const client = clients.client(RDSClient, east);
    // One after the other they take longer than the deadline of each.
    const outputs = await Promise.all(
      Array.from({ length: 6 }, () => client.send(describeInstances())),
    );
    expect(outputs).toHaveLength(6);
    expect(most).toBe(1);
  });

  it('delays no other Region when one hangs', async () => {
    const { clients } = aws.create({
      client: { callTimeout: { seconds: 30 }, concurrencyPerTarget: 1 },
    });
    aws.server.answer = ({ region }) =>
      region === 'us-east-1' ? 'hang' : dbInstances('orders');
    const controller = new AbortController();
    const hanging = clients
      .client(RDSClient, east)
      .send(describeInstances(), { abortSignal: controller.signal });
    const queued = clients
      .client(RDSClient, east)
      .send(describeInstances(), { abortSignal: controller.signal });
    const all = Promise.allSettled([hanging, queued]);
    await clients.client(RDSClient, west).send(describeInstances());
    controller.abort();
    expect((await all).map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
    ]);
  });

  it('stops calling what is down, and comes back when it is up', async () => {
    let now = new Date('2026-03-01T12:00:00Z');
    const { clients } = aws.create({
      now: () => now,
      client: {
        maxAttempts: 1,
        circuitBreaker: { failureThreshold: 2, openFor: { seconds: 60 } },
      },
    });
    const client = clients.client(RDSClient, east);
    aws.server.answer = ({ region }) =>
      region === 'us-east-1'
        ? queryError(503, 'ServiceUnavailable')
        : dbInstances('orders');
    await failureOf(client.send(describeInstances()));
    await failureOf(client.send(describeInstances()));

    const refused = await failureOf(client.send(describeInstances()));
    expect(refused.awsErrorCode).toBe('CircuitOpenError');
    expect(refused.message).toContain(
      'has not answered since 2026-03-01T12:00:00.000Z',
    );
    expect(aws.server.actions).toHaveLength(2);
    // The same service elsewhere is another circuit.
    await clients.client(RDSClient, west).send(describeInstances());

    aws.server.answer = () => dbInstances('orders');
    now = new Date('2026-03-01T12:01:00Z');
    await client.send(describeInstances());
    await client.send(describeInstances());
    expect(aws.server.actions).toHaveLength(5);
  });

  it('does not open for errors that are the caller’s', async () => {
    const { clients } = aws.create({
      client: { maxAttempts: 1, circuitBreaker: { failureThreshold: 1 } },
    });
    const client = clients.client(RDSClient, east);
    for (const answer of [
      queryError(403, 'AccessDenied'),
      queryError(400, 'Throttling'),
      queryError(404, 'DBInstanceNotFound'),
    ]) {
      aws.server.answer = () => answer;
      await failureOf(client.send(describeInstances()));
    }
    expect(aws.server.actions).toHaveLength(3);
  });
});
