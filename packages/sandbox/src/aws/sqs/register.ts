import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListDeadLetterSourceQueuesCommand,
  ListQueuesCommand,
  ListQueueTagsCommand,
} from '@aws-sdk/client-sqs';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../core/AwsHandlers';
import { paginate } from '../../core/paginate';
import { queues, type SandboxQueue } from './collections';

const MAXIMUM_PAGE_SIZE = 1000;
/** A backlog rises and falls once in this time. */
const BACKLOG_PERIOD_SECONDS = 3600;

export function registerSqs(aws: AwsHandlers): void {
  aws.on(ListQueuesCommand, (input, context) => {
    const urls = queuesOf(context)
      .filter(queue => queue.name.startsWith(input.QueueNamePrefix ?? ''))
      .map(queue => queue.url);
    return cut(urls, input);
  });

  aws.on(GetQueueUrlCommand, (input, context) => ({
    QueueUrl: find(context, queue => queue.name === input.QueueName).url,
  }));

  aws.on(GetQueueAttributesCommand, (input, context) => {
    const queue = findByUrl(context, input.QueueUrl);
    const asked = input.AttributeNames ?? [];
    const everything = asked.includes('All');
    const attributes = Object.entries({
      ...queue.attributes,
      ...messageCounts(queue, context.now),
    }).filter(([name]) => everything || asked.some(one => one === name));
    return { Attributes: Object.fromEntries(attributes) };
  });

  aws.on(ListQueueTagsCommand, (input, context) => ({
    Tags: { ...findByUrl(context, input.QueueUrl).tags },
  }));

  aws.on(ListDeadLetterSourceQueuesCommand, (input, context) => {
    const deadLetters = findByUrl(context, input.QueueUrl);
    const urls = queuesOf(context)
      .filter(queue =>
        queue.attributes.RedrivePolicy?.includes(`"${deadLetters.arn}"`),
      )
      .map(queue => queue.url);
    const { QueueUrls, NextToken } = cut(urls, input);
    return { queueUrls: QueueUrls, NextToken };
  });
}

/** SQS gives a token only to callers that asked for pages; the others get the first 1,000. */
function cut(
  urls: string[],
  input: { NextToken?: string; MaxResults?: number },
): { QueueUrls: string[]; NextToken: string | undefined } {
  const { page, nextToken } = paginate(urls, {
    token: input.NextToken,
    pageSize: input.MaxResults,
    maximumPageSize: MAXIMUM_PAGE_SIZE,
    invalidTokenCode: 'InvalidParameterValue',
  });
  return {
    QueueUrls: page,
    NextToken: input.MaxResults === undefined ? undefined : nextToken,
  };
}

function queuesOf(context: AwsRequestContext): SandboxQueue[] {
  return context.estate.of(queues, context.accountId, context.region);
}

function findByUrl(
  context: AwsRequestContext,
  url: string | undefined,
): SandboxQueue {
  // Callers may address a queue through the sandbox's own host: the name decides.
  const name = url?.split('/').at(-1);
  return find(context, queue => queue.name === name);
}

function find(
  context: AwsRequestContext,
  predicate: (queue: SandboxQueue) => boolean,
): SandboxQueue {
  const found = queuesOf(context).find(predicate);
  if (!found) {
    throw new AwsError(
      'QueueDoesNotExist',
      'The specified queue does not exist.',
    );
  }
  return found;
}

function messageCounts(queue: SandboxQueue, now: Date): Record<string, string> {
  const seconds = Math.floor(now.getTime() / 1000) % BACKLOG_PERIOD_SECONDS;
  const wave =
    (1 - Math.cos((2 * Math.PI * seconds) / BACKLOG_PERIOD_SECONDS)) / 2;
  const visible = Math.round(queue.busiestBacklog * wave);
  return {
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(Math.floor(visible / 10)),
    ApproximateNumberOfMessagesDelayed: '0',
  };
}
