import { listOfWords } from '@meridian/aws-react';
import type {
  DatabaseKind,
  DatabaseRole,
  DatabaseRow,
} from '@meridian/plugin-rds-inspector-common';

export const KIND_WORDS: Readonly<Record<DatabaseKind, string>> = {
  instance: 'DB instance',
  cluster: 'DB cluster',
  'global-cluster': 'Global cluster',
};

export const ROLE_WORDS: Readonly<Record<DatabaseRole, string>> = {
  writer: 'Writer',
  reader: 'Reader',
  primary: 'Primary',
  secondary: 'Secondary',
  replica: 'Replica',
  standalone: 'Single',
  unknown: 'Role not known',
};

function globalClusterSentence(database: DatabaseRow): string {
  const regions = database.regions ?? [];
  const primary = regions.find(region => region.isPrimary);
  const others = regions
    .filter(region => !region.isPrimary)
    .map(({ region }) => region);
  if (!primary) {
    return `A global cluster over ${
      listOfWords(others) || 'no Region that could be read'
    }; which one takes writes is not known.`;
  }
  return others.length === 0
    ? `A global cluster that is in ${primary.region} only.`
    : `A global cluster that takes writes in ${
        primary.region
      } and copies them to ${listOfWords(others)}.`;
}

function instanceSentence(
  { role, region }: DatabaseRow,
  parent: string | undefined,
): string {
  const of = parent ? ` of ${parent}` : '';
  switch (role) {
    case 'writer':
      return `The writer${of} in ${region}.`;
    case 'reader':
      return `A reader${of} in ${region}.`;
    case 'replica':
      return `A read replica${of} in ${region}.`;
    case 'primary':
      return `A primary instance in ${region} that others replicate from.`;
    case 'secondary':
      return `A secondary${of} in ${region}.`;
    case 'standalone':
      return `A single instance in ${region}; nothing replicates with it.`;
    case 'unknown':
      return `An instance in ${region}; its role could not be read.`;
    default:
      return role satisfies never;
  }
}

/** What a database is in its group now, in a sentence. */
export function roleSentence(
  database: DatabaseRow,
  group: readonly DatabaseRow[],
): string {
  const parent = group.find(({ arn }) => arn === database.parentArn)?.name;
  switch (database.kind) {
    case 'global-cluster':
      return globalClusterSentence(database);
    case 'cluster': {
      const count = database.instanceCount;
      const size =
        count === undefined
          ? 'A cluster'
          : `A cluster of ${count} ${count === 1 ? 'instance' : 'instances'}`;
      const globalRole = { primary: 'the primary', secondary: 'a secondary' };
      return parent &&
        (database.role === 'primary' || database.role === 'secondary')
        ? `${size} in ${database.region}, ${
            globalRole[database.role]
          } of ${parent}.`
        : `${size} in ${database.region}.`;
    }
    default:
      return instanceSentence(database, parent);
  }
}
