import { finish, type Steps } from '@meridian/aws-common';
import type { CheckResult, FindingClosure, FindingRecord } from '../types';

/** What became of findings since they were last looked at. */
export interface FindingDiff<Open extends FindingRecord> {
  readonly opened: readonly FindingRecord[];
  readonly closed: readonly Open[];
  /** Still open, with a new message, severity, evidence or state of knowledge. */
  readonly updated: readonly Open[];
  /** Still open, and nothing of it changed but the time at which it was confirmed. */
  readonly unchanged: readonly Open[];
}

/** What closes findings without a result. */
interface KnownOfFindings {
  readonly gone: ReadonlySet<string>;
  readonly checkIds: ReadonlySet<string>;
}

/**
 * Compares the findings that are open with the newest results.
 *
 * A finding is closed only by knowledge: by a check that passes, does not apply, or is excepted, or by a
 * database of which AWS said that it exists no more. A result that is unknown or missing closes nothing;
 * the finding stays open and says since when it could not be checked.
 *
 * @param open - may carry more than a record, for example the id of its row, which is kept
 * @param gone - the ARNs of databases that exist no more, by complete scans
 * @param checkIds - the checks that there are; findings of others are closed
 */
export function diffFindings<Open extends FindingRecord>(
  open: readonly Open[],
  results: readonly CheckResult[],
  now: Date,
  known: KnownOfFindings,
): FindingDiff<Open> {
  return finish(diffFindingsSteps(open, results, now, known));
}

/** As {@link diffFindings}, each finding and each result a step. */
export function* diffFindingsSteps<Open extends FindingRecord>(
  open: readonly Open[],
  results: readonly CheckResult[],
  now: Date,
  { gone, checkIds }: KnownOfFindings,
): Steps<FindingDiff<Open>> {
  const at = now.toISOString();
  const resultByKey = new Map(results.map(one => [keyOf(one), one]));
  const opened: FindingRecord[] = [];
  const closed: Open[] = [];
  const updated: Open[] = [];
  const unchanged: Open[] = [];
  const openKeys = new Set<string>();
  for (const finding of open) {
    const key = keyOf(finding);
    const result = resultByKey.get(key);
    const closure = closureOf(finding, result, { gone, checkIds });
    if (closure) {
      closed.push({ ...finding, closedAt: at, closedBecause: closure });
    } else {
      openKeys.add(key);
      const next = confirm(finding, result, at);
      (isSame(finding, next) ? unchanged : updated).push(next);
    }
    yield;
  }
  for (const [key, result] of resultByKey) {
    if (
      !openKeys.has(key) &&
      (result.outcome === 'fail' || result.outcome === 'excepted')
    ) {
      opened.push({
        ...contentOf(result),
        outcome: result.outcome,
        checkId: result.checkId,
        arn: result.arn,
        openedAt: at,
        confirmedAt: at,
      });
    }
    yield;
  }
  return { opened, closed, updated, unchanged };
}

function keyOf({ checkId, arn }: { checkId: string; arn: string }): string {
  return `${checkId} ${arn}`;
}

function closureOf(
  finding: FindingRecord,
  result: CheckResult | undefined,
  { gone, checkIds }: KnownOfFindings,
): FindingClosure | undefined {
  if (!checkIds.has(finding.checkId)) return 'check-removed';
  switch (result?.outcome) {
    case 'pass':
      return 'resolved';
    case 'not-applicable':
      return 'not-applicable';
    case 'excepted':
      return finding.outcome === 'fail' ? 'excepted' : undefined;
    case 'fail':
      return finding.outcome === 'excepted' ? 'exception-ended' : undefined;
    case 'unknown':
      return undefined;
    default:
      return gone.has(finding.arn) ? 'database-deleted' : undefined;
  }
}

/** The finding after the newest result: confirmed by it, or not verified any more. */
function confirm<Open extends FindingRecord>(
  finding: Open,
  result: CheckResult | undefined,
  at: string,
): Open {
  if (result?.outcome === 'fail' || result?.outcome === 'excepted') {
    return {
      ...finding,
      ...contentOf(result),
      confirmedAt: at,
      unverifiedSince: undefined,
      unverifiedReason: undefined,
    };
  }
  return {
    ...finding,
    unverifiedSince: finding.unverifiedSince ?? at,
    unverifiedReason:
      result?.message ?? 'The database was not among those that could be read.',
  };
}

function contentOf(
  result: CheckResult,
): Pick<
  FindingRecord,
  'severity' | 'message' | 'evidence' | 'subjectArns' | 'exception'
> {
  const { severity, message, evidence, subjectArns, exception } = result;
  return { severity, message, evidence, subjectArns, exception };
}

/** Whether two states of a finding say the same, whenever they were confirmed. */
function isSame(a: FindingRecord, b: FindingRecord): boolean {
  return fingerprint(a) === fingerprint(b);
}

function fingerprint(finding: FindingRecord): string {
  const { exception, evidence } = finding;
  return JSON.stringify([
    finding.severity,
    finding.message,
    evidence.map(one => [one.label, one.value, one.expected, one.arn]),
    finding.subjectArns,
    exception && [
      exception.reason,
      exception.approver,
      exception.expires,
      exception.source,
    ],
    finding.unverifiedSince ?? null,
    finding.unverifiedReason ?? null,
  ]);
}
