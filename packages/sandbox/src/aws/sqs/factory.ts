import type { SandboxQueue } from './collections';

/** What tells one queue from another; the rest are SQS's defaults. */
export interface QueueOptions {
  readonly accountId: string;
  readonly region: string;
  /** FIFO queues end in `.fifo`. */
  readonly name: string;
  readonly createdAt: Date;
  readonly tags: Readonly<Record<string, string>>;
  readonly visibilityTimeoutSeconds?: number;
  readonly retentionSeconds?: number;
  readonly deadLetter?: { arn: string; maxReceiveCount: number };
  /** A customer managed key; without one SQS's own encryption is on. */
  readonly kmsKeyId?: string;
  /** Attributes that only some queues have, as SQS spells them. */
  readonly extraAttributes?: Readonly<Record<string, string>>;
  readonly busiestBacklog?: number;
}

export function makeQueue(options: QueueOptions): SandboxQueue {
  const { accountId, region, name } = options;
  const created = epochSeconds(options.createdAt);
  const arn = queueArn(accountId, region, name);
  return {
    name,
    arn,
    url: `https://sqs.${region}.amazonaws.com/${accountId}/${name}`,
    attributes: {
      QueueArn: arn,
      CreatedTimestamp: created,
      LastModifiedTimestamp: created,
      VisibilityTimeout: String(options.visibilityTimeoutSeconds ?? 30),
      MessageRetentionPeriod: String(options.retentionSeconds ?? 345_600),
      MaximumMessageSize: '262144',
      DelaySeconds: '0',
      ReceiveMessageWaitTimeSeconds: '20',
      ...(options.kmsKeyId
        ? {
            KmsMasterKeyId: options.kmsKeyId,
            KmsDataKeyReusePeriodSeconds: '300',
            SqsManagedSseEnabled: 'false',
          }
        : { SqsManagedSseEnabled: 'true' }),
      ...(options.deadLetter
        ? {
            RedrivePolicy: JSON.stringify({
              deadLetterTargetArn: options.deadLetter.arn,
              maxReceiveCount: options.deadLetter.maxReceiveCount,
            }),
          }
        : {}),
      ...(name.endsWith('.fifo') ? { FifoQueue: 'true' } : {}),
      ...options.extraAttributes,
    },
    tags: options.tags,
    busiestBacklog: options.busiestBacklog ?? 0,
  };
}

export function queueArn(
  accountId: string,
  region: string,
  name: string,
): string {
  return `arn:aws:sqs:${region}:${accountId}:${name}`;
}

function epochSeconds(date: Date): string {
  return String(Math.floor(date.getTime() / 1000));
}
