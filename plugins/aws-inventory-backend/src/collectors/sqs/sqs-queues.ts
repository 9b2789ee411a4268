import {
  GetQueueAttributesCommand,
  ListQueueTagsCommand,
  paginateListQueues,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { JsonObject, JsonValue } from '@backstage/types';
import { tryParseArn } from '@meridian/aws-common';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, tagsFromMap } from '../lib';
import { kmsKeyArnOf } from '../lib/kmsKeyArn';
import { mapConcurrently } from '../lib/mapConcurrently';
import { readDetail, valueOf } from '../lib/readDetail';
import { dependsOn } from '../lib/relations';
import { typeAttributes } from '../lib/textAttributes';

/** SQS gives a token for the rest only to callers that say how many they want. */
const PAGE_SIZE = 1000;

const COUNTS = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesDelayed',
  'ApproximateNumberOfMessagesNotVisible',
];

const KINDS = {
  json: ['Policy', 'RedriveAllowPolicy', 'RedrivePolicy'],
  number: [
    ...COUNTS,
    'CreatedTimestamp',
    'DelaySeconds',
    'KmsDataKeyReusePeriodSeconds',
    'LastModifiedTimestamp',
    'MaximumMessageSize',
    'MessageRetentionPeriod',
    'ReceiveMessageWaitTimeSeconds',
    'VisibilityTimeout',
  ],
  boolean: ['ContentBasedDeduplication', 'FifoQueue', 'SqsManagedSseEnabled'],
};

/** SQS queues. A queue depends on its dead-letter queue: without it, failed messages are lost or block. */
export const sqsQueues: AwsCollector = {
  id: 'sqs-queues',
  title: 'SQS queues',
  service: 'sqs',
  resourceTypes: ['AWS::SQS::Queue'],
  scope: 'regional',
  iamActions: ['sqs:GetQueueAttributes', 'sqs:ListQueues', 'sqs:ListQueueTags'],
  interval: { minutes: 15 },

  async *collect(context) {
    const pages = paginateListQueues(
      { client: context.client(SQSClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      const described = await mapConcurrently(
        context,
        page.QueueUrls ?? [],
        url => describeQueue(context, url),
      );
      yield* mapRecords(
        context,
        described.filter(queue => queue !== undefined),
        queue => toResource(queue, context),
      );
    }
  },
};

interface DescribedQueue {
  readonly QueueUrl: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly tags: Record<string, string> | undefined;
}

async function describeQueue(
  context: CollectContext,
  url: string,
): Promise<DescribedQueue | undefined> {
  const client = context.client(SQSClient);
  const abort = { abortSignal: context.signal };
  const { partition, target } = context;
  const name = nameOf(url);
  const arn = `arn:${partition}:sqs:${target.region}:${target.accountId}:${name}`;
  const common = {
    service: 'sqs',
    arn,
    absentCodes: [
      'QueueDoesNotExist',
      'AWS.SimpleQueueService.NonExistentQueue',
    ],
  };
  const [attributes, tags] = await Promise.all([
    readDetail(
      context,
      {
        ...common,
        operation: 'GetQueueAttributes',
        what: `The attributes of the queue ${name}`,
      },
      () =>
        client.send(
          new GetQueueAttributesCommand({
            QueueUrl: url,
            AttributeNames: ['All'],
          }),
          abort,
        ),
    ),
    readDetail(
      context,
      {
        ...common,
        operation: 'ListQueueTags',
        what: `The tags of the queue ${name}`,
      },
      async () => {
        const answer = await client.send(
          new ListQueueTagsCommand({ QueueUrl: url }),
          abort,
        );
        return tagsFromMap(answer.Tags);
      },
    ),
  ]);
  const answer = valueOf(attributes);
  return (
    answer && {
      QueueUrl: url,
      attributes: answer.Attributes ?? {},
      tags: valueOf(tags),
    }
  );
}

function toResource(
  queue: DescribedQueue,
  context: CollectContext,
): ObservedResource {
  const { QueueArn, CreatedTimestamp, LastModifiedTimestamp, ...rest } =
    typeAttributes(queue.attributes, KINDS);
  return {
    arn: required(queue.attributes.QueueArn, 'QueueArn'),
    type: 'AWS::SQS::Queue',
    name: nameOf(queue.QueueUrl),
    resourceId: queue.QueueUrl,
    createdAt: isoTime(CreatedTimestamp),
    tags: queue.tags,
    attributes: {
      ...withoutCounts(rest),
      QueueArn,
      LastModifiedTimestamp: isoTime(LastModifiedTimestamp) ?? null,
    },
    volatile: Object.fromEntries(
      COUNTS.map(name => [name, rest[name] ?? null]),
    ),
    relations: dependsOn([
      deadLetterArn(rest.RedrivePolicy),
      kmsKeyArnOf(queue.attributes.KmsMasterKeyId, context),
    ]),
  };
}

function nameOf(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}

function withoutCounts(attributes: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name]) => !COUNTS.includes(name)),
  );
}

/** @throws TypeError when there is a policy that names no queue */
function deadLetterArn(policy: JsonValue | undefined): string | undefined {
  if (policy === undefined || policy === null) return undefined;
  const arn =
    typeof policy === 'object' && !Array.isArray(policy)
      ? policy.deadLetterTargetArn
      : undefined;
  if (typeof arn !== 'string' || !tryParseArn(arn)) {
    throw new TypeError('its RedrivePolicy names no dead-letter queue');
  }
  return arn;
}

function isoTime(epochSeconds: JsonValue | undefined): string | undefined {
  return typeof epochSeconds === 'number'
    ? new Date(epochSeconds * 1000).toISOString()
    : undefined;
}
