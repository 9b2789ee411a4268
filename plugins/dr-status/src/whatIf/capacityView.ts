import { formatCount, type EvaluationState } from '@meridian/aws-react';
import type { CapacityCheck } from '@meridian/plugin-dr-status-common';

/** One bar: shares of its width, which stands for as much as the check is about. */
export interface CapacityBar {
  readonly check: CapacityCheck;
  readonly currentShare?: number;
  /** From the end of what runs now to what is needed. */
  readonly addedShare?: number;
  readonly maximumShare?: number;
}

const OUTCOME_RANK: Readonly<Record<CapacityCheck['outcome'], number>> = {
  'too-small': 0,
  unknown: 1,
  enough: 2,
};

export const CAPACITY_STATES: Readonly<
  Record<CapacityCheck['outcome'], EvaluationState>
> = { 'too-small': 'critical', unknown: 'unknown', enough: 'ok' };

/** Room behind the longest part of a bar, so that the mark of the maximum is inside. */
const MARGIN = 1.04;

/** The bars, those that are too small first and the tightest first among them. */
export function capacityBars(checks: readonly CapacityCheck[]): CapacityBar[] {
  return [...checks].sort(compareChecks).map(check => {
    const { currentCount, neededCount, maximumCount } = check;
    const whole =
      Math.max(currentCount ?? 0, neededCount ?? 0, maximumCount ?? 0) * MARGIN;
    const shareOf = (count: number | undefined) =>
      count === undefined || whole === 0 ? undefined : count / whole;
    const current = shareOf(currentCount);
    const needed = shareOf(neededCount);
    return {
      check,
      currentShare: current,
      addedShare:
        needed === undefined ? undefined : Math.max(0, needed - (current ?? 0)),
      maximumShare: shareOf(maximumCount),
    };
  });
}

/** How far a maximum is above what is needed, as a share of what is needed; below 0 it is too small. */
function slackOf({ neededCount, maximumCount }: CapacityCheck): number {
  if (neededCount === undefined || maximumCount === undefined) return Infinity;
  return neededCount === 0 ? Infinity : maximumCount / neededCount - 1;
}

function compareChecks(a: CapacityCheck, b: CapacityCheck): number {
  return (
    OUTCOME_RANK[a.outcome] - OUTCOME_RANK[b.outcome] ||
    differenceOf(slackOf(a), slackOf(b)) ||
    a.name.localeCompare(b.name)
  );
}

function differenceOf(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What the maximum of a check is called. */
export function nameOfMaximum({ kind }: CapacityCheck): string {
  return kind === 'service-quota' ? 'quota' : 'maximum';
}

/** The verdict in words: `11 nodes too few`, `room for 4 more`. */
export function capacityInWords(check: CapacityCheck): string {
  const { neededCount, maximumCount, unit } = check;
  if (
    check.outcome === 'unknown' ||
    neededCount === undefined ||
    maximumCount === undefined
  ) {
    return 'not known';
  }
  const words = unit === 'count' ? '' : ` ${unit === 'vcpus' ? 'vCPUs' : unit}`;
  return check.outcome === 'too-small'
    ? `${formatCount(neededCount - maximumCount)}${words} too few`
    : `enough, ${formatCount(maximumCount - neededCount)} to spare`;
}

/** The answer of the section: whether what survives can carry the load. */
export function capacityAnswer(checks: readonly CapacityCheck[]): {
  readonly state: EvaluationState;
  readonly sentence: string;
} {
  const countOf = (outcome: CapacityCheck['outcome']) =>
    checks.filter(check => check.outcome === outcome).length;
  const tooSmall = countOf('too-small');
  const unknown = countOf('unknown');
  const notKnown =
    unknown > 0 ? ` Of ${formatCount(unknown)} it is not known.` : '';
  if (checks.length === 0) {
    return {
      state: 'unknown',
      sentence:
        'Nothing is known of node groups, Auto Scaling groups or quotas that would have to carry it.',
    };
  }
  if (tooSmall > 0) {
    return {
      state: 'critical',
      sentence: `${formatCount(tooSmall)} of ${formatCount(
        checks.length,
      )} limits are too small for the load that would come.${notKnown}`,
    };
  }
  return unknown > 0
    ? {
        state: 'unknown',
        sentence: `No limit is known to be too small.${notKnown}`,
      }
    : {
        state: 'ok',
        sentence:
          checks.length === 1
            ? 'The one limit is large enough for the load that would come.'
            : `All ${formatCount(
                checks.length,
              )} limits are large enough for the load that would come.`,
      };
}
