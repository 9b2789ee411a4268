import type { ReadFailure } from '@meridian/aws-common';
import type { LiveState } from '@meridian/plugin-rds-inspector-common';

/** What AWS answered when it was last asked, with how current that is. */
export interface LiveAnswer<T> {
  /** The last good answer; undefined when there is none. */
  readonly value: T | undefined;
  readonly state: LiveState;
}

/** A read that failed, explained by who knows what was asked. */
export class LiveReadError extends Error {
  override readonly name = 'LiveReadError';

  constructor(readonly failure: ReadFailure) {
    super(failure.message);
  }
}

export interface LiveReadsOptions {
  /** How long an answer is given again without asking. */
  readonly maximumAgeSeconds: number;
  /** How long the last good answer is given when asking fails. */
  readonly keepForSeconds: number;
  /** How long a caller waits for AWS; the request goes on, for those who ask next. */
  readonly patienceSeconds: number;
  /** How many answers are kept; what was not asked for the longest goes first. */
  readonly maximumCount: number;
  readonly now: () => Date;
}

interface Entry<T> {
  readonly value: T;
  readonly observedAt: Date;
}

/**
 * Keeps what AWS answered, so that many who look at the same thing cost AWS one request.
 *
 * A request that is under way is shared. Who waits for it too long gets what there is. An answer is given again
 * until it is too old. When AWS fails, the last good answer is given with its age and the failure.
 *
 * @remarks
 * It knows nothing of permissions: whether the caller may see something is checked before it is asked for.
 */
export class LiveReads<T> {
  /** In the order in which they were last asked for. */
  private readonly entries = new Map<string, Entry<T>>();
  private readonly underway = new Map<string, Promise<LiveAnswer<T>>>();

  constructor(private readonly options: LiveReadsOptions) {}

  /**
   * The newest answer, or the last good one with why there is none newer.
   *
   * @param id - names all that the answer depends on; equal ids share an answer
   * @param load - asks AWS; throws {@link LiveReadError} with what the reader should know
   */
  async get(id: string, load: () => Promise<T>): Promise<LiveAnswer<T>> {
    const entry = this.entries.get(id);
    if (entry) {
      this.keep(id, entry);
      if (this.ageSeconds(entry) < this.options.maximumAgeSeconds) {
        return this.answer(entry);
      }
    }
    let reading = this.underway.get(id);
    if (!reading) {
      reading = this.refresh(id, load).finally(() => this.underway.delete(id));
      this.underway.set(id, reading);
    }
    return this.withPatience(id, reading);
  }

  private async withPatience(
    id: string,
    reading: Promise<LiveAnswer<T>>,
  ): Promise<LiveAnswer<T>> {
    const { patienceSeconds } = this.options;
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<undefined>(resolve => {
      timer = setTimeout(() => resolve(undefined), patienceSeconds * 1000);
    });
    try {
      const answer = await Promise.race([reading, tooLong]);
      return (
        answer ??
        this.lastAnswer(id, {
          reason: 'unreachable',
          message: `AWS has not answered within ${patienceSeconds} s. The portal goes on waiting for it: look again in a moment.`,
        })
      );
    } finally {
      clearTimeout(timer);
    }
  }

  private async refresh(
    id: string,
    load: () => Promise<T>,
  ): Promise<LiveAnswer<T>> {
    try {
      const entry = {
        value: await load(),
        observedAt: this.options.now(),
      };
      this.keep(id, entry);
      return this.answer(entry);
    } catch (error) {
      if (!(error instanceof LiveReadError)) throw error;
      return this.lastAnswer(id, error.failure);
    }
  }

  private lastAnswer(id: string, failure: ReadFailure): LiveAnswer<T> {
    const last = this.entries.get(id);
    const isUsable =
      last && this.ageSeconds(last) <= this.options.keepForSeconds;
    return this.answer(isUsable ? last : undefined, failure);
  }

  private answer(
    entry: Entry<T> | undefined,
    failure?: ReadFailure,
  ): LiveAnswer<T> {
    return {
      value: entry?.value,
      state: {
        ...(entry && {
          observedAt: entry.observedAt.toISOString(),
          ageSeconds: Math.round(this.ageSeconds(entry)),
        }),
        ...(failure && { failure }),
      },
    };
  }

  private keep(id: string, entry: Entry<T>): void {
    this.entries.delete(id);
    this.entries.set(id, entry);
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= this.options.maximumCount) break;
      this.entries.delete(oldest);
    }
  }

  private ageSeconds({ observedAt }: Entry<T>): number {
    const milliseconds = this.options.now().getTime() - observedAt.getTime();
    return Math.max(0, milliseconds / 1000);
  }
}
