import type {
  SystemExportColumn,
  SystemOrder,
} from '@meridian/plugin-dr-status-common';

/** All columns that the table can show, in their order. */
export const SYSTEM_COLUMN_IDS = [
  'name',
  'objective',
  'rpo',
  'rpoMargin',
  'rto',
  'rtoMargin',
  'blockers',
  'lastDrill',
  'trend',
  'region',
  'owner',
  'domain',
  'tier',
  'strategy',
  'regions',
  'stores',
  'components',
  'age',
] as const;

export type SystemColumnId = (typeof SYSTEM_COLUMN_IDS)[number];

export const DEFAULT_SYSTEM_COLUMNS: readonly SystemColumnId[] =
  SYSTEM_COLUMN_IDS.slice(0, SYSTEM_COLUMN_IDS.indexOf('owner'));

/** The field by which the server orders systems when a column's head is pressed. */
export const ORDER_OF_COLUMN: Partial<Record<SystemColumnId, SystemOrder>> = {
  name: 'name',
  rpo: 'worst',
  rpoMargin: 'rpoMargin',
  rtoMargin: 'rtoMargin',
  blockers: 'blockers',
  lastDrill: 'lastDrill',
};

/** What a column holds, as the columns of an export: a cell with several figures becomes several columns. */
const EXPORT_OF_COLUMN: Readonly<
  Record<SystemColumnId, readonly SystemExportColumn[]>
> = {
  name: ['entityRef', 'title'],
  objective: ['rpoObjectiveSeconds', 'rtoObjectiveSeconds', 'objectiveSource'],
  rpo: ['rpoVerdict', 'rpoSeconds', 'rpoMessage'],
  rpoMargin: ['rpoMarginSeconds'],
  rto: ['rtoVerdict', 'rtoSeconds', 'rtoMessage', 'isImpossible'],
  rtoMargin: ['rtoMarginSeconds'],
  blockers: [
    'criticalBlockerCount',
    'highBlockerCount',
    'mediumBlockerCount',
    'lowBlockerCount',
  ],
  lastDrill: [
    'lastDrillAt',
    'lastDrillType',
    'lastDrillRtoSeconds',
    'lastDrillRpoSeconds',
    'nextDrillDueAt',
    'isDrillOverdue',
  ],
  trend: ['trend'],
  region: ['primaryRegion'],
  owner: ['owner'],
  domain: ['domain'],
  tier: ['tier'],
  strategy: ['strategy'],
  regions: ['regions'],
  stores: ['storeCount'],
  components: ['componentCount'],
  age: ['oldestObservedAt', 'unknowns', 'assessedAt'],
};

/** The columns of the export of a table with these columns, each once. */
export function exportColumns(
  shown: readonly SystemColumnId[],
): SystemExportColumn[] {
  return [...new Set(shown.flatMap(id => EXPORT_OF_COLUMN[id]))];
}
