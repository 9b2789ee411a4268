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
  DatabaseKind,
  FindingQuery,
  FindingRecord,
} from '@meridian/plugin-rds-inspector-common';
import type { Knex } from 'knex';
import {
  applyFindingFilter,
  applyState,
  type FindingFilter,
} from './findingFilters';

/** A row of the table of findings. */
export interface FindingRow {
  id: string;
  arn: string;
  check_id: string;
  outcome: FindingRecord['outcome'];
  severity: FindingRecord['severity'];
  message: string;
  evidence: FindingRecord['evidence'];
  subject_arns: FindingRecord['subjectArns'];
  exception: FindingRecord['exception'] | null;
  opened_at: Date;
  confirmed_at: Date;
  unverified_since: Date | null;
  unverified_reason: string | null;
  closed_at: Date | null;
  closed_because: NonNullable<FindingRecord['closedBecause']> | null;
  database_name: string;
  kind: DatabaseKind;
  account_id: string;
  account_name: string | null;
  region: string;
  environment: string | null;
  owner: string | null;
  system: string | null;
  component: string | null;
}

type OrderBy = NonNullable<FindingQuery['orderBy']>;

interface FindingOrder {
  readonly column: string;
  readonly type: 'text' | 'float8';
  /** The direction in which what needs attention comes first. */
  readonly direction: 'asc' | 'desc';
}

const ORDERS: Readonly<Record<OrderBy, FindingOrder>> = {
  severity: {
    column: 'f.severity_rank::float8',
    type: 'float8',
    direction: 'asc',
  },
  openedAt: {
    column: 'extract(epoch FROM f.opened_at)::float8',
    type: 'float8',
    direction: 'desc',
  },
  closedAt: {
    column: `coalesce(extract(epoch FROM f.closed_at), 'Infinity')::float8`,
    type: 'float8',
    direction: 'desc',
  },
  database: { column: 'f.name_key', type: 'text', direction: 'asc' },
  check: { column: 'f.check_id', type: 'text', direction: 'asc' },
};

/**
 * Reads one page of the findings that match and that the caller may read.
 *
 * @throws InputError when the cursor is not one of this order
 */
export async function searchFindings(
  db: Knex,
  query: FindingQuery,
  restriction: ResourceRestriction,
): Promise<{ rows: FindingRow[]; nextCursor?: string }> {
  const { orderBy = 'severity', limit = 50, cursor } = query;
  const { column, type, ...natural } = ORDERS[orderBy];
  const direction = query.direction ?? natural.direction;
  const order = `${orderBy} ${direction}`;
  const page = db({ f: 'findings' })
    .select('f.*')
    .select(db.raw(`(${column})::text AS order_value`))
    .orderByRaw(`${column} ${direction}, f.id ${direction}`)
    .limit(limit + 1);
  applyFindingFilter(page, query);
  applyOwnerRestriction(page, 'f.owner', restriction);
  if (cursor) {
    const { value, key } = decodeCursor(order, cursor);
    if (
      !/^\d{1,18}$/.test(key) ||
      (type === 'float8' && Number.isNaN(Number(value)))
    ) {
      throw invalidCursorError();
    }
    page.whereRaw(
      `(${column}, f.id) ${
        direction === 'asc' ? '>' : '<'
      } (?::${type}, ?::bigint)`,
      [value, key],
    );
  }
  const rows: Array<FindingRow & { order_value: string }> = await page;
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    rows: rows.slice(0, limit),
    nextCursor:
      last && encodeCursor(order, { value: last.order_value, key: last.id }),
  };
}

/** How many findings match that the caller may read. */
export async function countFindings(
  db: Knex,
  filter: FindingFilter,
  restriction: ResourceRestriction,
): Promise<number> {
  const query = db({ f: 'findings' }).select(db.raw('count(*)::int AS count'));
  applyFindingFilter(query, filter);
  applyOwnerRestriction(query, 'f.owner', restriction);
  const [{ count }] = await query;
  return count;
}

/** The findings of some databases that the caller may read, the worst first. */
export async function readFindings(
  db: Knex,
  query: { arns: readonly string[] } & Pick<FindingFilter, 'state' | 'at'>,
  restriction: ResourceRestriction,
): Promise<FindingRow[]> {
  const rows = db({ f: 'findings' })
    .select('f.*')
    .whereRaw('f.arn = ANY(?::text[])', [[...query.arns]])
    .orderBy([
      'f.severity_rank',
      { column: 'f.opened_at', order: 'desc' },
      'f.id',
    ]);
  applyState(rows, query);
  applyOwnerRestriction(rows, 'f.owner', restriction);
  return rows;
}
