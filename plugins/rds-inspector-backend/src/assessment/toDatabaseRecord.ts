import {
  SEVERITIES,
  type DatabaseRow,
  type SeverityCounts,
} from '@meridian/plugin-rds-inspector-common';
import type { AssessedDatabase } from './assess';
import { contentHash } from './contentHash';

/** A row of the table of databases, as JSON that PostgreSQL reads. */
export type DatabaseRecord = ReturnType<typeof toDatabaseRecord>;

/** What each severity weighs in the order of groups; 999 of one are less than one of the next. */
const WEIGHTS: Readonly<Record<keyof SeverityCounts, number>> = {
  critical: 1e12,
  high: 1e9,
  medium: 1e6,
  low: 1e3,
  informational: 1,
};

/** What is stored of a database for lists, filters and orders. */
export function toDatabaseRecord(
  database: AssessedDatabase,
  intervalSeconds: number,
) {
  const { row, results } = database;
  const record = {
    arn: row.arn,
    root_arn: row.rootArn,
    group_key: `${database.rootName} ${row.rootArn}`,
    depth: row.depth,
    position: database.position,
    kind: row.kind,
    role: row.role,
    name: row.name,
    name_key: row.name.toLowerCase(),
    is_deleted: row.isDeleted,
    is_counted: database.isCounted,
    account_id: row.accountId,
    account_name: row.accountName,
    region: row.region,
    environment: row.environment,
    owner: row.owner,
    system: row.system,
    component: row.component,
    status: row.status,
    engine: row.engine,
    engine_version: row.engineVersion,
    major_version: row.majorVersion,
    support_status: row.supportStatus,
    standard_support_ends_at: row.standardSupportEndsAt,
    next_deadline_at: row.deadlines[0]?.dueAt,
    extended_support_usd: row.extendedSupportUsdPer30Days,
    instance_class: row.instanceClass,
    storage_bytes: row.storageAllocatedBytes ?? row.storageUsedBytes,
    growth_bytes_per_day: row.storageGrowthBytesPerDay,
    days_until_storage_full: row.daysUntilStorageFull,
    lag_seconds: row.replicaLagSeconds,
    connection_count: row.connectionCount,
    cpu_percent: row.cpuPercent,
    severity_score: SEVERITIES.reduce(
      (score, severity) =>
        score + Math.min(row.findingCounts[severity], 999) * WEIGHTS[severity],
      0,
    ),
    critical_count: row.findingCounts.critical,
    high_count: row.findingCounts.high,
    medium_count: row.findingCounts.medium,
    low_count: row.findingCounts.low,
    informational_count: row.findingCounts.informational,
    excepted_count: row.exceptedCount,
    unknown_count: row.unknownCheckCount,
    severities: SEVERITIES.filter(severity => row.findingCounts[severity] > 0),
    failed_checks: results
      .filter(({ outcome }) => outcome === 'fail')
      .map(({ checkId }) => checkId),
    outcomes: Object.fromEntries(
      results.map(({ checkId, outcome }) => [checkId, outcome]),
    ),
    search: searchText(row),
    interval_seconds: intervalSeconds,
    row,
  };
  return {
    ...record,
    observed_at: row.observedAt,
    row_hash: contentHash(record),
  };
}

function searchText(row: DatabaseRow): string {
  return [
    row.name,
    row.arn,
    row.engine,
    row.engineVersion,
    row.instanceClass,
    row.accountName,
    row.owner,
    row.system,
    row.component,
    row.environment,
    ...Object.entries(row.tags ?? {}).flat(),
  ]
    .filter(Boolean)
    .join(' ')
    .toLowerCase();
}
