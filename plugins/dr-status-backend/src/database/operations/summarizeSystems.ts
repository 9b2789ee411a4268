import {
  applyOwnerRestriction,
  type ResourceRestriction,
} from '@meridian/plugin-aws-inventory-node';
import type {
  RecoveryFacets,
  RecoveryFacetValue,
  RecoverySummary,
  SystemFilter,
} from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';
import {
  applySystemFilter,
  verdictSql,
  type SystemView,
} from './systemFilters';

interface CountRow {
  total: number;
  not_met: number;
  unknown: number;
  at_risk: number;
  met: number;
  impossible: number;
  blocked: number;
  overdue: number;
  critical: number;
  high: number;
  medium: number;
  low: number;
}

/** Counts the systems that match and that the caller may read. */
export async function countRecovery(
  db: Knex,
  filter: SystemFilter,
  view: SystemView,
  restriction: ResourceRestriction,
): Promise<Omit<RecoverySummary, 'facets' | 'state'>> {
  const verdict = verdictSql(view);
  const having = (name: string) =>
    `(count(*) FILTER (WHERE ${verdict} = '${name}'))::int`;
  const query = db({ s: 'systems' }).select(
    db.raw(`count(*)::int AS total,
      ${having('not-met')} AS not_met, ${having('unknown')} AS unknown,
      ${having('at-risk')} AS at_risk, ${having('met')} AS met,
      (count(*) FILTER (WHERE s.is_impossible))::int AS impossible,
      (count(*) FILTER (WHERE s.is_blocked))::int AS blocked,
      (count(*) FILTER (WHERE s.is_overdue))::int AS overdue,
      coalesce(sum(s.critical_count), 0)::int AS critical,
      coalesce(sum(s.high_count), 0)::int AS high,
      coalesce(sum(s.medium_count), 0)::int AS medium,
      coalesce(sum(s.low_count), 0)::int AS low`),
  );
  applySystemFilter(query, filter, view);
  applyOwnerRestriction(query, 's.owner', restriction);
  const [row]: CountRow[] = await query;
  const { critical, high, medium, low } = row;
  return {
    totalCount: row.total,
    byVerdict: {
      'not-met': row.not_met,
      unknown: row.unknown,
      'at-risk': row.at_risk,
      met: row.met,
    },
    impossibleCount: row.impossible,
    blockedCount: row.blocked,
    blockerCounts: { critical, high, medium, low },
    overdueCount: row.overdue,
  };
}

const FACETS = [
  ['tier', 's.tier'],
  ['owner', 's.owner'],
  ['domain', 's.domain'],
  ['region', 's.primary_region'],
] as const;

/** Counts the systems that match by the values of each filter, each under all other filters. */
export async function countFacets(
  db: Knex,
  filter: SystemFilter,
  view: SystemView,
  restriction: ResourceRestriction,
): Promise<RecoveryFacets> {
  const [tier, owner, domain, region] = await Promise.all(
    FACETS.map(async ([facet, column]): Promise<RecoveryFacetValue[]> => {
      const query = db({ s: 'systems' })
        .whereNotNull(column)
        .groupBy(column)
        .select(db.raw('?? AS value, count(*)::int AS count', [column]))
        .orderByRaw('count(*) DESC, value');
      applySystemFilter(query, filter, view, facet);
      applyOwnerRestriction(query, 's.owner', restriction);
      return query;
    }),
  );
  return { tier, owner, domain, region };
}
