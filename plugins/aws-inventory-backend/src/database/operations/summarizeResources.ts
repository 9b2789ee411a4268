import type { ResourceFilter } from '@meridian/plugin-aws-inventory-common';
import type { Knex } from 'knex';
import {
  applyFilter,
  applyRestriction,
  type ResourceRestriction,
  UNOWNED,
} from './resourceFilters';

const FACETS = [
  'type',
  'region',
  'account_id',
  'environment',
  'owner',
  'system',
  'state',
] as const;

/** A column of resources that is counted by value. */
export type Facet = (typeof FACETS)[number];

// GROUPING has a bit for each column that does not count, the first column's being the highest.
const ALL_GROUPED = 2 ** FACETS.length - 1;

/** How many resources match, and how many of them have each value. */
export interface ResourceCounts {
  readonly totalCount: number;
  readonly unownedCount: number;
  /** For each facet the values with their counts, the most frequent first. */
  readonly facets: Record<Facet, Array<{ value: string; count: number }>>;
}

/** Counts what matches and what the caller may read by every facet, in one pass over the table. */
export async function summarizeResources(
  db: Knex,
  filter: ResourceFilter,
  restriction: ResourceRestriction,
): Promise<ResourceCounts> {
  const sets = FACETS.map(facet => `(r.${facet})`).join(', ');
  const query = db({ r: 'resources' })
    .select(FACETS.map(facet => `r.${facet}`))
    .select(
      db.raw(
        `GROUPING(${FACETS.map(facet => `r.${facet}`).join(', ')}) AS mask`,
      ),
      db.raw('count(*)::int AS count'),
      db.raw(`(count(*) FILTER (WHERE ${UNOWNED}))::int AS unowned`),
    )
    .groupByRaw(`GROUPING SETS ((), ${sets})`);
  applyFilter(query, filter);
  applyRestriction(query, restriction);
  const rows: Row[] = await query;

  const total = rows.find(row => row.mask === ALL_GROUPED);
  const facets: ResourceCounts['facets'] = {
    type: [],
    region: [],
    account_id: [],
    environment: [],
    owner: [],
    system: [],
    state: [],
  };
  FACETS.forEach((facet, index) => {
    const mask = ALL_GROUPED - 2 ** (FACETS.length - 1 - index);
    facets[facet] = rows
      .filter(row => row.mask === mask)
      .flatMap(({ [facet]: value, count }) =>
        value === null ? [] : [{ value, count }],
      )
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  });
  return {
    totalCount: total?.count ?? 0,
    unownedCount: total?.unowned ?? 0,
    facets,
  };
}

type Row = Record<Facet, string | null> & {
  mask: number;
  count: number;
  unowned: number;
};
