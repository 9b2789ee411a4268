import type { Subscription } from '@aws-sdk/client-sns';
import { collection } from '../../core/Estate';

/** A topic with its attributes as GetTopicAttributes spells them. */
export interface SandboxTopic {
  readonly arn: string;
  /** Without the counts of subscriptions, which follow from the subscriptions. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
}

export const topics = collection<SandboxTopic>('sns.topics');

/** A subscription, with the attributes that only GetSubscriptionAttributes gives. */
export interface SandboxSubscription {
  readonly description: Subscription;
  readonly attributes: Readonly<Record<string, string>>;
}

export const subscriptions =
  collection<SandboxSubscription>('sns.subscriptions');
