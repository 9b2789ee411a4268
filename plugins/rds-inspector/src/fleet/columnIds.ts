import type {
  DatabaseExportColumn,
  DatabaseOrder,
} from '@meridian/plugin-rds-inspector-common';

/** All columns that the table can show, in their order. */
export const FLEET_COLUMN_IDS = [
  'name',
  'findings',
  'status',
  'engine',
  'support',
  'role',
  'region',
  'lag',
  'environment',
  'owner',
  'system',
  'instanceClass',
  'multiAz',
  'storage',
  'growth',
  'account',
  'observedAt',
  'kind',
  'daysUntilStorageFull',
  'connections',
  'cpu',
  'deadlines',
  'availabilityZones',
  'component',
  'encrypted',
  'publiclyAccessible',
  'exceptions',
  'unknownChecks',
  'createdAt',
  'tags',
  'arn',
] as const;

export type FleetColumnId = (typeof FLEET_COLUMN_IDS)[number];

export const DEFAULT_FLEET_COLUMNS: readonly FleetColumnId[] =
  FLEET_COLUMN_IDS.slice(0, FLEET_COLUMN_IDS.indexOf('kind'));

/** The field by which the server orders groups when a column's head is pressed. */
export const ORDER_OF_COLUMN: Partial<Record<FleetColumnId, DatabaseOrder>> = {
  name: 'name',
  findings: 'severity',
  status: 'status',
  engine: 'engine',
  role: 'role',
  region: 'region',
  instanceClass: 'instanceClass',
  storage: 'storage',
  growth: 'growth',
  lag: 'lag',
  support: 'deadline',
  environment: 'environment',
  owner: 'owner',
  system: 'system',
  account: 'accountId',
  observedAt: 'observedAt',
  kind: 'kind',
  daysUntilStorageFull: 'daysUntilStorageFull',
  connections: 'connections',
  cpu: 'cpu',
};

/** What a column holds, as the columns of an export: a cell with several figures becomes several columns. */
export const EXPORT_OF_COLUMN: Readonly<
  Record<FleetColumnId, readonly DatabaseExportColumn[]>
> = {
  name: ['name', 'kind', 'arn', 'rootArn'],
  findings: [
    'criticalCount',
    'highCount',
    'mediumCount',
    'lowCount',
    'informationalCount',
  ],
  status: ['status'],
  engine: ['engine', 'engineVersion'],
  support: [
    'supportStatus',
    'standardSupportEndsAt',
    'daysUntilStandardSupportEnds',
    'extendedSupportUsdPer30Days',
  ],
  role: ['role'],
  region: ['region', 'regions'],
  lag: ['replicaLagSeconds'],
  environment: ['environment'],
  owner: ['owner'],
  system: ['system'],
  instanceClass: ['instanceClass'],
  multiAz: ['multiAz'],
  storage: ['storageUsedBytes', 'storageAllocatedBytes'],
  growth: ['storageGrowthBytesPerDay'],
  account: ['accountId', 'accountName'],
  observedAt: ['observedAt'],
  kind: ['kind'],
  daysUntilStorageFull: ['daysUntilStorageFull'],
  connections: ['connectionCount', 'maximumConnectionCount'],
  cpu: ['cpuPercent'],
  deadlines: ['deadlines'],
  availabilityZones: ['availabilityZones'],
  component: ['component'],
  encrypted: ['encrypted'],
  publiclyAccessible: ['publiclyAccessible'],
  exceptions: ['exceptedCount'],
  unknownChecks: ['unknownCheckCount', 'unknowns'],
  createdAt: ['createdAt'],
  tags: ['tags'],
  arn: ['arn'],
};

/** The columns of the export of a table with these columns, each once. */
export function exportColumns(
  shown: readonly FleetColumnId[],
): DatabaseExportColumn[] {
  return [...new Set(shown.flatMap(id => EXPORT_OF_COLUMN[id]))];
}
