import type {
  DatabaseRow,
  DatabaseTopology,
} from '@meridian/plugin-rds-inspector-common';
import type { StoredDetail } from '../database/operations/readDatabases';
import { toApiDetail } from './toApiDetail';

const NOW = new Date('2026-11-21T12:00:00Z');
const ROOT = 'arn:aws:rds::111122223333:global-cluster:orders';
const MINE = 'arn:aws:rds:us-east-1:111122223333:cluster:orders';
const THEIRS = 'arn:aws:rds:us-west-2:111122223333:cluster:orders-west';

function row(arn: string): DatabaseRow {
  return {
    arn,
    kind: 'cluster',
    name: arn.split(':').at(-1) ?? '',
    rootArn: ROOT,
    depth: 1,
    role: 'primary',
    accountId: '111122223333',
    region: 'us-east-1',
    availabilityZones: [],
    isDeleted: false,
    findingCounts: {
      critical: 0,
      high: 0,
      medium: 0,
      low: 0,
      informational: 0,
    },
    exceptedCount: 0,
    unknownCheckCount: 0,
    deadlines: [],
    observedAt: NOW.toISOString(),
    freshness: { state: 'fresh' },
    unknowns: [],
  };
}

const topology: DatabaseTopology = {
  nodes: [
    {
      id: MINE,
      arn: MINE,
      kind: 'cluster',
      name: 'orders',
      status: 'available',
    },
    {
      id: THEIRS,
      arn: THEIRS,
      kind: 'cluster',
      name: 'orders-west',
      region: 'us-west-2',
      status: 'available',
      engineVersion: '14.9',
    },
  ],
  edges: [],
};

const detail: StoredDetail = {
  topology,
  configuration: [],
  parameters: [
    {
      against: 'region',
      leftName: 'a',
      rightName: 'b',
      arn: THEIRS,
      differences: [],
    },
  ],
  backups: {
    window: {
      basis: 'reported',
      earliest: '2026-11-01T00:00:00Z',
      latest: '2026-11-21T11:00:00Z',
    },
    snapshots: [],
    snapshotCount: 0,
    replicated: [],
    unknowns: [],
  },
  maintenance: [{ arn: THEIRS, databaseName: 'orders-west', action: 'reboot' }],
  upgrades: { targets: [], unknowns: [] },
  certificates: [],
  blueGreenDeployments: [],
  checks: [],
  sources: [
    {
      group: 'configuration',
      observedAt: '2026-11-21T11:59:00Z',
      freshness: { state: 'fresh', ageSeconds: 5 },
    },
  ],
};

describe('toApiDetail', () => {
  it('tells of databases that may not be read nothing but their names', () => {
    const shown = toApiDetail(row(MINE), [row(MINE)], { detail }, NOW);
    expect(shown.topology.nodes).toEqual([
      topology.nodes[0],
      {
        id: THEIRS,
        kind: 'cluster',
        name: 'orders-west',
        region: 'us-west-2',
        problem: 'You may not read it.',
      },
    ]);
    expect(shown.maintenance).toEqual([]);
    expect(shown.parameters).toEqual([]);
  });

  it('shows those that may be read as they are', () => {
    const group = [row(MINE), row(THEIRS)];
    const shown = toApiDetail(row(MINE), group, { detail }, NOW);
    expect(shown.topology).toEqual(topology);
    expect(shown.maintenance).toHaveLength(1);
  });

  it('tells ages as they are now', () => {
    const restorableUntil = new Date('2026-11-21T11:55:00Z');
    const shown = toApiDetail(
      row(MINE),
      [row(MINE)],
      { detail, restorableUntil },
      NOW,
    );
    expect(shown.backups.window).toMatchObject({
      latest: '2026-11-21T11:55:00.000Z',
      latestAgeSeconds: 300,
    });
    expect(shown.sources[0].freshness.ageSeconds).toBe(60);
  });
});
