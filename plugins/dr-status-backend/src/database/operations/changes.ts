import {
  applyOwnerRestriction,
  type ResourceRestriction,
} from '@meridian/plugin-aws-inventory-node';
import type { RecoveryChange } from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';

const LISTED_COUNT = 500;

/** What became different since a time, of systems that the caller may read; the newest first. */
export async function readChanges(
  db: Knex,
  since: Date,
  restriction: ResourceRestriction,
): Promise<RecoveryChange[]> {
  const query = db({ c: 'changes' })
    .join({ s: 'systems' }, 's.entity_ref', 'c.entity_ref')
    .where('c.changed_at', '>=', since)
    .orderBy([
      { column: 'c.changed_at', order: 'desc' },
      { column: 'c.id', order: 'desc' },
    ])
    .limit(LISTED_COUNT)
    .select('c.change');
  applyOwnerRestriction(query, 's.owner', restriction);
  const rows: Array<{ change: RecoveryChange }> = await query;
  return rows.map(({ change }) => change);
}
