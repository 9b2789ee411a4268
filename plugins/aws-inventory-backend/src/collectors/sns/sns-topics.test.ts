import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { snsTopics } from './sns-topics';

const EAST = { accountId: ACCOUNTS.prod, region: 'us-east-1' };
const WEST = { accountId: ACCOUNTS.prod, region: 'us-west-2' };

/** The sandbox's token for everything behind the first record. */
const SECOND_RECORD = Buffer.from('offset:1').toString('base64url');

describe('sns-topics', () => {
  let sandbox: SandboxProcess;
  beforeAll(async () => {
    sandbox = await startSandboxProcess();
  }, 60_000);
  afterEach(() => sandbox.control('DELETE', 'faults'));
  afterAll(() => sandbox.stop());

  it('describes the topics of the reference platform with their subscriptions', async () => {
    const { resources, problems, requests } = await sandbox.collectAll(
      snsTopics,
      EAST,
    );

    expect(problems).toEqual([]);
    expect(requests).toEqual({
      'sns:ListTopics': 1,
      'sns:ListSubscriptions': 1,
      'sns:GetTopicAttributes': resources.length,
      'tagging:GetResources': 1,
    });
    expect(resources.find(({ name }) => name === 'UserEvents')).toMatchObject({
      arn: 'arn:aws:sns:us-east-1:555566667777:UserEvents',
      type: 'AWS::SNS::Topic',
      tags: { owner: 'identity-team', system: 'user-management' },
      attributes: {
        DisplayName: 'User Events Topic',
        Policy: { Version: '2008-10-17' },
        SubscriptionsConfirmed: 3,
        Subscriptions: [
          { Protocol: 'email', Endpoint: 'alerts@company.com' },
          { Protocol: 'lambda' },
          {
            Protocol: 'sqs',
            Endpoint:
              'arn:aws:sqs:us-east-1:555566667777:UserEventProcessingQueue',
          },
        ],
      },
    });
    expect(
      resources.find(({ name }) => name === 'OrderNotifications.fifo')
        ?.attributes,
    ).toMatchObject({ FifoTopic: true, ContentBasedDeduplication: true });
  });

  it('shows the subscription that nobody confirmed', async () => {
    const { resources } = await sandbox.collectAll(snsTopics, WEST);

    expect(
      resources.find(({ name }) => name === 'incident-alerts')?.attributes,
    ).toMatchObject({
      SubscriptionsConfirmed: 0,
      SubscriptionsPending: 1,
      Subscriptions: [{ SubscriptionArn: 'PendingConfirmation' }],
    });
  });

  it('asks a topic for the subscriptions of other accounts', async () => {
    const { resources, requests } = await sandbox.collectAll(snsTopics, EAST, {
      answer: text =>
        // As if all subscriptions belonged to others: the list of one's own is empty.
        text.replace(
          /(<ListSubscriptionsResult>).*(<\/ListSubscriptionsResult>)/s,
          '$1<Subscriptions/>$2',
        ),
    });

    expect(
      resources.find(({ name }) => name === 'UserEvents')?.attributes
        .Subscriptions,
    ).toHaveLength(3);
    expect(requests['sns:ListSubscriptionsByTopic']).toBeGreaterThan(0);
  });

  it.each(['ListTopics', 'ListSubscriptions'])(
    'reads all pages of %s',
    async operation => {
      let isFirst = true;
      const { requests } = await sandbox.collectAll(snsTopics, EAST, {
        answer: text =>
          text.replace(`<${operation}Result>`, found => {
            const marked = isFirst
              ? `${found}<NextToken>${SECOND_RECORD}</NextToken>`
              : found;
            isFirst = false;
            return marked;
          }),
      });

      expect(requests[`sns:${operation}`]).toBe(2);
    },
  );

  it('leaves out a record that makes no sense, and says so', async () => {
    const all = await sandbox.collectAll(snsTopics, EAST);
    const { resources, problems } = await sandbox.collectAll(snsTopics, EAST, {
      answer: text =>
        text.includes('<value>User Events Topic</value>')
          ? text.replace(
              /<key>Policy<\/key>\s*<value>/,
              found => `${found}not JSON `,
            )
          : text,
    });

    expect(resources).toHaveLength(all.resources.length - 1);
    expect(problems).toEqual([
      expect.objectContaining({
        reason: 'invalid-answer',
        message: expect.stringContaining('Policy'),
      }),
    ]);
  });
});
