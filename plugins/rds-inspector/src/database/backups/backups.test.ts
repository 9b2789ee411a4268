import type {
  BackupPanel,
  RestoreTest,
} from '@meridian/plugin-rds-inspector-common';
import { hoursAgo, NOW } from '../__testUtils__/rows';
import { planRestorableBar, recoverySentence } from './restorable';
import { judgeRestoreTest } from './RestoreTestPanel';

const none: BackupPanel = {
  snapshots: [],
  snapshotCount: 0,
  replicated: [],
  unknowns: [],
};

describe('planRestorableBar', () => {
  const window = {
    earliest: hoursAgo(35 * 24),
    latest: hoursAgo(0.1),
    basis: 'reported' as const,
  };

  it('ends now, with what would be lost left free', () => {
    const plan = planRestorableBar(window, [], NOW);
    expect(plan?.start).toBeGreaterThan(0);
    expect(plan?.end).toBeLessThan(1);
    expect(plan?.end).toBeGreaterThan(0.99);
    expect(plan?.ticks.length).toBeGreaterThan(2);
    expect(plan?.ticks.length).toBeLessThanOrEqual(9);
  });

  it('places snapshots, and counts those before', () => {
    const plan = planRestorableBar(
      window,
      [hoursAgo(24), hoursAgo(9_000)],
      NOW,
    );
    expect(plan?.snapshots).toHaveLength(1);
    expect(plan?.earlierSnapshotCount).toBe(1);
  });

  it('draws nothing of which an end is not known', () => {
    expect(
      planRestorableBar({ ...window, earliest: undefined }, [], NOW),
    ).toBeUndefined();
  });
});

describe('recoverySentence', () => {
  it.each<[Partial<BackupPanel>, RegExp]>([
    [{ retentionDays: 0 }, /backups of orders are off/],
    [
      { window: { latestAgeSeconds: 250, basis: 'reported' } },
      /until 4 min 10 s ago/,
    ],
    [{}, /is not known/],
  ])('%j', (changes, sentence) => {
    expect(recoverySentence({ ...none, ...changes }, 'orders')).toMatch(
      sentence,
    );
  });
});

describe('judgeRestoreTest', () => {
  it.each<[Partial<RestoreTest>, string]>([
    [{ status: 'COMPLETED', validationStatus: 'SUCCESSFUL' }, 'ok'],
    [{ status: 'COMPLETED' }, 'warning'],
    [{ status: 'COMPLETED', validationStatus: 'FAILED' }, 'critical'],
    [{ status: 'COMPLETED', validationStatus: 'TIMED_OUT' }, 'critical'],
    [{ status: 'COMPLETED', validationStatus: 'VALIDATING' }, 'not-applicable'],
    [{ status: 'RUNNING' }, 'not-applicable'],
    [{ status: 'FAILED' }, 'critical'],
    [{}, 'unknown'],
  ])('%j is %s', (test, state) => {
    expect(judgeRestoreTest({ arn: 'a', ...test }).state).toBe(state);
  });
});
