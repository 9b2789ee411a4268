import {
  decodeCursor,
  encodeCursor,
  invalidCursorError,
} from '@meridian/api-node';
import {
  applyOwnerRestriction,
  type ResourceRestriction,
} from '@meridian/plugin-aws-inventory-node';
import type { DatabaseQuery } from '@meridian/plugin-rds-inspector-common';
import type { Knex } from 'knex';
import {
  applyDatabaseFilter,
  hasFilter,
  type InternalDatabaseFilter,
} from './databaseFilters';
import { groupOrder } from './databaseOrders';

/** A group of which at least one database matches. */
export interface FoundGroup {
  readonly rootArn: string;
  readonly matchedArns: readonly string[];
}

interface GroupRow {
  root_arn: string;
  group_key: string;
  value: string | number;
  matched: string[];
}

/**
 * Reads one page of the groups of which the caller may read a database that matches.
 *
 * @remarks
 *
 * Pages continue behind the last group of the page before, so a page costs the same wherever it is, and a
 * group is neither skipped nor repeated when others come and go.
 *
 * @throws InputError when the cursor is not one of this order
 */
export async function searchGroups(
  db: Knex,
  query: DatabaseQuery & InternalDatabaseFilter,
  restriction: ResourceRestriction,
): Promise<{ groups: FoundGroup[]; nextCursor?: string }> {
  const { orderBy = 'severity', limit = 50, cursor } = query;
  const { value, type, direction } = groupOrder(orderBy, query.direction);
  const order = `${orderBy} ${direction}`;

  const groups = db({ d: 'databases' })
    .select('d.root_arn', 'd.group_key')
    .select(db.raw(`${value} AS value`))
    .groupBy('d.root_arn', 'd.group_key');
  applyOwnerRestriction(groups, 'd.owner', restriction);
  if (hasFilter(query)) {
    const matching = db({ d: 'databases' }).select('d.arn');
    applyDatabaseFilter(matching, query);
    groups
      .leftJoin(matching.as('m'), 'm.arn', 'd.arn')
      .select(
        db.raw('array_agg(m.arn) FILTER (WHERE m.arn IS NOT NULL) AS matched'),
      )
      .havingRaw('count(m.arn) > 0');
  } else {
    groups.select(db.raw('array_agg(d.arn) AS matched'));
  }

  const page = db
    .select('*')
    .from(groups.as('g'))
    .orderByRaw(`g.value ${direction}, g.group_key ${direction}`)
    .limit(limit + 1);
  if (cursor) {
    const position = decodeCursor(order, cursor);
    if (type === 'float8' && Number.isNaN(Number(position.value))) {
      throw invalidCursorError();
    }
    page.whereRaw(
      `(g.value, g.group_key) ${
        direction === 'asc' ? '>' : '<'
      } (?::${type}, ?)`,
      [position.value, position.key],
    );
  }
  const rows: GroupRow[] = await page;
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    groups: rows.slice(0, limit).map(row => ({
      rootArn: row.root_arn,
      matchedArns: row.matched,
    })),
    nextCursor:
      last &&
      encodeCursor(order, { value: `${last.value}`, key: last.group_key }),
  };
}
