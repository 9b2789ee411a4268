import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { sqsQueues } from './sqs-queues';

const EAST = { accountId: ACCOUNTS.prod, region: 'us-east-1' };
const WEST = { accountId: ACCOUNTS.prod, region: 'us-west-2' };

describe('sqs-queues', () => {
  let sandbox: SandboxProcess;
  beforeAll(async () => {
    sandbox = await startSandboxProcess();
  }, 60_000);
  afterEach(() => sandbox.control('DELETE', 'faults'));
  afterAll(() => sandbox.stop());

  it('describes the order queue of the reference platform', async () => {
    const { resources, problems } = await sandbox.collectAll(sqsQueues, EAST);

    expect(problems).toEqual([]);
    const orders = resources.find(({ name }) => name === 'OrderProcessing');
    expect(orders).toMatchObject({
      arn: 'arn:aws:sqs:us-east-1:555566667777:OrderProcessing',
      type: 'AWS::SQS::Queue',
      createdAt: '2023-10-09T08:00:00.000Z',
      tags: {
        owner: 'orders-team',
        system: 'order-processing',
        environment: 'prod',
        component: 'order-service',
      },
      attributes: {
        VisibilityTimeout: 300,
        MessageRetentionPeriod: 1209600,
        RedrivePolicy: {
          deadLetterTargetArn:
            'arn:aws:sqs:us-east-1:555566667777:OrderProcessingDLQ',
          maxReceiveCount: 3,
        },
      },
      volatile: { ApproximateNumberOfMessages: expect.any(Number) },
    });
    expect(orders?.attributes).not.toHaveProperty(
      'ApproximateNumberOfMessages',
    );
    expect(orders?.relations).toEqual([
      {
        type: 'dependsOn',
        targetArn: expect.stringMatching(/^arn:aws:kms:us-east-1:/),
      },
      {
        type: 'dependsOn',
        targetArn: 'arn:aws:sqs:us-east-1:555566667777:OrderProcessingDLQ',
      },
    ]);
  });

  it('describes the FIFO queue of the reference platform', async () => {
    const { resources } = await sandbox.collectAll(sqsQueues, EAST);

    expect(
      resources.find(({ name }) => name === 'UserNotifications.fifo')
        ?.attributes,
    ).toMatchObject({
      FifoQueue: true,
      ContentBasedDeduplication: true,
      DeduplicationScope: 'messageGroup',
      FifoThroughputLimit: 'perMessageGroupId',
    });
  });

  it('shows the queue that has no dead-letter queue', async () => {
    const { resources } = await sandbox.collectAll(sqsQueues, WEST);
    const updates = resources.find(({ name }) => name === 'InventoryUpdates');

    expect(updates).toBeDefined();
    expect(updates?.attributes).not.toHaveProperty('RedrivePolicy');
  });

  it('reads all pages', async () => {
    const all = await sandbox.collectAll(sqsQueues, EAST);
    const paged = await sandbox.collectAll(sqsQueues, EAST, {
      request: text => text.replace('"MaxResults":1000', '"MaxResults":4'),
    });
    const count = all.resources.length;

    expect(paged.resources.map(({ arn }) => arn)).toEqual(
      all.resources.map(({ arn }) => arn),
    );
    expect(paged.requests).toEqual({
      'sqs:ListQueues': Math.ceil(count / 4),
      'sqs:GetQueueAttributes': count,
      'tagging:GetResources': 1,
    });
    expect(all.requests['sqs:ListQueues']).toBe(1);
  });

  it('leaves out a record that makes no sense, and says so', async () => {
    const all = await sandbox.collectAll(sqsQueues, EAST);
    const { resources, problems } = await sandbox.collectAll(sqsQueues, EAST, {
      answer: text =>
        text.includes(':InventoryUpdates"')
          ? text.replace(/"VisibilityTimeout":"\d+"/, '"VisibilityTimeout":"?"')
          : text,
    });

    expect(resources).toHaveLength(all.resources.length - 1);
    expect(problems).toEqual([
      expect.objectContaining({
        reason: 'invalid-answer',
        message: expect.stringContaining('VisibilityTimeout'),
      }),
    ]);
  });

  it('passes over a queue that vanished after it was listed', async () => {
    const all = await sandbox.collectAll(sqsQueues, EAST);
    const { resources, problems } = await sandbox.collectAll(sqsQueues, EAST, {
      answer: text =>
        text.replace('"QueueUrls":["', '"QueueUrls":["https://host/1/gone","'),
    });

    expect(resources).toHaveLength(all.resources.length);
    expect(problems).toEqual([]);
  });
});
