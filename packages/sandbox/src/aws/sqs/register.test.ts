import {
  GetQueueAttributesCommand,
  ListDeadLetterSourceQueuesCommand,
  ListQueuesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { ACCOUNT_ID, serveEstate } from '../__testUtils__/serveEstate';
import { queues } from './collections';
import { makeQueue, queueArn } from './factory';
import { registerSqs } from './register';

const REGION = 'us-east-1';

describe('registerSqs', () => {
  let served: Awaited<ReturnType<typeof serveEstate>>;
  let client: SQSClient;

  beforeAll(async () => {
    const common = {
      accountId: ACCOUNT_ID,
      region: REGION,
      createdAt: new Date('2026-08-22T12:00:00Z'),
      tags: {},
    };
    served = await serveEstate(registerSqs, estate => {
      estate.add(
        queues,
        ACCOUNT_ID,
        REGION,
        makeQueue({ ...common, name: 'dead-letters' }),
        makeQueue({
          ...common,
          name: 'orders',
          visibilityTimeoutSeconds: 300,
          deadLetter: {
            arn: queueArn(ACCOUNT_ID, REGION, 'dead-letters'),
            maxReceiveCount: 3,
          },
        }),
        ...Array.from({ length: 1100 }, (_, index) =>
          makeQueue({ ...common, name: `queue-${index}` }),
        ),
      );
    });
    client = new SQSClient(served.clientConfig());
  });
  afterAll(async () => {
    client.destroy();
    await served.stop();
  });

  it('gives a token only to callers that ask for pages', async () => {
    const plain = await client.send(new ListQueuesCommand({}));
    const first = await client.send(
      new ListQueuesCommand({ MaxResults: 1000 }),
    );
    const second = await client.send(
      new ListQueuesCommand({ MaxResults: 1000, NextToken: first.NextToken }),
    );

    expect(plain.QueueUrls).toHaveLength(1000);
    expect(plain.NextToken).toBeUndefined();
    expect(first.QueueUrls).toHaveLength(1000);
    expect(second.QueueUrls).toHaveLength(102);
    expect(second.NextToken).toBeUndefined();
  });

  it('gives the attributes that are asked for', async () => {
    const QueueUrl = `https://sqs.${REGION}.amazonaws.com/${ACCOUNT_ID}/orders`;
    const one = await client.send(
      new GetQueueAttributesCommand({
        QueueUrl,
        AttributeNames: ['VisibilityTimeout'],
      }),
    );
    const all = await client.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
    );

    expect(one.Attributes).toEqual({ VisibilityTimeout: '300' });
    expect(JSON.parse(all.Attributes?.RedrivePolicy ?? '')).toEqual({
      deadLetterTargetArn: queueArn(ACCOUNT_ID, REGION, 'dead-letters'),
      maxReceiveCount: 3,
    });
  });

  it('knows the sources of a dead-letter queue', async () => {
    const { queueUrls } = await client.send(
      new ListDeadLetterSourceQueuesCommand({
        QueueUrl: `https://sqs.${REGION}.amazonaws.com/${ACCOUNT_ID}/dead-letters`,
      }),
    );

    expect(queueUrls).toEqual([
      `https://sqs.${REGION}.amazonaws.com/${ACCOUNT_ID}/orders`,
    ]);
  });

  it('says of missing queues what SQS says', async () => {
    await expect(
      client.send(
        new GetQueueAttributesCommand({
          QueueUrl: `https://sqs.${REGION}.amazonaws.com/${ACCOUNT_ID}/gone`,
        }),
      ),
    ).rejects.toMatchObject({
      name: 'QueueDoesNotExist',
      Code: 'AWS.SimpleQueueService.NonExistentQueue',
    });
  });
});
