import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  INVENTORY_CHANGES_TOPIC,
  type InventoryChangesEvent,
} from '@meridian/plugin-aws-inventory-node';
import type { NewChange } from '../database/operations/insertChanges';

const MAX_ARNS = 500;

/** Tells other plugins what changed, after it was stored. */
export class InventoryChangesPublisher {
  constructor(
    private readonly options: { events: EventsService; logger: LoggerService },
  ) {}

  /**
   * Never rejects: what changed is stored, and those who were not told find it when they read the
   * inventory the next time.
   */
  async publish(
    changes: ReadonlyArray<Pick<NewChange, 'arn' | 'kind'>>,
  ): Promise<void> {
    for (let start = 0; start < changes.length; start += MAX_ARNS) {
      const part = changes.slice(start, start + MAX_ARNS);
      const eventPayload: InventoryChangesEvent = {
        arns: part.map(({ arn }) => arn),
        kinds: [...new Set(part.map(({ kind }) => kind))],
      };
      try {
        await this.options.events.publish({
          topic: INVENTORY_CHANGES_TOPIC,
          eventPayload,
        });
      } catch (error) {
        this.options.logger.warn(
          `Could not tell other plugins of ${part.length} changes in the AWS inventory: ${error}`,
        );
      }
    }
  }
}
