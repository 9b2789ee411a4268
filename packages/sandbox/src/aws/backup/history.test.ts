import type { BackupProtection } from './collections';
import {
  copiedRecoveryPointsAt,
  copyJobsAt,
  recoveryPointsAt,
} from './history';

const PROTECTION: BackupProtection = {
  accountId: '555566667777',
  region: 'us-east-1',
  resourceArn: 'arn:aws:dynamodb:us-east-1:555566667777:table/carts',
  resourceType: 'DynamoDB',
  resourceName: 'carts',
  sizeBytes: 1000,
  plan: { BackupPlanId: 'plan' },
  ruleId: 'rule',
  vaultName: 'production',
  encryptionKeyArn: 'arn:aws:kms:us-east-1:555566667777:key/1',
  retentionDays: 35,
  copy: {
    region: 'us-west-2',
    vaultName: 'production-dr',
    encryptionKeyArn: 'arn:aws:kms:us-west-2:555566667777:key/2',
    failsOnWeekday: 2,
    failureMessage: 'The key is closed.',
  },
};

/** A Wednesday. */
const NOON = new Date('2026-04-15T12:00:00Z');
const DAY = 86_400_000;

describe('the history of backups', () => {
  it('is the same whenever the same time is asked for', () => {
    expect(recoveryPointsAt(NOON, PROTECTION)).toEqual(
      recoveryPointsAt(new Date(NOON), PROTECTION),
    );
  });

  it('has a recovery point for each day of the retention, newest first', () => {
    const days = recoveryPointsAt(NOON, PROTECTION).map(point =>
      point.CreationDate?.toISOString().slice(0, 10),
    );
    expect(days).toHaveLength(35);
    expect(days[0]).toBe('2026-04-15');
    expect(days[34]).toBe('2026-03-12');
  });

  it('keeps a recovery point as it is from day to day until it expires', () => {
    const today = recoveryPointsAt(NOON, PROTECTION);
    const tomorrow = recoveryPointsAt(
      new Date(NOON.getTime() + DAY),
      PROTECTION,
    );
    expect(tomorrow.slice(1)).toEqual(today.slice(0, 34));
  });

  it('creates a recovery point before it completes it', () => {
    const [done] = recoveryPointsAt(NOON, PROTECTION);
    const start = done.CreationDate ?? NOON;
    const [running] = recoveryPointsAt(
      new Date(start.getTime() + 60_000),
      PROTECTION,
    );
    expect(running.RecoveryPointArn).toBe(done.RecoveryPointArn);
    expect(running.Status).toBe('CREATING');
    expect(running.CompletionDate).toBeUndefined();
    expect(
      recoveryPointsAt(
        new Date(start.getTime() - 1),
        PROTECTION,
      )[0].CreationDate?.toISOString(),
    ).toMatch(/^2026-04-14/);
  });

  it('fails the copy of one weekday and has no copied point of it', () => {
    const jobs = copyJobsAt(NOON, PROTECTION);
    const failed = jobs.filter(job => job.State === 'FAILED');
    expect(jobs).toHaveLength(30);
    expect(new Set(failed.map(job => job.CreationDate?.getUTCDay()))).toEqual(
      new Set([2]),
    );
    expect(failed[0]).toMatchObject({
      StatusMessage: 'The key is closed.',
      DestinationRecoveryPointArn: undefined,
    });
    const copied = copiedRecoveryPointsAt(NOON, PROTECTION);
    expect(copied).toHaveLength(30);
    expect(copied.map(point => point.CreationDate?.getUTCDay())).not.toContain(
      2,
    );
    expect(copied[0].RecoveryPointArn).toBe(
      jobs[0].DestinationRecoveryPointArn,
    );
  });

  it('has no copies of what is not copied', () => {
    const single = { ...PROTECTION, copy: undefined };
    expect(copyJobsAt(NOON, single)).toEqual([]);
    expect(copiedRecoveryPointsAt(NOON, single)).toEqual([]);
  });
});
