import {
  GetSubscriptionAttributesCommand,
  GetTopicAttributesCommand,
  ListSubscriptionsByTopicCommand,
  ListSubscriptionsCommand,
  ListTagsForResourceCommand,
  ListTopicsCommand,
} from '@aws-sdk/client-sns';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../core/AwsHandlers';
import { paginate } from '../../core/paginate';
import { toTagList } from '../tagList';
import {
  subscriptions,
  topics,
  type SandboxSubscription,
  type SandboxTopic,
} from './collections';
import { PENDING_CONFIRMATION } from './factory';

/** SNS lets nobody choose the size of its pages. */
const PAGE_SIZE = 100;

export function registerSns(aws: AwsHandlers): void {
  aws.on(ListTopicsCommand, (input, context) => {
    const { page, nextToken } = cut(topicsOf(context), input.NextToken);
    return {
      Topics: page.map(topic => ({ TopicArn: topic.arn })),
      NextToken: nextToken,
    };
  });

  aws.on(GetTopicAttributesCommand, (input, context) => {
    const topic = findTopic(input.TopicArn, context, 'NotFoundException');
    const subscribed = subscriptionsOf(context).filter(
      ({ description }) => description.TopicArn === topic.arn,
    );
    const pending = subscribed.filter(
      ({ description }) => description.SubscriptionArn === PENDING_CONFIRMATION,
    ).length;
    return {
      Attributes: {
        ...topic.attributes,
        SubscriptionsConfirmed: String(subscribed.length - pending),
        SubscriptionsPending: String(pending),
        SubscriptionsDeleted: '0',
      },
    };
  });

  aws.on(ListTagsForResourceCommand, (input, context) => ({
    Tags: toTagList(
      findTopic(input.ResourceArn, context, 'ResourceNotFoundException').tags,
    ),
  }));

  aws.on(ListSubscriptionsCommand, (input, context) => {
    const { page, nextToken } = cut(subscriptionsOf(context), input.NextToken);
    return {
      Subscriptions: page.map(({ description }) => description),
      NextToken: nextToken,
    };
  });

  aws.on(ListSubscriptionsByTopicCommand, (input, context) => {
    const { arn } = findTopic(input.TopicArn, context, 'NotFoundException');
    const { page, nextToken } = cut(
      subscriptionsOf(context).filter(
        ({ description }) => description.TopicArn === arn,
      ),
      input.NextToken,
    );
    return {
      Subscriptions: page.map(({ description }) => description),
      NextToken: nextToken,
    };
  });

  aws.on(GetSubscriptionAttributesCommand, (input, context) => {
    const found = subscriptionsOf(context).find(
      ({ description }) =>
        description.SubscriptionArn === input.SubscriptionArn,
    );
    if (!found || input.SubscriptionArn === PENDING_CONFIRMATION) {
      throw new AwsError(
        'NotFoundException',
        'Subscription does not exist',
        404,
      );
    }
    const { SubscriptionArn, Owner, Protocol, Endpoint, TopicArn } =
      found.description;
    return {
      Attributes: {
        SubscriptionArn: SubscriptionArn ?? '',
        Owner: Owner ?? '',
        Protocol: Protocol ?? '',
        Endpoint: Endpoint ?? '',
        TopicArn: TopicArn ?? '',
        ...found.attributes,
      },
    };
  });
}

function cut<T>(items: readonly T[], token: string | undefined) {
  return paginate(items, {
    token,
    pageSize: PAGE_SIZE,
    maximumPageSize: PAGE_SIZE,
    invalidTokenCode: 'InvalidParameterException',
  });
}

function topicsOf(context: AwsRequestContext): SandboxTopic[] {
  return context.estate.of(topics, context.accountId, context.region);
}

function subscriptionsOf(context: AwsRequestContext): SandboxSubscription[] {
  return context.estate.of(subscriptions, context.accountId, context.region);
}

function findTopic(
  arn: string | undefined,
  context: AwsRequestContext,
  notFoundCode: string,
): SandboxTopic {
  const found = topicsOf(context).find(topic => topic.arn === arn);
  if (!found) {
    throw new AwsError(notFoundCode, 'Topic does not exist', 404);
  }
  return found;
}
