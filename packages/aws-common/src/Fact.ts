import type { ReadFailureReason } from './ReadFailure';

/**
 * Why something is not known: a read that failed, or
 *
 * - `not-read`: nothing has read it yet.
 * - `stale`: the last answer is too old to judge by.
 * - `missing`: it was read, and the answer did not hold it.
 */
export type UnknownReason =
  | ReadFailureReason
  | 'not-read'
  | 'stale'
  | 'missing';

/** Something that is known, as it was at `observedAt` (ISO 8601). */
export interface KnownFact<T> {
  readonly known: true;
  readonly value: T;
  readonly observedAt: string;
}

/** Something that is not known, and why. */
export interface UnknownFact<T> {
  readonly known: false;
  readonly reason: UnknownReason;
  /** A sentence: what is not known and why. */
  readonly message: string;
  readonly missingAction?: string;
  /** What it was when it was last known: to be shown with its age, never to be judged by. */
  readonly lastValue?: T;
  /** When it was last known, ISO 8601. */
  readonly observedAt?: string;
}

/** A fact of the outside world. What could not be read is no value, and no absence either. */
export type Fact<T> = KnownFact<T> | UnknownFact<T>;

export function known<T>(value: T, observedAt: string): KnownFact<T> {
  return { known: true, value, observedAt };
}

export function unknown<T>(
  fact: Omit<UnknownFact<T>, 'known'>,
): UnknownFact<T> {
  return { known: false, ...fact };
}

/** The value, even one that is too old to judge by: for showing, not for checking. */
export function lastValueOf<T>(fact: Fact<T>): T | undefined {
  return fact.known ? fact.value : fact.lastValue;
}

/** The same fact of what the function makes of its value. */
export function mapFact<T, U>(
  fact: Fact<T>,
  convert: (value: T) => U,
): Fact<U> {
  if (fact.known) {
    return known(convert(fact.value), fact.observedAt);
  }
  const { lastValue, ...rest } = fact;
  return lastValue === undefined
    ? rest
    : { ...rest, lastValue: convert(lastValue) };
}
