import type { DatabaseNode, InstanceNode } from '../assembly';
import { DAY_MILLISECONDS } from '../lib/time';
import type { RestorableWindow } from '../types';

/**
 * The span of times to which a database can be restored: as AWS says it of clusters and of automated
 * backups, else from the retention and the age of the database.
 *
 * @returns undefined when there are no automated backups, or nothing is known of them
 */
export function restorableWindow(
  database: DatabaseNode,
  now: Date,
): RestorableWindow | undefined {
  if (database.kind === 'global-cluster' || database.facts.isDeleted) {
    return undefined;
  }
  if (database.kind === 'cluster') {
    const { earliestRestorableTime, latestRestorableTime } =
      database.facts.settings;
    return earliestRestorableTime || latestRestorableTime
      ? windowOf(earliestRestorableTime, latestRestorableTime, 'reported', now)
      : undefined;
  }
  return reportedWindow(database, now) ?? derivedWindow(database, now);
}

/** A window with how far its end is behind now. */
export function windowOf(
  earliest: string | undefined,
  latest: string | undefined,
  basis: RestorableWindow['basis'],
  now: Date,
): RestorableWindow {
  return {
    earliest,
    latest,
    latestAgeSeconds:
      latest === undefined
        ? undefined
        : Math.max(0, Math.round((now.getTime() - Date.parse(latest)) / 1000)),
    basis,
  };
}

function reportedWindow(
  { facts }: InstanceNode,
  now: Date,
): RestorableWindow | undefined {
  const backups = facts.automatedBackups.known
    ? facts.automatedBackups.value
    : [];
  const own = backups.find(({ region }) => region === facts.region);
  return own && (own.earliest || own.latest)
    ? windowOf(own.earliest, own.latest, 'reported', now)
    : undefined;
}

function derivedWindow(
  { facts }: InstanceNode,
  now: Date,
): RestorableWindow | undefined {
  const { backupRetentionDays: days, latestRestorableTime: latest } =
    facts.settings;
  if (!days || !latest) return undefined;
  const begin = Date.parse(latest) - days * DAY_MILLISECONDS;
  const created = facts.createdAt ? Date.parse(facts.createdAt) : 0;
  return windowOf(
    new Date(Math.max(begin, created)).toISOString(),
    latest,
    'derived',
    now,
  );
}
