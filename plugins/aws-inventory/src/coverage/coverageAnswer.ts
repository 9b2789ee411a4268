import {
  formatCount,
  formatCountOf,
  formatDuration,
  type EvaluationState,
} from '@meridian/aws-react';
import type {
  CoverageEntry,
  InventoryCoverage,
} from '@meridian/plugin-aws-inventory-common';
import { isException } from './entryState';
import { exceptionGroups, groupInWords } from './exceptionGroups';

/** The answer of the coverage page in one sentence. */
export interface CoverageAnswer {
  readonly state: EvaluationState;
  readonly sentence: string;
}

/** Places that are named before the rest is counted. */
const NAMED_COUNT = 2;

/** The age of the oldest read that is not an exception, in seconds. */
function oldestAge(
  items: readonly CoverageEntry[],
  now: Date,
): number | undefined {
  const times = items
    .filter(entry => !isException(entry))
    .flatMap(({ lastSuccessAt }) =>
      lastSuccessAt ? [new Date(lastSuccessAt).getTime()] : [],
    );
  return times.length === 0
    ? undefined
    : Math.max(0, (now.getTime() - Math.min(...times)) / 1000);
}

/** Where something is wrong and what, the place with most reads first. */
function exceptionPlaces(items: readonly CoverageEntry[]): string {
  const groups = exceptionGroups(items);
  const named = groups.slice(0, NAMED_COUNT).map(groupInWords).join(', ');
  const rest = groups.length - NAMED_COUNT;
  const all =
    rest > 0 ? `${named}, and ${formatCountOf(rest, 'more place')}` : named;
  // A Region's id keeps its small letter.
  return all.replace(/^the /, 'The ');
}

/** Whether an account in a Region, or all of a Region, is lost to view and not merely incomplete. */
function isAnyTargetLost(items: readonly CoverageEntry[]): boolean {
  const seen = new Set(
    items
      .filter(entry => !isException(entry))
      .map(({ accountId, region }) => `${accountId} ${region}`),
  );
  return items.some(
    ({ accountId, region }) => !seen.has(`${accountId} ${region}`),
  );
}

/**
 * Says whether everything was read, what is wrong where, and how old the oldest knowledge is.
 */
export function coverageAnswer(
  coverage: Pick<InventoryCoverage, 'items' | 'accountsFailure'>,
  now: Date,
): CoverageAnswer {
  const { items, accountsFailure } = coverage;
  const total = formatCount(items.length);
  if (items.length === 0) {
    return {
      state: 'unknown',
      sentence: accountsFailure
        ? `Nothing can be read: the list of accounts could not be fetched. ${accountsFailure.message}`
        : 'Nothing has been read yet.',
    };
  }
  const oldest = oldestAge(items, now);
  const age = oldest === undefined ? undefined : formatDuration(oldest);
  const exceptions = items.filter(isException);
  if (exceptions.length > 0) {
    return {
      state: isAnyTargetLost(items) ? 'critical' : 'warning',
      sentence: [
        `${formatCount(
          exceptions.length,
        )} of ${total} reads did not bring everything.`,
        `${exceptionPlaces(items)}.`,
        age && `The rest is at most ${age} old.`,
      ]
        .filter(Boolean)
        .join(' '),
    };
  }
  const pending = items.filter(({ freshness }) => freshness.state === 'never');
  if (pending.length > 0) {
    return {
      state: 'unknown',
      sentence: `${formatCount(
        pending.length,
      )} of ${total} reads have not happened yet; none has failed.`,
    };
  }
  return {
    state: 'ok',
    sentence: `${
      items.length === 1 ? 'The one read is' : `All ${total} reads are`
    } complete.${age ? ` What is known is at most ${age} old.` : ''}`,
  };
}
