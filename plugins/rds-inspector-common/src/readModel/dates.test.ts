import {
  assess,
  cluster,
  clusterArn,
  globalCluster,
  instance,
  member,
  nodeOf,
  NOW,
} from '../__testUtils__/estate';
import { buildDatabaseRow } from './buildDatabaseRow';
import { upgradesDueWithin } from './deadlines';
import { restorableWindow } from './restorableWindow';

describe('restorableWindow', () => {
  const windowOf = (resourceToRead: Parameters<typeof assess>[0][number]) => {
    const { estate } = assess([resourceToRead]);
    return restorableWindow(nodeOf(estate, resourceToRead.arn), NOW);
  };

  it('is what AWS says of a cluster', () => {
    expect(
      windowOf(
        cluster(
          'orders',
          [],
          {},
          {
            volatile: {
              EarliestRestorableTime: '2026-10-17T00:00:00Z',
              LatestRestorableTime: '2026-11-21T11:58:00Z',
            },
          },
        ),
      ),
    ).toMatchObject({ basis: 'reported', latestAgeSeconds: 120 });
  });

  it('does not reach before the database was created', () => {
    expect(
      windowOf(
        instance(
          'orders',
          {},
          {
            createdAt: '2026-11-20T00:00:00Z',
            volatile: { LatestRestorableTime: '2026-11-21T11:55:00Z' },
          },
        ),
      )?.earliest,
    ).toBe('2026-11-20T00:00:00.000Z');
  });

  it('is none without backups', () => {
    expect(
      windowOf(instance('orders', { BackupRetentionPeriod: 0 })),
    ).toBeUndefined();
  });
});

describe('upgradesDueWithin', () => {
  it('lists what is due in the next months, soonest first, and what is overdue', () => {
    const { estate, context } = assess([
      instance('later', { EngineVersion: '15.4' }),
      instance('soon', { EngineVersion: '14.17' }),
      instance('overdue', { EngineVersion: '13.20' }),
      instance('rotate', { CACertificateIdentifier: 'rds-ca-soon' }),
    ]);
    const rows = estate.all.map(node => buildDatabaseRow(node, context));
    expect(
      upgradesDueWithin(rows, NOW).map(({ name, kind, daysLeft }) => [
        name,
        kind,
        daysLeft,
      ]),
    ).toEqual([
      ['overdue', 'standard-support-end', -266],
      ['soon', 'standard-support-end', 99],
      ['rotate', 'certificate-expiry', 99],
    ]);
  });

  it('counts a global cluster once', () => {
    const { estate, context } = assess([
      globalCluster('orders', [clusterArn('east')], { EngineVersion: '14.9' }),
      cluster('east', ['east-1'], { EngineVersion: '14.9' }),
      member('east-1', 'east', { EngineVersion: '14.9' }),
    ]);
    const rows = estate.all.map(node => buildDatabaseRow(node, context));
    expect(upgradesDueWithin(rows, NOW).map(({ name }) => name)).toEqual([
      'orders',
    ]);
  });
});
