import {
  GetTopicAttributesCommand,
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
import { mapRecords, pickJson, required } from '../lib';
import { kmsKeyArnOf } from '../lib/kmsKeyArn';
import { mapConcurrently } from '../lib/mapConcurrently';
import { readDetail, valueOf } from '../lib/readDetail';
import { readTagsInBulk, type TagLookup } from '../lib/readTagsInBulk';
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
    'sns:ListTopics',
    'tag:GetResources',
  ],
  interval: { minutes: 15 },

  async *collect(context) {
    const abort = { abortSignal: context.signal };
    const client = context.client(SNSClient);
    let known: Map<string, Subscription[]> | undefined;
    let tagsOf: TagLookup | undefined;
    for await (const page of paginateListTopics({ client }, {}, abort)) {
      const arns = (page.Topics ?? [])
        .map(topic => topic.TopicArn)
        .filter(arn => arn !== undefined);
      if (arns.length > 0) {
        const ownSubscriptions = (known ??= await listOwnSubscriptions(
          context,
        ));
        const knownTagsOf = (tagsOf ??= await readTagsInBulk(context, {
          resourceType: 'sns',
          what: 'the SNS topics',
        }));
        const topics = await mapConcurrently(context, arns, arn =>
          describeTopic(context, arn, ownSubscriptions.get(arn) ?? []),
        );
        yield* mapRecords(
          context,
          topics.filter(topic => topic !== undefined),
          topic => toResource(topic, knownTagsOf, context),
        );
      }
    }
  },
};

interface DescribedTopic {
  readonly TopicArn: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly subscriptions: readonly Subscription[];
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
  const attributes = await readDetail(
    context,
    {
      service: 'sns',
      operation: 'GetTopicAttributes',
      arn,
      what: `The attributes of the topic ${nameOf(arn)}`,
      absentCodes: ['NotFoundException'],
    },
    () =>
      context
        .client(SNSClient)
        .send(new GetTopicAttributesCommand({ TopicArn: arn }), {
          abortSignal: context.signal,
        }),
  );
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
  tagsOf: TagLookup,
  context: CollectContext,
): ObservedResource {
  const { SubscriptionsDeleted, TopicArn, ...attributes } = typeAttributes(
    topic.attributes,
    KINDS,
  );
  const arn = required(topic.TopicArn, 'TopicArn');
  return {
    arn,
    type: 'AWS::SNS::Topic',
    name: nameOf(topic.TopicArn),
    resourceId: topic.TopicArn,
    tags: tagsOf(arn),
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
