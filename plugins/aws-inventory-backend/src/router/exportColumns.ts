import type { ExportQuery } from '@meridian/plugin-aws-inventory-common';

export type ExportColumn = NonNullable<ExportQuery['column']>[number];

/** The columns of the inventory page. */
export const DEFAULT_COLUMNS: readonly ExportColumn[] = [
  'name',
  'type',
  'accountId',
  'accountName',
  'region',
  'environment',
  'owner',
  'system',
  'component',
  'state',
  'observedAt',
  'changedAt',
  'arn',
];
