import type { DatabaseNode } from '../assembly';
import { lastValueOf, type Fact, type SnapshotFacts } from '../facts';
import { lastRestoreTest } from '../lib/lastRestoreTest';
import type { BackupPanel, SnapshotSummary, UnknownNotice } from '../types';
import { restorableWindow, windowOf } from './restorableWindow';

/** More of them make a page, not a panel. */
const MOST_SNAPSHOTS = 200;

/** How a database can be brought back. A member of a cluster has the backups of its cluster. */
export function buildBackupPanel(
  database: DatabaseNode,
  now: Date,
): BackupPanel {
  const keeper = keeperOf(database);
  const { facts } = keeper;
  const snapshots = lastValueOf(facts.snapshots)?.snapshots ?? [];
  const jobs = lastValueOf(facts.restoreJobs) ?? [];
  const newestFirst = [...snapshots].sort((a, b) =>
    (a.createdAt ?? '') < (b.createdAt ?? '') ? 1 : -1,
  );
  return {
    ...(facts.kind === 'global-cluster'
      ? {}
      : {
          retentionDays: facts.settings.backupRetentionDays,
          preferredWindow: facts.settings.backupWindow,
        }),
    window: restorableWindow(keeper, now),
    keptByArn: keeper === database ? undefined : facts.arn,
    snapshots: newestFirst
      .slice(0, MOST_SNAPSHOTS)
      .map(one => summarize(one, snapshots, now)),
    snapshotCount: snapshots.length,
    replicated: replicatedOf(keeper, now),
    lastRestoreTest: lastRestoreTest(jobs),
    unknowns: unknownsOf(keeper),
  };
}

/** Whose backups they are: those of the primary cluster stand for a global cluster. */
function keeperOf(database: DatabaseNode): DatabaseNode {
  if (database.kind === 'global-cluster') {
    return database.clusters.find(({ role }) => role === 'primary') ?? database;
  }
  return database.kind === 'instance' && database.parent?.kind === 'cluster'
    ? database.parent
    : database;
}

function summarize(
  snapshot: SnapshotFacts,
  all: readonly SnapshotFacts[],
  now: Date,
): SnapshotSummary {
  const { createdAt, sharedWith } = snapshot;
  return {
    arn: snapshot.arn,
    name: snapshot.name,
    type: snapshot.type,
    status: snapshot.status,
    region: snapshot.region,
    accountId: snapshot.accountId,
    createdAt,
    ageSeconds:
      createdAt === undefined
        ? undefined
        : Math.round((now.getTime() - Date.parse(createdAt)) / 1000),
    encrypted: snapshot.encrypted,
    sharedWith: sharedWith?.filter(account => account !== 'all'),
    isPublic: sharedWith?.includes('all'),
    copiedFrom: snapshot.copiedFrom,
    copiedTo: all
      .filter(one => one.copiedFrom === snapshot.arn)
      .map(({ region }) => region),
  };
}

function replicatedOf(
  { facts }: DatabaseNode,
  now: Date,
): BackupPanel['replicated'] {
  if (facts.kind !== 'instance') return [];
  return (lastValueOf(facts.automatedBackups) ?? [])
    .filter(({ region }) => region !== facts.region)
    .map(backup => ({
      arn: backup.arn,
      region: backup.region,
      status: backup.status,
      retentionDays: backup.retentionDays,
      encrypted: backup.encrypted,
      window:
        backup.earliest || backup.latest
          ? windowOf(backup.earliest, backup.latest, 'reported', now)
          : undefined,
    }));
}

function unknownsOf({ facts }: DatabaseNode): UnknownNotice[] {
  const groups: readonly (readonly [string, Fact<unknown>])[] = [
    ['snapshots', facts.snapshots],
    ['restore-tests', facts.restoreJobs],
    ...(facts.kind === 'instance'
      ? [['automated-backups', facts.automatedBackups] as const]
      : []),
  ];
  const unread = facts.snapshots.known
    ? facts.snapshots.value.unreadRegions
    : [];
  return [
    ...groups.flatMap(([field, fact]) =>
      fact.known
        ? []
        : [
            {
              field,
              reason: fact.reason,
              message: fact.message,
              missingAction: fact.missingAction,
            },
          ],
    ),
    ...unread.map(region => ({
      field: 'snapshots',
      reason: 'missing' as const,
      message: `The snapshots in ${region} could not be read: there may be copies.`,
    })),
  ];
}
