import type { ResourceChange } from '@meridian/plugin-aws-inventory-common';

/** The topic of the events service on which the inventory says what changed. */
export const INVENTORY_CHANGES_TOPIC = 'aws-inventory.changes';

/** The payload of an event on {@link INVENTORY_CHANGES_TOPIC}. */
export interface InventoryChangesEvent {
  /** At most 500. */
  readonly arns: string[];
  /** The kinds of change among them. */
  readonly kinds: Array<ResourceChange['kind']>;
}
