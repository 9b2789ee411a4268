import type {
  FindingExportColumn,
  FindingQuery,
} from '@meridian/plugin-rds-inspector-common';

/** All columns that the table can show, in their order. */
export const FINDING_COLUMN_IDS = [
  'severity',
  'database',
  'message',
  'check',
  'openedAt',
  'closedAt',
  'closedBecause',
  'exception',
  'region',
  'account',
  'environment',
  'owner',
  'system',
  'component',
  'confirmedAt',
  'kind',
  'evidence',
  'arn',
] as const;

export type FindingColumnId = (typeof FINDING_COLUMN_IDS)[number];

const ALWAYS: readonly FindingColumnId[] = [
  'severity',
  'database',
  'message',
  'check',
  'openedAt',
  'exception',
  'region',
  'account',
  'environment',
  'owner',
];

const OF_CLOSED: readonly FindingColumnId[] = ['closedAt', 'closedBecause'];

/** The columns that are shown until the reader chooses others: when it was over only where some are. */
export function defaultFindingColumns(
  showsClosed: boolean,
): readonly FindingColumnId[] {
  return FINDING_COLUMN_IDS.filter(
    id => ALWAYS.includes(id) || (showsClosed && OF_CLOSED.includes(id)),
  );
}

type FindingOrder = NonNullable<FindingQuery['orderBy']>;

/** The field by which the server orders when a column's head is pressed. */
export const ORDER_OF_COLUMN: Partial<Record<FindingColumnId, FindingOrder>> = {
  severity: 'severity',
  database: 'database',
  check: 'check',
  openedAt: 'openedAt',
  closedAt: 'closedAt',
};

/** What a column holds, as the columns of an export. */
const EXPORT_OF_COLUMN: Readonly<
  Record<FindingColumnId, readonly FindingExportColumn[]>
> = {
  severity: ['severity', 'outcome'],
  database: ['databaseName', 'arn'],
  check: ['checkId', 'checkTitle'],
  message: ['message'],
  openedAt: ['openedAt'],
  closedAt: ['closedAt'],
  closedBecause: ['closedBecause'],
  exception: [
    'exceptionReason',
    'exceptionApprover',
    'exceptionExpires',
    'exceptionSource',
  ],
  region: ['region'],
  account: ['accountId', 'accountName'],
  environment: ['environment'],
  owner: ['owner'],
  system: ['system'],
  component: ['component'],
  confirmedAt: ['confirmedAt', 'unverifiedSince', 'unverifiedReason'],
  kind: ['databaseKind'],
  evidence: ['evidence', 'subjectArns'],
  arn: ['arn'],
};

/** The columns of the export of a table with these columns, each once. */
export function exportColumns(
  shown: readonly FindingColumnId[],
): FindingExportColumn[] {
  return [...new Set(shown.flatMap(id => EXPORT_OF_COLUMN[id]))];
}
