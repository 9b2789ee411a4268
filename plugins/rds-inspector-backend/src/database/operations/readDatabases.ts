import {
  applyOwnerRestriction,
  type ResourceRestriction,
} from '@meridian/plugin-aws-inventory-node';
import type {
  DatabaseDetail,
  DatabaseRow,
} from '@meridian/plugin-rds-inspector-common';
import type { Knex } from 'knex';

/** A row as it is stored: the age of its observation is told when it is read. */
export interface StoredDatabase {
  readonly row: DatabaseRow;
  readonly observed_at: Date;
  /** Up to when it can be restored. */
  readonly restorable_until: Date | null;
  readonly interval_seconds: number;
}

/** What of a detail is stored apart from its rows. */
export type StoredDetail = Omit<DatabaseDetail, 'database' | 'group'>;

const COLUMNS = [
  'd.row',
  'd.observed_at',
  'd.restorable_until',
  'd.interval_seconds',
];

/** All databases of some groups that the caller may read, each group in its order. */
export async function readGroups(
  db: Knex,
  rootArns: readonly string[],
  restriction: ResourceRestriction,
): Promise<StoredDatabase[]> {
  const query = db({ d: 'databases' })
    .select(COLUMNS)
    .whereRaw('d.root_arn = ANY(?::text[])', [[...rootArns]])
    .orderBy(['d.root_arn', 'd.position']);
  applyOwnerRestriction(query, 'd.owner', restriction);
  return query;
}

/** One database; undefined when there is none, or none that the caller may read. */
export async function readDatabase(
  db: Knex,
  arn: string,
  restriction: ResourceRestriction,
): Promise<StoredDatabase | undefined> {
  const query = db({ d: 'databases' })
    .select(COLUMNS)
    .where('d.arn', arn)
    .first();
  applyOwnerRestriction(query, 'd.owner', restriction);
  return query;
}

/** What is stored of a database besides its row. Whether it may be read was asked before. */
export async function readDetail(
  db: Knex,
  arn: string,
): Promise<StoredDetail | undefined> {
  const found: { content: StoredDetail } | undefined = await db(
    'database_details',
  )
    .select('content')
    .where({ arn })
    .first();
  return found?.content;
}
