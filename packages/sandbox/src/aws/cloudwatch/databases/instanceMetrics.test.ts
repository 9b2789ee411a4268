import type { DBInstance } from '@aws-sdk/client-rds';
import { makeDbInstance } from '../../rds/factory';
import { DatabaseActivity } from './activity';
import { instanceSources } from './instanceMetrics';
import { UNDISTURBED, type DatabaseTuning, type Disturbance } from './tuning';

const NOW = new Date('2026-11-18T18:00:00Z');
const DAY = 86_400_000;
const GIB = 1024 ** 3;

function activityOf(
  options: {
    engine?: string;
    instanceClass?: string;
    isWriter?: boolean;
    overrides?: Partial<DBInstance>;
    disturbance?: Disturbance;
    tuning?: Partial<DatabaseTuning>;
  } = {},
): DatabaseActivity {
  const engine = options.engine ?? 'postgres';
  return new DatabaseActivity(
    makeDbInstance({
      accountId: '111122223333',
      region: 'us-east-1',
      identifier: 'orders',
      engine,
      engineVersion: '16.8',
      instanceClass: options.instanceClass ?? 'db.r6g.large',
      network: {
        vpcId: 'vpc-1',
        subnetIds: [],
        zones: ['us-east-1a'],
        securityGroupIds: [],
        subnetGroupName: 'databases',
      },
      storageGib: 100,
      retentionDays: 7,
      masterUsername: 'admin',
      kmsKeyArn: undefined,
      createdAt: new Date('2024-01-01T00:00:00Z'),
      tags: {},
      overrides: options.overrides,
    }),
    options.isWriter ?? true,
    {
      load: 1,
      lagSeconds: () => 0.4,
      disturbanceAt: () => options.disturbance ?? UNDISTURBED,
      ...options.tuning,
    },
  );
}

function valueOf(
  activity: DatabaseActivity,
  metricName: string,
  time: Date = NOW,
  replicas: readonly DatabaseActivity[] = [],
): number | undefined {
  return instanceSources(activity, () => replicas)
    .find(source => source.metricName === metricName)
    ?.sample(time);
}

const REPLICA = { ReadReplicaSourceDBInstanceIdentifier: 'source' };
const AURORA = { engine: 'aurora-postgresql' };

describe('instanceSources', () => {
  it.each<[string, string, Parameters<typeof activityOf>[0], boolean]>([
    ['FreeStorageSpace', 'an instance of RDS', {}, true],
    ['FreeStorageSpace', 'a member of Aurora', AURORA, false],
    ['FreeLocalStorage', 'a member of Aurora', AURORA, true],
    ['ReplicaLag', 'a primary', {}, false],
    ['ReplicaLag', 'a replica', { overrides: REPLICA }, true],
    ['AuroraReplicaLag', 'a writer', AURORA, false],
    ['AuroraReplicaLag', 'a reader', { ...AURORA, isWriter: false }, true],
    ['OldestReplicationSlotLag', 'a primary that has no replicas', {}, false],
    [
      'OldestReplicationSlotLag',
      'a primary that has',
      { overrides: { ReadReplicaDBInstanceIdentifiers: ['one'] } },
      true,
    ],
    ['MaximumUsedTransactionIDs', 'PostgreSQL', {}, true],
    ['MaximumUsedTransactionIDs', 'MySQL', { engine: 'mysql' }, false],
    ['MaximumUsedTransactionIDs', 'a replica', { overrides: REPLICA }, false],
    ['BurstBalance', 'gp3', {}, false],
    ['BurstBalance', 'gp2', { overrides: { StorageType: 'gp2' } }, true],
    ['EBSIOBalance%', 'a small class', {}, true],
    [
      'EBSIOBalance%',
      'a large class',
      { instanceClass: 'db.r6g.8xlarge' },
      false,
    ],
    ['CPUCreditBalance', 'a class without credits', {}, false],
    ['CPUCreditBalance', 'a T class', { instanceClass: 'db.t4g.micro' }, true],
    ['ServerlessDatabaseCapacity', 'a provisioned class', AURORA, false],
    [
      'ServerlessDatabaseCapacity',
      'a serverless class',
      { ...AURORA, instanceClass: 'db.serverless' },
      true,
    ],
    ['DBLoad', 'an instance with Performance Insights', {}, true],
    [
      'DBLoad',
      'an instance without it',
      { overrides: { PerformanceInsightsEnabled: false } },
      false,
    ],
    [
      'CPUUtilization',
      'a stopped instance',
      { overrides: { DBInstanceStatus: 'stopped' } },
      false,
    ],
  ])('emits %s of %s: %#', (metricName, _, options, isEmitted) => {
    const names = instanceSources(activityOf(options)).map(
      source => source.metricName,
    );
    expect(names.includes(metricName)).toBe(isEmitted);
  });

  it('emits every metric once', () => {
    const names = instanceSources(activityOf()).map(
      ({ metricName }) => metricName,
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('is busier by day than by night, and on a weekday than on a Sunday', () => {
    const activity = activityOf();
    const at = (time: string) =>
      valueOf(activity, 'CPUUtilization', new Date(time)) ?? NaN;
    expect(at('2026-11-18T18:00:00Z')).toBeGreaterThan(
      1.5 * at('2026-11-18T06:00:00Z'),
    );
    expect(at('2026-11-18T18:00:00Z')).toBeGreaterThan(
      1.2 * at('2026-11-22T18:00:00Z'),
    );
  });

  it('fills its storage by the same amount every day, until it is cleared', () => {
    const clearedAt = Date.UTC(2026, 10, 1);
    const activity = activityOf({
      tuning: {
        storageFill: { fromShare: 0.3, toShare: 0.9, days: 60, clearedAt },
      },
    });
    const freeAfter = (days: number) =>
      (valueOf(
        activity,
        'FreeStorageSpace',
        new Date(clearedAt + days * DAY),
      ) ?? NaN) / GIB;
    expect(freeAfter(0)).toBeCloseTo(70, 0);
    for (const day of [10, 25, 59]) {
      // 60 GiB in 60 days.
      expect(freeAfter(day)).toBeCloseTo(70 - day, 0);
    }
    expect(freeAfter(60)).toBeCloseTo(70, 0);
  });

  it('has no connections and no sessions while the engine is down', () => {
    const down = activityOf({ disturbance: { isDown: true } });
    expect(valueOf(down, 'DatabaseConnections')).toBe(0);
    expect(valueOf(down, 'ReadIOPS')).toBe(0);
    expect(valueOf(down, 'DBLoad')).toBeUndefined();
    expect(valueOf(down, 'CPUUtilization')).toBeLessThan(4);
  });

  it('keeps the log that its slowest replica still needs', () => {
    const source = activityOf({
      overrides: { ReadReplicaDBInstanceIdentifiers: ['one', 'two'] },
    });
    const replica = (lagSeconds: number) =>
      activityOf({ overrides: REPLICA, disturbance: { lagSeconds } });
    const held = (...lags: number[]) =>
      valueOf(source, 'OldestReplicationSlotLag', NOW, lags.map(replica)) ??
      NaN;
    expect(held(10, 1000)).toBeCloseTo(100 * held(10), -3);
  });

  it('lets a reader that writes be behind of nobody', () => {
    const options = { ...AURORA, isWriter: false };
    const swapped = activityOf({
      ...options,
      disturbance: { isRoleSwapped: true },
    });
    expect(valueOf(activityOf(options), 'AuroraReplicaLag')).toBeGreaterThan(5);
    expect(valueOf(swapped, 'AuroraReplicaLag')).toBeUndefined();
    expect(valueOf(swapped, 'WriteIOPS')).toBeGreaterThan(
      10 * (valueOf(activityOf(options), 'WriteIOPS') ?? NaN),
    );
  });

  it.each([
    ['undisturbed, far below the maximum', {}, 0, 0.6],
    ['with pools of its own', { maximum: 200, usedShare: 0.93 }, 0.85, 0.95],
  ])('has connections %s', (_, connections, from, to) => {
    const activity = activityOf({
      tuning: 'maximum' in connections ? { connections } : {},
    });
    for (let hour = 0; hour < 24 * 7; hour++) {
      const time = new Date(NOW.getTime() - hour * 3_600_000);
      const share =
        (valueOf(activity, 'DatabaseConnections', time) ?? NaN) /
        activity.maximumConnections;
      expect(share).toBeGreaterThan(from);
      expect(share).toBeLessThan(to);
    }
  });
});
