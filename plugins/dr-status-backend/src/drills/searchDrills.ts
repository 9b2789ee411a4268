import type { ResourceRestriction } from '@meridian/plugin-aws-inventory-node';
import type { Drill, DrillsQuery } from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';
import { applyDrillRestriction } from './subjects';

/** What the list of drills is narrowed to. */
export interface DrillSearch extends Omit<DrillsQuery, 'overdue'> {
  /** Only drills of one of these systems. */
  readonly entityRefs?: readonly string[];
}

/**
 * The drills that match, the newest first.
 *
 * @param limit - at most this many of those that are over; what is planned or running is always there
 */
export async function searchDrills(
  db: Knex,
  search: DrillSearch,
  restriction: ResourceRestriction,
  limit: number,
): Promise<{ drills: Drill[]; totalCount: number }> {
  const matching = db('drills AS d');
  if (search.state) matching.whereIn('d.state', search.state);
  if (search.type) matching.whereIn('d.type', search.type);
  if (search.owner) matching.whereIn('d.owner', search.owner);
  for (const refs of [search.ref && [search.ref], search.entityRefs]) {
    if (refs) {
      matching.whereExists(
        db
          .select(db.raw('1'))
          .from('drill_subjects AS f')
          .whereRaw('f.drill_id = d.id')
          .whereIn('f.ref', refs),
      );
    }
  }
  applyDrillRestriction(matching, db, restriction);
  const numbered = matching.select(
    'd.id',
    db.raw(`d.state IN ('planned', 'running') AS is_open`),
    db.raw(
      `row_number() OVER (PARTITION BY d.state IN ('planned', 'running') ORDER BY d.planned_for DESC, d.id) AS place`,
    ),
    db.raw('(count(*) OVER ())::int AS total_count'),
  );
  // Drills themselves are large, so they are fetched for the page alone.
  const rows = await db
    .select<{ drill: Drill; total_count: number }[]>('p.drill', 'n.total_count')
    .from(numbered.as('n'))
    .join('drills AS p', 'p.id', 'n.id')
    .where(kept =>
      kept.where('n.is_open', true).orWhere('n.place', '<=', limit),
    )
    .orderBy([{ column: 'p.planned_for', order: 'desc' }, { column: 'p.id' }]);
  return {
    drills: rows.map(({ drill }) => drill),
    totalCount: rows[0]?.total_count ?? 0,
  };
}

/** The newest drills of a system or component, the newest first. */
export async function readDrillsOf(
  db: Knex,
  entityRef: string,
  limit: number,
): Promise<Drill[]> {
  const rows = await db('drills AS d')
    .join('drill_subjects AS s', 's.drill_id', 'd.id')
    .where('s.ref', entityRef)
    .select<{ drill: Drill }[]>('d.drill')
    .orderBy([{ column: 'd.planned_for', order: 'desc' }, { column: 'd.id' }])
    .limit(limit);
  return rows.map(({ drill }) => drill);
}
