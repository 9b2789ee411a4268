import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  INVENTORY_CHANGES_TOPIC,
  type InventoryChangesEvent,
} from '@meridian/plugin-aws-inventory-node';
import type { NewChange } from '../database/operations/insertChanges';

const MAX_ARNS = 500;
const GATHER_MILLISECONDS = 1000;

type Change = Pick<NewChange, 'arn' | 'kind'>;

/**
 * Tells other plugins what changed, after it was stored.
 *
 * What many scans find within a second is told together: each event is a request to the plugin that hands them on.
 */
export class InventoryChangesPublisher {
  private waiting: Change[] = [];
  private timer: NodeJS.Timeout | undefined;
  private sent: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: { events: EventsService; logger: LoggerService },
  ) {}

  /**
   * Takes what changed. It is told within a second, and lost when the process dies before: what changed is stored,
   * and those who were not told find it when they read the inventory the next time.
   */
  publish(changes: readonly Change[]): void {
    if (changes.length === 0) {
      return;
    }
    for (const change of changes) this.waiting.push(change);
    this.timer ??= setTimeout(() => this.send(), GATHER_MILLISECONDS);
  }

  /** Tells what waits now; resolves, and never rejects, when everything was told. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.send();
    await this.sent;
  }

  private send(): void {
    const changes = this.waiting;
    this.waiting = [];
    this.timer = undefined;
    this.sent = this.sent.then(() => this.sendAll(changes));
  }

  private async sendAll(changes: readonly Change[]): Promise<void> {
    for (let start = 0; start < changes.length; start += MAX_ARNS) {
      const part = changes.slice(start, start + MAX_ARNS);
      const eventPayload: InventoryChangesEvent = {
        arns: [...new Set(part.map(({ arn }) => arn))],
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
