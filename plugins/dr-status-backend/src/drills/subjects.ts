import {
  applyOwnerRestriction,
  type ResourceRestriction,
} from '@meridian/plugin-aws-inventory-node';
import type { RecoverySubject } from '@meridian/plugin-dr-status-node';
import type { Knex } from 'knex';

/** Everything that can be drilled, as it was judged last. */
const SUBJECTS = `(
  SELECT entity_ref AS ref, owner FROM systems
  UNION ALL SELECT entity_ref, owner FROM components
  UNION ALL SELECT arn, owner FROM stores
) AS o`;

/** Those of these systems, components and stores that are known and within the restriction, with their owners. */
export async function readSubjects(
  db: Knex,
  refs: readonly string[],
  restriction: ResourceRestriction,
): Promise<RecoverySubject[]> {
  const query = db
    .select<{ ref: string; owner: string | null }[]>('o.ref', 'o.owner')
    .from(db.raw(SUBJECTS))
    .whereIn('o.ref', refs);
  applyOwnerRestriction(query, 'o.owner', restriction);
  const rows = await query;
  return rows.map(({ ref, owner }) => ({
    ref,
    ...(owner === null ? {} : { owner }),
  }));
}

/** Keeps the drills (`d`) that the caller may read: their own, and those of something that they may read. */
export function applyDrillRestriction(
  query: Knex.QueryBuilder,
  db: Knex,
  restriction: ResourceRestriction,
): void {
  if (restriction === undefined) return;
  const ofReadable = db
    .select(db.raw('1'))
    .from('drill_subjects AS s')
    .join(db.raw(SUBJECTS), 'o.ref', 's.ref')
    .whereRaw('s.drill_id = d.id');
  applyOwnerRestriction(ofReadable, 'o.owner', restriction);
  query.where(any => {
    any.where(own => applyOwnerRestriction(own, 'd.owner', restriction));
    any.orWhereExists(ofReadable);
  });
}
