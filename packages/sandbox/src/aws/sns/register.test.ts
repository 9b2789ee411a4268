import {
  GetTopicAttributesCommand,
  ListTagsForResourceCommand,
  ListTopicsCommand,
  SNSClient,
} from '@aws-sdk/client-sns';
import { ACCOUNT_ID, serveEstate } from '../__testUtils__/serveEstate';
import { subscriptions, topics } from './collections';
import { makeSubscription, makeTopic, topicArn } from './factory';
import { registerSns } from './register';

const REGION = 'us-east-1';

describe('registerSns', () => {
  let served: Awaited<ReturnType<typeof serveEstate>>;
  let client: SNSClient;

  beforeAll(async () => {
    served = await serveEstate(registerSns, estate => {
      for (let index = 0; index < 130; index++) {
        estate.add(
          topics,
          ACCOUNT_ID,
          REGION,
          makeTopic({
            accountId: ACCOUNT_ID,
            region: REGION,
            name: `topic-${index}`,
            tags: {},
          }),
        );
      }
      const topic = topicArn(ACCOUNT_ID, REGION, 'topic-0');
      estate.add(
        subscriptions,
        ACCOUNT_ID,
        REGION,
        makeSubscription({
          topicArn: topic,
          protocol: 'email',
          endpoint: 'a@company.com',
        }),
        makeSubscription({
          topicArn: topic,
          protocol: 'email',
          endpoint: 'b@company.com',
          confirmed: false,
        }),
      );
    });
    client = new SNSClient(served.clientConfig());
  });
  afterAll(async () => {
    client.destroy();
    await served.stop();
  });

  it('lists a hundred topics at a time', async () => {
    const first = await client.send(new ListTopicsCommand({}));
    const second = await client.send(
      new ListTopicsCommand({ NextToken: first.NextToken }),
    );

    expect(first.Topics).toHaveLength(100);
    expect(second.Topics).toHaveLength(30);
    expect(second.NextToken).toBeUndefined();
  });

  it('counts the subscriptions of a topic', async () => {
    const { Attributes } = await client.send(
      new GetTopicAttributesCommand({
        TopicArn: topicArn(ACCOUNT_ID, REGION, 'topic-0'),
      }),
    );

    expect(Attributes).toMatchObject({
      SubscriptionsConfirmed: '1',
      SubscriptionsPending: '1',
    });
  });

  it('says of missing topics what SNS says', async () => {
    const gone = topicArn(ACCOUNT_ID, REGION, 'gone');
    await expect(
      client.send(new GetTopicAttributesCommand({ TopicArn: gone })),
    ).rejects.toMatchObject({ name: 'NotFoundException' });
    await expect(
      client.send(new ListTagsForResourceCommand({ ResourceArn: gone })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});
