import {
  GetTopicAttributesCommand,
  ListTagsForResourceCommand,
  paginateListSubscriptions,
  paginateListSubscriptionsByTopic,
  paginateListTopics,
  SNSClient,
  type Subscription,
} from '@aws-sdk/client-sns';
import type { JsonObject } from '@backstage/types';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, pickJson, required, tagsFromList } from '../lib';
import { kmsKeyArnOf } from '../lib/kmsKeyArn';
import { mapConcurrently } from '../lib/mapConcurrently';
import { readDetail, valueOf } from '../lib/readDetail';
import { dependsOn } from '../lib/relations';
import { typeAttributes } from '../lib/textAttributes';

const KINDS = {
  json: [
    'ArchivePolicy',
    'DataProtectionPolicy',
    'DeliveryPolicy',
    'EffectiveDeliveryPolicy',
    'Policy',
  ],
  number: [
    'SubscriptionsConfirmed',
    'SubscriptionsDeleted',
    'SubscriptionsPending',
  ],
  boolean: ['ContentBasedDeduplication', 'FifoTopic'],
};

/** SNS topics with their subscriptions. */
export const snsTopics: AwsCollector = {
  id: 'sns-topics',
  title: 'SNS topics',
  service: 'sns',
  resourceTypes: ['AWS::SNS::Topic'],
  scope: 'regional',
  iamActions: [
    'sns:GetTopicAttributes',
    'sns:ListSubscriptions',
    'sns:ListSubscriptionsByTopic',
    'sns:ListTagsForResource',
    'sns:ListTopics',
  ],
  interval: { minutes: 15 },

  async *collect(context) {
    const abort = { abortSignal: context.signal };
    const client = context.client(SNSClient);
    let known: Map<string, Subscription[]> | undefined;
    for await (const page of paginateListTopics({ client }, {}, abort)) {
      const arns = (page.Topics ?? [])
        .map(topic => topic.TopicArn)
        .filter(arn => arn !== undefined);
      if (arns.length > 0) {
        const ownSubscriptions = (known ??= await listOwnSubscriptions(
          context,
        ));
        const topics = await mapConcurrently(context, arns, arn =>
          describeTopic(context, arn, ownSubscriptions.get(arn) ?? []),
        );
        yield* mapRecords(
          context,
          topics.filter(topic => topic !== undefined),
          topic => toResource(topic, context),
        );
      }
    }
  },
};

interface DescribedTopic {
  readonly TopicArn: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly subscriptions: readonly Subscription[];
  readonly tags: Record<string, string> | undefined;
}

/** The account's own subscriptions by topic: a request for a hundred, where asking by topic takes one each. */
async function listOwnSubscriptions(
  context: CollectContext,
): Promise<Map<string, Subscription[]>> {
  const byTopic = new Map<string, Subscription[]>();
  const pages = paginateListSubscriptions(
    { client: context.client(SNSClient) },
    {},
    { abortSignal: context.signal },
  );
  for await (const page of pages) {
    for (const subscription of page.Subscriptions ?? []) {
      const arn = subscription.TopicArn ?? '';
      byTopic.set(arn, [...(byTopic.get(arn) ?? []), subscription]);
    }
  }
  return byTopic;
}

async function describeTopic(
  context: CollectContext,
  arn: string,
  ownSubscriptions: readonly Subscription[],
): Promise<DescribedTopic | undefined> {
  const client = context.client(SNSClient);
  const abort = { abortSignal: context.signal };
  const common = {
    service: 'sns',
    arn,
    absentCodes: ['NotFoundException', 'ResourceNotFoundException'],
  };
  const [attributes, tags] = await Promise.all([
    readDetail(
      context,
      {
        ...common,
        operation: 'GetTopicAttributes',
        what: `The attributes of the topic ${nameOf(arn)}`,
      },
      () =>
        client.send(new GetTopicAttributesCommand({ TopicArn: arn }), abort),
    ),
    readDetail(
      context,
      {
        ...common,
        operation: 'ListTagsForResource',
        what: `The tags of the topic ${nameOf(arn)}`,
      },
      async () => {
        const answer = await client.send(
          new ListTagsForResourceCommand({ ResourceArn: arn }),
          abort,
        );
        return tagsFromList(answer.Tags);
      },
    ),
  ]);
  const answer = valueOf(attributes);
  return (
    answer && {
      TopicArn: arn,
      attributes: answer.Attributes ?? {},
      subscriptions: await completeSubscriptions(
        context,
        arn,
        answer.Attributes ?? {},
        ownSubscriptions,
      ),
      tags: valueOf(tags),
    }
  );
}

/** Subscriptions of other accounts are listed by their topic alone, so it is asked where some are missing. */
async function completeSubscriptions(
  context: CollectContext,
  arn: string,
  attributes: Readonly<Record<string, string>>,
  ownSubscriptions: readonly Subscription[],
): Promise<readonly Subscription[]> {
  const count =
    Number(attributes.SubscriptionsConfirmed ?? 0) +
    Number(attributes.SubscriptionsPending ?? 0);
  if (count <= ownSubscriptions.length) {
    return ownSubscriptions;
  }
  const subscriptions: Subscription[] = [];
  const pages = paginateListSubscriptionsByTopic(
    { client: context.client(SNSClient) },
    { TopicArn: arn },
    { abortSignal: context.signal },
  );
  for await (const page of pages) {
    subscriptions.push(...(page.Subscriptions ?? []));
  }
  return subscriptions;
}

function toResource(
  topic: DescribedTopic,
  context: CollectContext,
): ObservedResource {
  const { SubscriptionsDeleted, TopicArn, ...attributes } = typeAttributes(
    topic.attributes,
    KINDS,
  );
  return {
    arn: required(topic.TopicArn, 'TopicArn'),
    type: 'AWS::SNS::Topic',
    name: nameOf(topic.TopicArn),
    resourceId: topic.TopicArn,
    tags: topic.tags,
    attributes: {
      ...attributes,
      Subscriptions: topic.subscriptions
        .map(describeSubscription)
        .sort((a, b) => compare(sortKey(a), sortKey(b))),
    },
    volatile: { SubscriptionsDeleted: SubscriptionsDeleted ?? null },
    relations: dependsOn([
      kmsKeyArnOf(topic.attributes.KmsMasterKeyId, context),
    ]),
  };
}

function describeSubscription(subscription: Subscription): JsonObject {
  return pickJson(subscription, [
    'Endpoint',
    'Owner',
    'Protocol',
    'SubscriptionArn',
  ]);
}

function sortKey(subscription: JsonObject): string {
  return `${subscription.Protocol} ${subscription.Endpoint} ${subscription.SubscriptionArn}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1);
}
