import {
  paginateDescribeEventSubscriptions,
  RDSClient,
  type EventSubscription,
} from '@aws-sdk/client-rds';
import type {
  AwsCollector,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, toJson } from '../lib';
import { readTagsInBulk, type TagLookup } from '../lib/readTagsInBulk';
import { dependsOn } from '../lib/relations';
import { sortLists } from './unorderedLists';

const PAGE_SIZE = 100;

/** Subscriptions to RDS's events: of which sources and categories which topic is told. */
export const rdsEventSubscriptions: AwsCollector = {
  id: 'rds-event-subscriptions',
  title: 'RDS event subscriptions',
  service: 'rds',
  resourceTypes: ['AWS::RDS::EventSubscription'],
  scope: 'regional',
  iamActions: ['rds:DescribeEventSubscriptions', 'tag:GetResources'],
  interval: { minutes: 30 },

  async *collect(context) {
    let tags: Promise<TagLookup> | undefined;
    const pages = paginateDescribeEventSubscriptions(
      { client: context.client(RDSClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      const records = page.EventSubscriptionsList ?? [];
      if (records.length > 0) {
        tags ??= readTagsInBulk(context, {
          resourceType: 'rds:es',
          what: 'the RDS event subscriptions',
        });
        const tagsOf = await tags;
        yield* mapRecords(context, records, record =>
          toResource(record, tagsOf),
        );
      }
    }
  },
};

function toResource(
  subscription: EventSubscription,
  tagsOf: TagLookup,
): ObservedResource {
  const arn = required(
    subscription.EventSubscriptionArn,
    'EventSubscriptionArn',
  );
  const name = required(subscription.CustSubscriptionId, 'CustSubscriptionId');
  return {
    arn,
    type: 'AWS::RDS::EventSubscription',
    name,
    resourceId: name,
    state: subscription.Status,
    tags: tagsOf(arn),
    attributes: sortLists(toJson(subscription, { omit: ['Status'] }), {
      EventCategoriesList: undefined,
      SourceIdsList: undefined,
    }),
    relations: dependsOn([subscription.SnsTopicArn]),
  };
}
