import { stableUuid } from '../../estate/ids';
import type { SandboxSubscription, SandboxTopic } from './collections';

/** In place of the ARN of a subscription that its endpoint has not confirmed yet. */
export const PENDING_CONFIRMATION = 'PendingConfirmation';

export interface TopicOptions {
  readonly accountId: string;
  readonly region: string;
  /** FIFO topics end in `.fifo`. */
  readonly name: string;
  readonly displayName?: string;
  readonly tags: Readonly<Record<string, string>>;
  /** A customer managed key or an alias; without one the topic is not encrypted. */
  readonly kmsKeyId?: string;
}

export function makeTopic(options: TopicOptions): SandboxTopic {
  const { accountId, region, name } = options;
  const arn = topicArn(accountId, region, name);
  const isFifo = name.endsWith('.fifo');
  return {
    arn,
    attributes: {
      TopicArn: arn,
      Owner: accountId,
      DisplayName: options.displayName ?? '',
      Policy: JSON.stringify({
        Version: '2008-10-17',
        Id: '__default_policy_ID',
        Statement: [
          {
            Sid: '__default_statement_ID',
            Effect: 'Allow',
            Principal: { AWS: '*' },
            Action: ['SNS:Publish', 'SNS:Subscribe'],
            Resource: arn,
            Condition: { StringEquals: { 'AWS:SourceOwner': accountId } },
          },
        ],
      }),
      ...(options.kmsKeyId ? { KmsMasterKeyId: options.kmsKeyId } : {}),
      ...(isFifo
        ? { FifoTopic: 'true', ContentBasedDeduplication: 'true' }
        : {}),
    },
    tags: options.tags,
  };
}

/**
 * @param options.confirmed - by default true
 */
export function makeSubscription(options: {
  topicArn: string;
  protocol: 'sqs' | 'lambda' | 'email' | 'https';
  endpoint: string;
  filterPolicy?: Readonly<Record<string, readonly string[]>>;
  confirmed?: boolean;
}): SandboxSubscription {
  const { topicArn: topic, protocol, endpoint } = options;
  const confirmed = options.confirmed ?? true;
  const owner = topic.split(':')[4];
  return {
    description: {
      SubscriptionArn: confirmed
        ? `${topic}:${stableUuid(`${topic}/${protocol}/${endpoint}`)}`
        : PENDING_CONFIRMATION,
      Owner: owner,
      Protocol: protocol,
      Endpoint: endpoint,
      TopicArn: topic,
    },
    attributes: {
      PendingConfirmation: String(!confirmed),
      RawMessageDelivery: String(protocol === 'sqs'),
      ...(options.filterPolicy
        ? { FilterPolicy: JSON.stringify(options.filterPolicy) }
        : {}),
    },
  };
}

export function topicArn(
  accountId: string,
  region: string,
  name: string,
): string {
  return `arn:aws:sns:${region}:${accountId}:${name}`;
}
