import type {
  DatabaseDetail,
  DatabaseRow,
  SeverityCounts,
} from '@meridian/plugin-rds-inspector-common';

export const NOW = new Date('2026-03-10T12:00:00.000Z');
export const ACCOUNT = '555566667777';

/** A time before {@link NOW}. */
export function hoursAgo(hours: number, now: Date = NOW): string {
  return new Date(now.getTime() - hours * 3_600_000).toISOString();
}

/** A time after {@link NOW}. */
export function daysAhead(days: number, now: Date = NOW): string {
  return hoursAgo(-24 * days, now);
}

export const NO_FINDINGS: SeverityCounts = {
  critical: 0,
  high: 0,
  medium: 0,
  low: 0,
  informational: 0,
};

export function instanceArn(name: string, region = 'us-east-1'): string {
  return `arn:aws:rds:${region}:${ACCOUNT}:db:${name}`;
}

export function clusterArn(name: string, region = 'us-east-1'): string {
  return `arn:aws:rds:${region}:${ACCOUNT}:cluster:${name}`;
}

/** A healthy instance of its own, unless said otherwise. */
export function databaseRow(
  changes: Partial<DatabaseRow> & Pick<DatabaseRow, 'arn' | 'name'>,
): DatabaseRow {
  return {
    kind: 'instance',
    rootArn: changes.arn,
    depth: 0,
    role: 'standalone',
    accountId: ACCOUNT,
    accountName: 'prod',
    region: 'us-east-1',
    availabilityZones: ['us-east-1a'],
    owner: 'group:default/orders-team',
    system: 'order-processing',
    component: 'orders-api',
    environment: 'prod',
    status: 'available',
    isDeleted: false,
    createdAt: '2024-05-01T08:00:00.000Z',
    engine: 'postgres',
    engineVersion: '16.4',
    majorVersion: '16',
    supportStatus: 'standard',
    instanceClass: 'db.r6g.large',
    vcpuCount: 2,
    memoryBytes: 16 * 1024 ** 3,
    multiAz: true,
    encrypted: true,
    publiclyAccessible: false,
    storageType: 'gp3',
    storageAllocatedBytes: 200 * 1024 ** 3,
    storageUsedBytes: 120 * 1024 ** 3,
    connectionCount: 83,
    maximumConnectionCount: 1700,
    cpuPercent: 34.2,
    findingCounts: NO_FINDINGS,
    exceptedCount: 0,
    unknownCheckCount: 0,
    deadlines: [],
    observedAt: hoursAgo(0.05),
    freshness: { state: 'fresh', ageSeconds: 180 },
    unknowns: [],
    ...changes,
  };
}

/** The page of a database of which nothing but its row is known, unless said otherwise. */
export function databaseDetail(
  database: DatabaseRow,
  changes: Partial<DatabaseDetail> = {},
): DatabaseDetail {
  return {
    database,
    group: [database],
    topology: { nodes: [], edges: [] },
    configuration: [],
    parameters: [],
    backups: {
      snapshots: [],
      snapshotCount: 0,
      replicated: [],
      unknowns: [],
    },
    maintenance: [],
    upgrades: { targets: [], unknowns: [] },
    certificates: [],
    blueGreenDeployments: [],
    checks: [],
    sources: [],
    ...changes,
  };
}
