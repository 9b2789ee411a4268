import type {
  DatabaseRow,
  LoadCandidate,
} from '@meridian/plugin-rds-inspector-common';
import { belongingTo } from '../service/belongingTo';

/** All instances of a group whose load can be asked for. */
export function loadCandidates(group: readonly DatabaseRow[]): LoadCandidate[] {
  return group
    .filter(({ kind, isDeleted }) => kind === 'instance' && !isDeleted)
    .map(({ arn, name, role, region }) => ({ arn, name, role, region }));
}

/** The instance whose load is that of a database: itself, or the writer of the cluster that takes writes. */
export function chooseInstance(
  database: DatabaseRow,
  group: readonly DatabaseRow[],
): DatabaseRow | undefined {
  if (database.kind === 'instance') return database;
  const below = belongingTo(database, group);
  const primary =
    below.find(
      ({ kind, role, parentArn }) =>
        kind === 'cluster' && role === 'primary' && parentArn === database.arn,
    ) ?? database;
  const instances = belongingTo(primary, group).filter(
    ({ kind }) => kind === 'instance',
  );
  return instances.find(({ role }) => role === 'writer') ?? instances[0];
}
