import {
  type EvaluationState,
  formatAge,
  formatCountOf,
  listOfWords,
} from '@meridian/aws-react';
import {
  SEVERITIES,
  type DatabaseDetail,
  type DatabaseRow,
  type Finding,
  type Severity,
} from '@meridian/plugin-rds-inspector-common';
import { judgeStatus } from './status';

/** What is to be known of a database first. */
export interface DatabaseAnswer {
  readonly state: EvaluationState;
  readonly sentence: string;
  /** Since when it is so, ISO 8601; absent when that is not known. */
  readonly since?: string;
}

/** The database itself and those that hang below it. */
export function subtreeOf(
  database: DatabaseRow,
  group: readonly DatabaseRow[],
): DatabaseRow[] {
  const found = [database];
  for (const row of found) {
    found.push(...group.filter(({ parentArn }) => parentArn === row.arn));
  }
  return found;
}

/** Open findings by severity over several databases. */
export function countFindings(
  rows: readonly DatabaseRow[],
): Record<Severity, number> {
  const total = (severity: Severity) =>
    rows.reduce((sum, row) => sum + row.findingCounts[severity], 0);
  return {
    critical: total('critical'),
    high: total('high'),
    medium: total('medium'),
    low: total('low'),
    informational: total('informational'),
  };
}

/** `1 critical and 3 high findings`; undefined of none. */
export function countsInWords(
  counts: Readonly<Record<Severity, number>>,
): string | undefined {
  const parts = SEVERITIES.filter(severity => counts[severity] > 0).map(
    severity => `${counts[severity]} ${severity}`,
  );
  if (parts.length === 0) return undefined;
  const sum = SEVERITIES.reduce((all, severity) => all + counts[severity], 0);
  return `${listOfWords(parts)} ${sum === 1 ? 'finding' : 'findings'}`;
}

/** The worst first, and of the same severity the one that is open for longest. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    a.openedAt.localeCompare(b.openedAt) ||
    a.id.localeCompare(b.id)
  );
}

const STATE_OF_SEVERITY: Readonly<Record<Severity, EvaluationState>> = {
  critical: 'critical',
  high: 'critical',
  medium: 'warning',
  low: 'ok',
  informational: 'ok',
};

function brokenMember(rows: readonly DatabaseRow[]): DatabaseRow | undefined {
  return rows.find(
    ({ status }) => status !== undefined && judgeStatus(status) === 'critical',
  );
}

/**
 * The answer to "is something wrong, what, and since when".
 *
 * @param findings - those that are open now, of the database and those below it; absent while they load
 */
export function databaseAnswer(
  detail: Pick<DatabaseDetail, 'database' | 'group'>,
  findings?: readonly Finding[],
): DatabaseAnswer {
  const { database, group } = detail;
  const rows = subtreeOf(database, group);
  if (database.isDeleted) {
    return {
      state: 'not-applicable',
      sentence: `${database.name} exists no more; it is listed because manual snapshots of it do.`,
    };
  }
  if (database.freshness.state === 'stale') {
    return {
      state: 'unknown',
      sentence: `${database.name} was last read ${formatAge(
        database.freshness.ageSeconds ?? NaN,
      )}; what is shown may not be true any more.`,
    };
  }
  const broken = brokenMember(rows);
  if (broken) {
    return {
      state: 'critical',
      sentence: `RDS reports ${broken.name} as ${broken.status}.`,
    };
  }
  const counts = countFindings(rows);
  const worst = SEVERITIES.find(severity => counts[severity] > 0);
  if (worst && STATE_OF_SEVERITY[worst] !== 'ok') {
    const [first] = (findings ?? [])
      .filter(({ outcome, closedAt }) => outcome === 'fail' && !closedAt)
      .sort(compareFindings);
    return {
      state: STATE_OF_SEVERITY[worst],
      sentence:
        first?.message ?? `${database.name} has ${countsInWords(counts)}.`,
      since: first?.openedAt,
    };
  }
  return withoutProblem(database, rows, countsInWords(counts));
}

function withoutProblem(
  database: DatabaseRow,
  rows: readonly DatabaseRow[],
  minor: string | undefined,
): DatabaseAnswer {
  const unknownCount = rows.reduce(
    (sum, row) => sum + row.unknownCheckCount,
    0,
  );
  if (unknownCount > 0) {
    return {
      state: 'unknown',
      sentence: `Nothing wrong was found with ${
        database.name
      }, but ${formatCountOf(unknownCount, 'check')} could not be made.`,
    };
  }
  if (database.status && judgeStatus(database.status) === 'warning') {
    return {
      state: 'warning',
      sentence: `${database.name} is ${database.status}.`,
    };
  }
  if (minor) {
    return {
      state: 'ok',
      sentence:
        database.status === 'stopped'
          ? `${database.name} is stopped; nothing urgent is wrong with it: ${minor}.`
          : `Nothing urgent is wrong with ${database.name}: ${minor}.`,
    };
  }
  return {
    state: 'ok',
    sentence:
      database.status === 'stopped'
        ? `${database.name} is stopped; nothing else is wrong with it.`
        : `Nothing is wrong with ${database.name}.`,
  };
}
