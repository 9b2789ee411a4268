import type {
  DatabaseExportColumn,
  DatabaseRow,
  Finding,
  FindingExportColumn,
} from '@meridian/plugin-rds-inspector-common';

/** The columns of the fleet page. */
export const DATABASE_COLUMNS: readonly DatabaseExportColumn[] = [
  'name',
  'kind',
  'role',
  'engine',
  'engineVersion',
  'instanceClass',
  'multiAz',
  'storageAllocatedBytes',
  'storageUsedBytes',
  'storageGrowthBytesPerDay',
  'status',
  'accountId',
  'accountName',
  'region',
  'environment',
  'owner',
  'system',
  'replicaLagSeconds',
  'criticalCount',
  'highCount',
  'mediumCount',
  'lowCount',
  'informationalCount',
  'daysUntilStandardSupportEnds',
  'observedAt',
  'arn',
];

/** The columns of the findings page. */
export const FINDING_COLUMNS: readonly FindingExportColumn[] = [
  'severity',
  'checkId',
  'checkTitle',
  'outcome',
  'databaseName',
  'accountId',
  'accountName',
  'region',
  'environment',
  'owner',
  'system',
  'message',
  'openedAt',
  'confirmedAt',
  'closedAt',
  'closedBecause',
  'exceptionReason',
  'exceptionApprover',
  'exceptionExpires',
  'arn',
];

/** A database with its counts as columns of their own. */
export function toDatabaseExport({ findingCounts, ...row }: DatabaseRow) {
  return {
    ...row,
    criticalCount: findingCounts.critical,
    highCount: findingCounts.high,
    mediumCount: findingCounts.medium,
    lowCount: findingCounts.low,
    informationalCount: findingCounts.informational,
  };
}

/** A finding with its exception as columns of their own. */
export function toFindingExport({ exception, ...finding }: Finding) {
  return {
    ...finding,
    exceptionReason: exception?.reason,
    exceptionApprover: exception?.approver,
    exceptionExpires: exception?.expires,
    exceptionSource: exception?.source,
  };
}
