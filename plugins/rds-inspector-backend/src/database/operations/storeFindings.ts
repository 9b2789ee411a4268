import { batchesOf } from '@meridian/api-node';
import type {
  FindingDiff,
  FindingRecord,
} from '@meridian/plugin-rds-inspector-common';
import type { Knex } from 'knex';
import { severityRank } from './findingFilters';
import type { FindingRow } from './searchFindings';

/** A finding that is open, with the id of its row. */
export interface OpenFinding extends FindingRecord {
  readonly id: string;
}

/**
 * Reads the findings that are open.
 *
 * @param assessedAt - when they were last confirmed: nothing is written of those that stay as they are
 */
export async function readOpenFindings(
  db: Knex,
  assessedAt: Date | undefined,
): Promise<OpenFinding[]> {
  const rows: FindingRow[] = await db('findings').whereNull('closed_at');
  return rows.map(row => ({ id: row.id, ...toFindingRecord(row, assessedAt) }));
}

/** A row of findings in the words of the model. */
export function toFindingRecord(
  row: FindingRow,
  assessedAt: Date | undefined,
): FindingRecord {
  const isConfirmed = !row.closed_at && !row.unverified_since;
  const confirmedAt =
    isConfirmed && assessedAt && assessedAt > row.confirmed_at
      ? assessedAt
      : row.confirmed_at;
  return {
    checkId: row.check_id,
    arn: row.arn,
    outcome: row.outcome,
    severity: row.severity,
    message: row.message,
    evidence: row.evidence,
    subjectArns: row.subject_arns,
    openedAt: row.opened_at.toISOString(),
    confirmedAt: confirmedAt.toISOString(),
    unverifiedSince: row.unverified_since?.toISOString(),
    unverifiedReason: row.unverified_reason ?? undefined,
    closedAt: row.closed_at?.toISOString(),
    closedBecause: row.closed_because ?? undefined,
    exception: row.exception ?? undefined,
  };
}

/** Writes what became of findings. Those that stay as they are cost nothing. */
export async function storeFindings(
  tx: Knex,
  { opened, updated, closed }: FindingDiff<OpenFinding>,
): Promise<void> {
  // Closed first: a failure that becomes excepted ends one span and begins another.
  for (const batch of batchesOf(closed)) {
    await tx.raw(
      `UPDATE findings f SET closed_at = s.closed_at, closed_because = s.closed_because
      FROM jsonb_to_recordset(?::jsonb)
        AS s (id bigint, closed_at timestamptz, closed_because text)
      WHERE f.id = s.id`,
      [
        JSON.stringify(
          batch.map(({ id, closedAt, closedBecause }) => ({
            id,
            closed_at: closedAt,
            closed_because: closedBecause,
          })),
        ),
      ],
    );
  }
  for (const batch of batchesOf(updated)) {
    await tx.raw(
      `UPDATE findings f SET severity = s.severity, severity_rank = s.severity_rank,
        message = s.message, evidence = s.evidence, subject_arns = s.subject_arns,
        exception = s.exception, confirmed_at = s.confirmed_at,
        unverified_since = s.unverified_since, unverified_reason = s.unverified_reason
      FROM jsonb_populate_recordset(NULL::findings, ?::jsonb) s
      WHERE f.id = s.id`,
      [JSON.stringify(batch.map(one => ({ id: one.id, ...toColumns(one) })))],
    );
  }
  for (const batch of batchesOf(opened)) {
    await tx.raw(
      `INSERT INTO findings (arn, check_id, outcome, severity, severity_rank, message,
        evidence, subject_arns, exception, opened_at, confirmed_at, database_name, name_key,
        kind, engine, account_id, account_name, region, environment, owner, system, component)
      SELECT s.arn, s.check_id, s.outcome, s.severity, s.severity_rank, s.message,
        s.evidence, s.subject_arns, s.exception, s.opened_at, s.confirmed_at, d.name, d.name_key,
        d.kind, d.engine, d.account_id, d.account_name, d.region, d.environment, d.owner,
        d.system, d.component
      FROM jsonb_populate_recordset(NULL::findings, ?::jsonb) s
      JOIN databases d ON d.arn = s.arn`,
      [JSON.stringify(batch.map(toColumns))],
    );
  }
}

/** Lets findings, old ones too, follow the databases that they are about: to whom these belong decides who may read them. */
export async function followDatabases(tx: Knex): Promise<void> {
  await tx.raw(
    `UPDATE findings f SET database_name = d.name, name_key = d.name_key, engine = d.engine,
      account_name = d.account_name, environment = d.environment, owner = d.owner,
      system = d.system, component = d.component
    FROM databases d
    WHERE d.arn = f.arn AND (f.database_name, f.engine, f.account_name, f.environment,
      f.owner, f.system, f.component) IS DISTINCT FROM (d.name, d.engine, d.account_name,
      d.environment, d.owner, d.system, d.component)`,
  );
}

function toColumns(finding: FindingRecord) {
  return {
    arn: finding.arn,
    check_id: finding.checkId,
    outcome: finding.outcome,
    severity: finding.severity,
    severity_rank: severityRank(finding.severity),
    message: finding.message,
    evidence: finding.evidence,
    subject_arns: finding.subjectArns,
    exception: finding.exception,
    opened_at: finding.openedAt,
    confirmed_at: finding.confirmedAt,
    unverified_since: finding.unverifiedSince,
    unverified_reason: finding.unverifiedReason,
  };
}
