import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import { INVENTORY_CHANGES_TOPIC } from './inventoryChanges';

/** How many times as long as it took a task rests, when changes never end. */
const REST_FACTOR = 4;
/** What takes no longer than this leaves enough time for the rest anyway. */
const SHORT_SECONDS = 5;

/** How long a task rests after it has run, in seconds, so that on a large estate it is not always at work. */
export function restSecondsAfter(durationSeconds: number): number {
  return durationSeconds <= SHORT_SECONDS ? 0 : durationSeconds * REST_FACTOR;
}

/**
 * Lets a task run a while after the inventory said that something changed, once for all that changed
 * meanwhile.
 */
export class InventoryChangeFollower {
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(
    private readonly options: {
      /** Of the plugin that follows. */
      readonly subscriberId: string;
      readonly taskId: string;
      readonly debounceSeconds: number;
      /** How long the task took the last time: what takes long waits longer, to leave time for the rest. */
      readonly lastDurationSeconds: () => number;
      readonly scheduler: SchedulerService;
      readonly logger: LoggerService;
    },
  ) {}

  async follow(events: EventsService): Promise<void> {
    await events.subscribe({
      id: this.options.subscriberId,
      topics: [INVENTORY_CHANGES_TOPIC],
      onEvent: async () => this.poke(),
    });
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Something changed. What changes while it waits is seen by the run that it waits for. */
  poke(): void {
    if (this.timer || this.isStopped) return;
    const { debounceSeconds, lastDurationSeconds, logger } = this.options;
    const delaySeconds = Math.max(
      debounceSeconds,
      restSecondsAfter(lastDurationSeconds()),
    );
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.trigger().catch(error =>
        logger.warn('What changed in AWS could not be judged anew.', error),
      );
    }, delaySeconds * 1000);
  }

  private async trigger(): Promise<void> {
    const { scheduler, taskId } = this.options;
    try {
      await scheduler.triggerTask(taskId);
    } catch (error) {
      if (!(error instanceof Error && error.name === 'ConflictError')) {
        throw error;
      }
      // It runs now, and may have read the inventory before the change.
      this.poke();
    }
  }
}
