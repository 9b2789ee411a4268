import { z } from 'zod';

/** A change of the clock, as `PUT /_sandbox/clock` takes it. */
export const clockChangeSchema = z.union([
  z.strictObject({ reset: z.literal(true) }),
  z
    .strictObject({
      /** Sets the clock to this time. */
      now: z.iso.datetime({ offset: true }).optional(),
      /** Sets the clock this far from the real time. */
      offsetSeconds: z.number().optional(),
      /** Whether the clock stands still from now on. */
      frozen: z.boolean().optional(),
    })
    .refine(
      change => change.now === undefined || change.offsetSeconds === undefined,
      { error: 'Give either now or offsetSeconds, not both.' },
    )
    .refine(change => Object.keys(change).length > 0, {
      error: 'Give now, offsetSeconds, frozen or reset.',
    }),
]);

/** What can be asked of a {@link Clock}. */
export type ClockChange = z.infer<typeof clockChangeSchema>;

/** The sandbox's time: real time, moved by an offset, or standing still. */
export class Clock {
  private offsetMilliseconds = 0;
  private frozenAt: Date | undefined;

  /** @param realNow - the time in the world outside */
  constructor(private readonly realNow: () => Date = () => new Date()) {}

  now(): Date {
    return new Date(
      this.frozenAt ?? this.realNow().getTime() + this.offsetMilliseconds,
    );
  }

  change(change: ClockChange): void {
    if ('reset' in change) {
      this.offsetMilliseconds = 0;
      this.frozenAt = undefined;
      return;
    }
    const frozen = change.frozen ?? this.frozenAt !== undefined;
    if (change.now !== undefined) {
      this.moveTo(new Date(change.now));
    } else if (change.offsetSeconds !== undefined) {
      this.offsetMilliseconds = change.offsetSeconds * 1000;
      this.frozenAt = undefined;
    } else if (this.frozenAt && !frozen) {
      this.moveTo(this.frozenAt);
    }
    if (frozen) {
      // Exactly then, and not a millisecond later.
      this.frozenAt =
        change.now === undefined ? this.now() : new Date(change.now);
    } else {
      this.frozenAt = undefined;
    }
  }

  state(): { now: string; frozen: boolean; offsetSeconds: number } {
    const now = this.now();
    return {
      now: now.toISOString(),
      frozen: this.frozenAt !== undefined,
      offsetSeconds: (now.getTime() - this.realNow().getTime()) / 1000,
    };
  }

  private moveTo(time: Date): void {
    this.offsetMilliseconds = time.getTime() - this.realNow().getTime();
    this.frozenAt = undefined;
  }
}
