import type { EventSubscription, Tag } from '@aws-sdk/client-rds';
import { collection } from '../../../core/Estate';

/** A subscription to events with its tags. */
export interface SandboxEventSubscription {
  readonly description: EventSubscription;
  readonly tags: Tag[];
}

export const eventSubscriptions = collection<SandboxEventSubscription>(
  'rds.eventSubscriptions',
);
