import {
  applyOwnerRestriction,
  type ResourceRestriction,
} from '@meridian/plugin-aws-inventory-node';
import type { CheckOutcome } from '@meridian/plugin-rds-inspector-common';
import type { Knex } from 'knex';

/** How many databases have an outcome of a check. */
export interface OutcomeCount {
  readonly check_id: string;
  readonly outcome: CheckOutcome;
  readonly count: number;
}

/** Counts the outcomes of all checks of the databases that the caller may read. */
export async function countOutcomes(
  db: Knex,
  restriction: ResourceRestriction,
): Promise<OutcomeCount[]> {
  const query = db
    .select(
      'o.key AS check_id',
      'o.value AS outcome',
      db.raw('count(*)::int AS count'),
    )
    .from(
      db.raw('databases d CROSS JOIN LATERAL jsonb_each_text(d.outcomes) o'),
    )
    .groupBy('o.key', 'o.value');
  applyOwnerRestriction(query, 'd.owner', restriction);
  return query;
}
