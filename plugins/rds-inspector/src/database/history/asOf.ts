import type {
  DatabaseFindingsQuery,
  Finding,
  FindingClosure,
} from '@meridian/plugin-rds-inspector-common';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day as an auditor writes it, if an address has one: `2026-03-01`. */
export function asOfDay(params: URLSearchParams): string | undefined {
  const day = params.get('asOf');
  return day !== null && DAY.test(day) && !Number.isNaN(Date.parse(day))
    ? day
    : undefined;
}

/**
 * What to ask for: all findings ever, or those that were open at the end of a day.
 *
 * @param day - in UTC; today is asked for as it is now
 */
export function historyQuery(
  arn: string,
  day: string | undefined,
  now: Date,
): DatabaseFindingsQuery {
  if (!day) {
    return { arn, state: 'all' };
  }
  const end = new Date(`${day}T23:59:59.999Z`);
  // Without milliseconds, so that the question of today is the same for a while.
  const at = new Date(
    Math.min(end.getTime(), Math.floor(now.getTime() / 60_000) * 60_000),
  );
  return { arn, state: 'all', at: at.toISOString() };
}

const CLOSURES: Readonly<Record<FindingClosure, string>> = {
  resolved: 'put right',
  'not-applicable': 'no longer applies',
  excepted: 'accepted',
  'exception-ended': 'the exception ended',
  'database-deleted': 'the database was deleted',
  'check-removed': 'is not checked any more',
};

/** Why a finding is over; undefined while it is open. */
export function closureInWords(
  finding: Pick<Finding, 'closedAt' | 'closedBecause'>,
): string | undefined {
  if (!finding.closedAt) return undefined;
  return finding.closedBecause
    ? CLOSURES[finding.closedBecause]
    : 'reason not known';
}
