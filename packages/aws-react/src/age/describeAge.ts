import type { Freshness } from '@meridian/aws-common';
import { formatAge, formatDuration } from '../format';
import { formatInstantUtcAndLocal } from '../format/formatInstant';
import type { EvaluationState } from '../state';

/** An age in words, with how it is to be shown. */
export interface AgeDescription {
  /** Absent where the age is quiet. */
  readonly state?: EvaluationState;
  readonly text: string;
  /** The same for a narrow column, where the mark says that it is unknown; by default the text. */
  readonly shortText?: string;
  /** The exact times, and why the age is not quiet. */
  readonly detail: string;
}

/**
 * Says how old a fact is and whether that is too old.
 *
 * @param options.at - when the fact was read, ISO 8601; absent when it never was
 * @param options.freshness - the server's judgement; without one the age is quiet
 * @param options.intervalSeconds - how often it is meant to be read
 * @param options.reason - why it was not read since
 */
export function describeAge(options: {
  at: string | undefined;
  now: Date;
  freshness?: Freshness;
  intervalSeconds?: number;
  reason?: string;
}): AgeDescription {
  const { at, now, freshness, intervalSeconds, reason } = options;
  const because = reason ? ` ${reason}` : '';
  if (!at || freshness?.state === 'never') {
    return {
      state: 'unknown',
      text: 'never read',
      detail: `The portal has not read this yet.${because}`,
    };
  }
  const ageSeconds = (now.getTime() - new Date(at).getTime()) / 1000;
  const text = formatAge(ageSeconds);
  const exact = formatInstantUtcAndLocal(at);
  if (freshness?.state === 'stale') {
    return {
      state: 'unknown',
      text: `unknown, last read ${text}`,
      shortText: text,
      detail: `Read at ${exact}. That is too long ago to rely on.${because}`,
    };
  }
  if (freshness?.state === 'aging') {
    const interval = intervalSeconds
      ? `twice its interval of ${formatDuration(intervalSeconds)}`
      : 'twice its interval';
    return {
      state: 'warning',
      text,
      detail: `Read at ${exact}. That is longer ago than ${interval}.${because}`,
    };
  }
  return { text, detail: `Read at ${exact}.` };
}
