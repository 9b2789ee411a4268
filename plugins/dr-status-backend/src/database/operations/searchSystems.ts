import {
  decodeCursor,
  encodeCursor,
  invalidCursorError,
} from '@meridian/api-node';
import {
  applyOwnerRestriction,
  type ResourceRestriction,
} from '@meridian/plugin-aws-inventory-node';
import type {
  SystemFilter,
  SystemOrder,
  SystemQuery,
  SystemRow,
} from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';
import { applySystemFilter, type SystemView } from './systemFilters';

type Direction = 'asc' | 'desc';

interface Order {
  /** The SQL of a number; what has none comes last. */
  readonly value: string;
  /** In which direction what needs attention comes first. */
  readonly natural: Direction;
}

const ORDERS: Readonly<Record<Exclude<SystemOrder, 'name'>, Order>> = {
  worst: { value: 's.worst_score', natural: 'desc' },
  rpoMargin: { value: 's.rpo_margin', natural: 'asc' },
  rtoMargin: { value: 's.rto_margin', natural: 'asc' },
  blockers: {
    value:
      '(s.critical_count * 1e9 + s.high_count * 1e6 + s.medium_count * 1e3 + s.low_count)::float8',
    natural: 'desc',
  },
  lastDrill: {
    // Never is longer ago than anything.
    value: `coalesce(extract(epoch FROM s.last_drill_at), 0)::float8`,
    natural: 'asc',
  },
};

/** What keeps names of the same value apart, in alphabetical order. */
const NAME = `(s.name_key || ' ' || s.entity_ref)`;

interface FoundRow {
  row: SystemRow;
  value: number;
  name: string;
}

/**
 * Reads one page of the systems that match and that the caller may read.
 *
 * Pages continue behind the last system of the page before, so none is skipped or repeated when others come
 * and go.
 *
 * @throws InputError when the cursor is not one of this order
 */
export async function searchSystems(
  db: Knex,
  query: SystemQuery,
  view: SystemView,
  restriction: ResourceRestriction,
): Promise<{ rows: SystemRow[]; nextCursor?: string }> {
  const { orderBy = 'worst', limit = 100, cursor } = query;
  const order = orderBy === 'name' ? undefined : ORDERS[orderBy];
  const direction = query.orderDirection ?? order?.natural ?? 'asc';
  // By name the name alone decides, in either direction.
  const nameDirection = order ? 'asc' : direction;
  const last = direction === 'asc' ? 'Infinity' : '-Infinity';
  const value = order
    ? `coalesce(${order.value}, '${last}'::float8)`
    : '0::float8';
  const name = `${orderBy} ${direction}`;

  const page = db({ s: 'systems' })
    .select('s.row', db.raw(`${value} AS value`), db.raw(`${NAME} AS name`))
    .orderByRaw(`value ${direction}, name ${nameDirection}`)
    .limit(limit + 1);
  applySystemFilter(page, query, view);
  applyOwnerRestriction(page, 's.owner', restriction);
  if (cursor) {
    const position = decodeCursor(name, cursor);
    if (Number.isNaN(Number(position.value))) throw invalidCursorError();
    const beyond = direction === 'asc' ? '>' : '<';
    const after = nameDirection === 'asc' ? '>' : '<';
    page.whereRaw(
      `(${value} ${beyond} ?::float8 OR (${value} = ?::float8 AND ${NAME} ${after} ?))`,
      [position.value, position.value, position.key],
    );
  }
  const rows: FoundRow[] = await page;
  const end = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    rows: rows.slice(0, limit).map(({ row }) => row),
    nextCursor:
      end && encodeCursor(name, { value: `${end.value}`, key: end.name }),
  };
}

/** How many systems match that the caller may read. */
export async function countSystems(
  db: Knex,
  filter: SystemFilter,
  view: SystemView,
  restriction: ResourceRestriction,
): Promise<number> {
  const query = db({ s: 'systems' }).select(db.raw('count(*)::int AS count'));
  applySystemFilter(query, filter, view);
  applyOwnerRestriction(query, 's.owner', restriction);
  const [{ count }] = await query;
  return count;
}
