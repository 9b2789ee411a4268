import { escapeLike, wordsOf } from '@meridian/api-node';
import type {
  RecoveryFacets,
  SystemFilter,
} from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';

const ONE_OF = [
  ['tier', 's.tier'],
  ['owner', 's.owner'],
  ['domain', 's.domain'],
  ['region', 's.primary_region'],
] as const;

const FLAGS = [
  ['impossible', 's.is_impossible'],
  ['blocked', 's.is_blocked'],
  ['overdue', 's.is_overdue'],
] as const;

/** How systems are looked at: with an assessment that is too old every verdict is unknown. */
export interface SystemView {
  readonly isStale: boolean;
}

/** The SQL of the verdict of a system `s` as a whole. */
export function verdictSql({ isStale }: SystemView): string {
  return isStale ? `'unknown'::text` : 's.verdict';
}

/**
 * Keeps the systems (`s`) that match every filter.
 *
 * @param except - a filter that does not count, for the counts of its own values
 */
export function applySystemFilter(
  query: Knex.QueryBuilder,
  filter: SystemFilter,
  view: SystemView,
  except?: keyof RecoveryFacets,
): void {
  for (const [key, column] of ONE_OF) {
    const values = filter[key];
    if (values && key !== except) query.whereIn(column, values);
  }
  for (const [key, column] of FLAGS) {
    const value = filter[key];
    if (value !== undefined) query.where(column, value);
  }
  if (filter.verdict) {
    query.whereRaw(`${verdictSql(view)} = ANY(?::text[])`, [filter.verdict]);
  }
  for (const word of wordsOf(filter.text)) {
    query.whereRaw(`s.search LIKE ?`, [`%${escapeLike(word)}%`]);
  }
}
