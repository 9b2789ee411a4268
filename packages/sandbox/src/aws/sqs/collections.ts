import { collection } from '../../core/Estate';

/** A queue with its attributes as GetQueueAttributes spells them. */
export interface SandboxQueue {
  readonly name: string;
  readonly url: string;
  readonly arn: string;
  /** Without the counts of messages that move. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  /** How many messages wait in it at most. */
  readonly busiestBacklog: number;
}

export const queues = collection<SandboxQueue>('sqs.queues');
