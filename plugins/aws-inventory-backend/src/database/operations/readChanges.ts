import {
  decodeCursor,
  encodeCursor,
  invalidCursorError,
  isTime,
} from '@meridian/api-node';
import type {
  ChangesQuery,
  FieldChange,
  ResourceChange,
} from '@meridian/plugin-aws-inventory-common';
import type { Knex } from 'knex';
import {
  applyFilter,
  applyRestriction,
  type ResourceRestriction,
} from './resourceFilters';

/** A row of history with what it takes to tell whose it is. */
export interface ChangeRow {
  id: string;
  arn: string;
  type: string;
  name: string;
  account_id: string;
  region: string;
  owner: string | null;
  kind: ResourceChange['kind'];
  changed_at: Date;
  previously_observed_at: Date | null;
  changes: FieldChange[];
}

const ORDER = 'changes';

/**
 * Reads one page of history, the newest first: of one resource, or of all that match.
 *
 * @remarks
 *
 * Who may read a change is decided by whose the resource is now.
 *
 * @throws InputError when the cursor is not one of a history
 */
export async function readChanges(
  db: Knex,
  query: ChangesQuery & { arn?: string },
  restriction: ResourceRestriction,
): Promise<{ rows: ChangeRow[]; nextCursor?: string }> {
  const { arn, kind, changedSince, limit = 50, cursor, ...filter } = query;
  const page = db({ c: 'resource_changes' })
    .join({ r: 'resources' }, 'r.arn', 'c.arn')
    .select('c.*', 'r.type', 'r.name', 'r.account_id', 'r.region', 'r.owner');
  applyFilter(page, { ...filter, deleted: 'include' });
  applyRestriction(page, restriction);
  if (arn) {
    page.where('c.arn', arn);
  }
  if (kind) {
    page.whereIn('c.kind', kind);
  }
  if (changedSince) {
    page.where('c.changed_at', '>=', changedSince);
  }
  if (cursor) {
    const { value, key } = decodeCursor(ORDER, cursor);
    if (!isTime(value) || !/^\d{1,18}$/.test(key)) {
      throw invalidCursorError();
    }
    page.whereRaw('(c.changed_at, c.id) < (?::timestamptz, ?::bigint)', [
      value,
      key,
    ]);
  }
  const rows: ChangeRow[] = await page
    .orderByRaw('c.changed_at DESC, c.id DESC')
    .limit(limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    rows: rows.slice(0, limit),
    nextCursor:
      last &&
      encodeCursor(ORDER, {
        value: last.changed_at.toISOString(),
        key: last.id,
      }),
  };
}
