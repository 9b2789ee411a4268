import { setTimeout as delay } from 'node:timers/promises';
import type { AuthService } from '@backstage/backend-plugin-api';
import type { AwsInventoryService } from './awsInventoryServiceRef';

const DEFAULT_PATIENCE_SECONDS = 180;
const DEFAULT_POLL_SECONDS = 10;

/**
 * Opens once the inventory has tried to read some types in every place for the first time.
 *
 * Whatever works through these types does it once then, instead of again and again while they come in, and leaves
 * the machine to the first scan. It stays open for the life of the process: places that are added later hold up
 * nothing.
 */
export class FirstReadGate {
  private readonly patienceSeconds: number;
  private readonly pollSeconds: number;
  private isOpened = false;
  private deadline: number | undefined;
  private asksAgainAt = -Infinity;
  private lastAnswer: Answer | undefined;

  constructor(
    private readonly options: {
      readonly auth: AuthService;
      readonly inventory: AwsInventoryService;
      /** The CloudFormation names of the types to wait for. */
      readonly types: readonly string[];
      readonly now: () => Date;
      /** From the first question on: a Region that is slow holds nothing up for longer. */
      readonly patienceSeconds?: number;
      /** It asks at most so often, and less often of a large estate, where the answer is long and far from open. */
      readonly pollSeconds?: number;
    },
  ) {
    this.patienceSeconds = options.patienceSeconds ?? DEFAULT_PATIENCE_SECONDS;
    this.pollSeconds = options.pollSeconds ?? DEFAULT_POLL_SECONDS;
  }

  /** @throws when the inventory does not answer */
  async isOpen(signal?: AbortSignal): Promise<boolean> {
    if (this.isOpened) return true;
    const now = this.options.now().getTime();
    this.deadline ??= now + this.patienceSeconds * 1000;
    if (now >= this.deadline) {
      this.isOpened = true;
    } else if (now >= this.asksAgainAt) {
      this.asksAgainAt = now + this.pollSeconds * 1000;
      const { isUnderWay, waitingCount } = await this.ask(signal);
      this.isOpened = !isUnderWay;
      const answer = { at: now, waitingCount };
      const rest = restMilliseconds(this.lastAnswer, answer);
      this.asksAgainAt = Math.max(this.asksAgainAt, now + rest / 2);
      this.lastAnswer = answer;
    }
    return this.isOpened;
  }

  /**
   * Waits until it is open.
   *
   * @throws when the inventory does not answer, and when the signal aborts
   */
  async opened(signal?: AbortSignal): Promise<void> {
    while (!(await this.isOpen(signal))) {
      await delay(this.pollSeconds * 1000, undefined, { signal });
    }
  }

  private async ask(
    signal: AbortSignal | undefined,
  ): Promise<{ isUnderWay: boolean; waitingCount: number }> {
    const { auth, inventory, types } = this.options;
    const api = await inventory.as(await auth.getOwnServiceCredentials());
    const unfinished = await api.getCoverage(
      { outcome: ['pending', 'running'] },
      { signal },
    );
    const waitingCount = unfinished.items.filter(
      ({ lastAttemptAt, resourceTypes }) =>
        lastAttemptAt === undefined &&
        resourceTypes.some(type => types.includes(type)),
    ).length;
    if (waitingCount > 0) {
      return { isUnderWay: true, waitingCount };
    }
    // In its first seconds the inventory does not know yet what there is to read.
    const { items } = await api.getCoverage({}, { signal });
    return { isUnderWay: items.length === 0, waitingCount };
  }
}

interface Answer {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly waitingCount: number;
}

/** How long what still waits takes at the pace between two answers; 0 where there is no pace yet. */
function restMilliseconds(before: Answer | undefined, after: Answer): number {
  const readCount = (before?.waitingCount ?? 0) - after.waitingCount;
  return before && readCount > 0
    ? (after.waitingCount * (after.at - before.at)) / readCount
    : 0;
}
