import {
  GetQueueAttributesCommand,
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
import { mapRecords, required } from '../lib';
import { kmsKeyArnOf } from '../lib/kmsKeyArn';
import { mapConcurrently } from '../lib/mapConcurrently';
import { readDetail, valueOf } from '../lib/readDetail';
import { readTagsInBulk, type TagLookup } from '../lib/readTagsInBulk';
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
  iamActions: ['sqs:GetQueueAttributes', 'sqs:ListQueues', 'tag:GetResources'],
  interval: { minutes: 15 },

  async *collect(context) {
    const pages = paginateListQueues(
      { client: context.client(SQSClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    let tagsOf: TagLookup | undefined;
    for await (const page of pages) {
      const urls = page.QueueUrls ?? [];
      if (urls.length === 0) continue;
      const knownTagsOf = (tagsOf ??= await readTagsInBulk(context, {
        resourceType: 'sqs',
        what: 'the SQS queues',
      }));
      const described = await mapConcurrently(context, urls, url =>
        describeQueue(context, url),
      );
      yield* mapRecords(
        context,
        described.filter(queue => queue !== undefined),
        queue => toResource(queue, knownTagsOf, context),
      );
    }
  },
};

interface DescribedQueue {
  readonly QueueUrl: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

async function describeQueue(
  context: CollectContext,
  url: string,
): Promise<DescribedQueue | undefined> {
  const { partition, target } = context;
  const name = nameOf(url);
  const detail = await readDetail(
    context,
    {
      service: 'sqs',
      operation: 'GetQueueAttributes',
      arn: `arn:${partition}:sqs:${target.region}:${target.accountId}:${name}`,
      what: `The attributes of the queue ${name}`,
      absentCodes: [
        'QueueDoesNotExist',
        'AWS.SimpleQueueService.NonExistentQueue',
      ],
    },
    () =>
      context.client(SQSClient).send(
        new GetQueueAttributesCommand({
          QueueUrl: url,
          AttributeNames: ['All'],
        }),
        { abortSignal: context.signal },
      ),
  );
  const answer = valueOf(detail);
  return answer && { QueueUrl: url, attributes: answer.Attributes ?? {} };
}

function toResource(
  queue: DescribedQueue,
  tagsOf: TagLookup,
  context: CollectContext,
): ObservedResource {
  const { QueueArn, CreatedTimestamp, LastModifiedTimestamp, ...rest } =
    typeAttributes(queue.attributes, KINDS);
  const arn = required(queue.attributes.QueueArn, 'QueueArn');
  return {
    arn,
    type: 'AWS::SQS::Queue',
    name: nameOf(queue.QueueUrl),
    resourceId: queue.QueueUrl,
    createdAt: isoTime(CreatedTimestamp),
    tags: tagsOf(arn),
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
