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

interface Order {
  readonly columns: readonly string[];
  /** Of the columns in the row that a page ends with. */
  readonly values: (row: ResourceRow) => string[];
  /** Whether a text can be a value of the first column, where not each can. */
  readonly isValue?: (text: string) => boolean;
}

// Each has an index together with the id, which makes the order complete.
const ORDERS: Record<OrderBy, Order> = {
  name: { columns: ['r.name_key'], values: row => [row.name_key] },
  type: {
    columns: ['r.type', 'r.name_key'],
    values: row => [row.type, row.name_key],
  },
  region: { columns: ['r.region'], values: row => [row.region] },
  accountId: {
    columns: ['r.account_id', 'r.region', 'r.name_key'],
    values: row => [row.account_id, row.region, row.name_key],
  },
  owner: {
    columns: [`coalesce(r.owner, '')`],
    values: row => [row.owner ?? ''],
  },
  state: {
    columns: ['r.state_rank', 'r.name_key'],
    values: row => [`${row.state_rank}`, row.name_key],
    isValue: text => /^\d$/.test(text),
  },
  changedAt: {
    columns: ['r.changed_at'],
    values: row => [row.changed_at.toISOString()],
    isValue: isTime,
  },
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
  const { columns, values, isValue } = ORDERS[orderBy];
  const page = resourcesWithAge(db).select(
    ['id', ...VIEWS[view]].map(name => `r.${name}`),
  );
  applyFilter(page, query);
  applyRestriction(page, restriction);
  if (query.cursor) {
    const { value, between, key } = decodeCursor(
      order,
      query.cursor,
      columns.length - 1,
    );
    if (isValue?.(value) === false || !/^\d{1,18}$/.test(key)) {
      throw invalidCursorError();
    }
    const after = [value, ...between, key];
    page.whereRaw(
      `(${[...columns, 'r.id']}) ${direction === 'asc' ? '>' : '<'} (${after
        .map(() => '?')
        .join()})`,
      after,
    );
  }
  const rows: Array<FoundResourceRow & { id: string }> = await page
    .orderByRaw(
      [...columns, 'r.id'].map(column => `${column} ${direction}`).join(),
    )
    .limit(limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const [value, ...between] = last ? values(last) : [];
  return {
    rows: rows.slice(0, limit),
    nextCursor: last && encodeCursor(order, { value, between, key: last.id }),
  };
}
