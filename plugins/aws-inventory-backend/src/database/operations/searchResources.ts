import {
  decodeCursor,
  encodeCursor,
  invalidCursorError,
  isTime,
} from '@meridian/api-node';
import type { ResourceQuery } from '@meridian/plugin-aws-inventory-common';
import type { Knex } from 'knex';
import type { ResourceDetailRow } from './readResources';
import { resourcesWithAge, type ResourceRow } from './resourceColumns';
import {
  applyFilter,
  applyRestriction,
  type ResourceRestriction,
} from './resourceFilters';

type OrderBy = NonNullable<ResourceQuery['orderBy']>;

// Each has an index together with the ARN, which makes the order complete.
const ORDERS: Record<OrderBy, [string, (row: ResourceRow) => string]> = {
  name: ['r.name_key', row => row.name_key],
  type: ['r.type', row => row.type],
  region: ['r.region', row => row.region],
  accountId: ['r.account_id', row => row.account_id],
  owner: [`coalesce(r.owner, '')`, row => row.owner ?? ''],
  state: [`coalesce(r.state, '')`, row => row.state ?? ''],
  changedAt: ['r.changed_at', row => row.changed_at.toISOString()],
};

/** What a view adds to the columns that all have. */
const VIEWS = {
  summary: [],
  relations: ['relations', 'belongs_to'],
  full: ['attributes', 'volatile', 'relations', 'belongs_to', 'unread'],
} satisfies Record<
  NonNullable<ResourceQuery['view']>,
  Array<Exclude<keyof ResourceDetailRow, keyof ResourceRow>>
>;

/** A found resource, with what the view adds. */
export type FoundResourceRow = ResourceRow & Partial<ResourceDetailRow>;

/**
 * Reads one page of the resources that match and that the caller may read.
 *
 * @remarks
 *
 * Pages continue behind the last row of the page before, so a page costs the same wherever it is,
 * and a row is neither skipped nor repeated when others come and go.
 *
 * @throws InputError when the cursor is not one of this order
 */
export async function searchResources(
  db: Knex,
  query: ResourceQuery,
  restriction: ResourceRestriction,
): Promise<{ rows: FoundResourceRow[]; nextCursor?: string }> {
  const { orderBy = 'name', direction = 'asc', limit = 50 } = query;
  const { view = 'summary' } = query;
  const order = `${orderBy} ${direction}`;
  const [column, valueOf] = ORDERS[orderBy];
  const page = resourcesWithAge(db).select(
    VIEWS[view].map(name => `r.${name}`),
  );
  applyFilter(page, query);
  applyRestriction(page, restriction);
  if (query.cursor) {
    const { value, key } = decodeCursor(order, query.cursor);
    if (orderBy === 'changedAt' && !isTime(value)) {
      throw invalidCursorError();
    }
    const type = orderBy === 'changedAt' ? 'timestamptz' : 'text';
    page.whereRaw(
      `(${column}, r.arn) ${direction === 'asc' ? '>' : '<'} (?::${type}, ?)`,
      [value, key],
    );
  }
  const rows: FoundResourceRow[] = await page
    .orderByRaw(`${column} ${direction}, r.arn ${direction}`)
    .limit(limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    rows: rows.slice(0, limit),
    nextCursor:
      last && encodeCursor(order, { value: valueOf(last), key: last.arn }),
  };
}
