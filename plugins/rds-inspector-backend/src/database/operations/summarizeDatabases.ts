import {
  applyOwnerRestriction,
  type ResourceRestriction,
} from '@meridian/plugin-aws-inventory-node';
import type {
  DatabaseFilter,
  DatabaseRow,
  EngineVersionCount,
  FleetSummary,
} from '@meridian/plugin-rds-inspector-common';
import type { Knex } from 'knex';
import { applyDatabaseFilter } from './databaseFilters';

/** What of the summary is counted in the table of databases. */
export type FleetCounts = Pick<
  FleetSummary,
  | 'groupCount'
  | 'countByKind'
  | 'findingCounts'
  | 'exceptedCount'
  | 'unknownCheckCount'
  | 'extendedSupportUsdPer30Days'
  | 'oldestObservedAt'
>;

/** Counts what matches and what the caller may read. */
export async function countFleet(
  db: Knex,
  filter: DatabaseFilter,
  restriction: ResourceRestriction,
): Promise<FleetCounts> {
  const query = matching(db, filter, restriction).select(
    db.raw(`
      count(DISTINCT d.root_arn)::int AS groups,
      (count(*) FILTER (WHERE d.kind = 'instance'))::int AS instances,
      (count(*) FILTER (WHERE d.kind = 'cluster'))::int AS clusters,
      (count(*) FILTER (WHERE d.kind = 'global-cluster'))::int AS global_clusters,
      coalesce(sum(d.critical_count), 0)::int AS critical,
      coalesce(sum(d.high_count), 0)::int AS high,
      coalesce(sum(d.medium_count), 0)::int AS medium,
      coalesce(sum(d.low_count), 0)::int AS low,
      coalesce(sum(d.informational_count), 0)::int AS informational,
      coalesce(sum(d.excepted_count), 0)::int AS excepted,
      coalesce(sum(d.unknown_count), 0)::int AS unknown,
      coalesce(sum(d.extended_support_usd) FILTER (WHERE d.is_counted), 0) AS usd,
      min(d.observed_at) AS oldest`),
  );
  const [row]: CountRow[] = await query;
  return {
    groupCount: row.groups,
    countByKind: {
      instance: row.instances,
      cluster: row.clusters,
      'global-cluster': row.global_clusters,
    },
    findingCounts: {
      critical: row.critical,
      high: row.high,
      medium: row.medium,
      low: row.low,
      informational: row.informational,
    },
    exceptedCount: row.excepted,
    unknownCheckCount: row.unknown,
    extendedSupportUsdPer30Days: Math.round(row.usd * 100) / 100,
    oldestObservedAt: row.oldest?.toISOString(),
  };
}

interface CountRow {
  groups: number;
  instances: number;
  clusters: number;
  global_clusters: number;
  critical: number;
  high: number;
  medium: number;
  low: number;
  informational: number;
  excepted: number;
  unknown: number;
  usd: number;
  oldest: Date | null;
}

/** How many databases run each engine version, the most used first. */
export async function countEngineVersions(
  db: Knex,
  filter: DatabaseFilter,
  restriction: ResourceRestriction,
): Promise<EngineVersionCount[]> {
  const rows: VersionRow[] = await matching(db, filter, restriction)
    .where('d.is_counted', true)
    .whereNotNull('d.engine')
    .whereNotNull('d.engine_version')
    .groupBy('d.engine', 'd.engine_version')
    .select(
      'd.engine',
      'd.engine_version',
      db.raw(`
        count(*)::int AS count,
        max(d.major_version) AS major_version,
        max(d.support_status) AS support_status,
        min(d.standard_support_ends_at) AS standard_support_ends_at`),
    )
    .orderByRaw('count(*) DESC, d.engine, d.engine_version');
  return rows.map(row => ({
    engine: row.engine,
    engineVersion: row.engine_version,
    majorVersion: row.major_version ?? undefined,
    databaseCount: row.count,
    supportStatus: row.support_status ?? undefined,
    standardSupportEndsAt: row.standard_support_ends_at?.toISOString(),
  }));
}

interface VersionRow {
  engine: string;
  engine_version: string;
  count: number;
  major_version: string | null;
  support_status: NonNullable<EngineVersionCount['supportStatus']> | null;
  standard_support_ends_at: Date | null;
}

/** The databases that have a deadline before a time. */
export async function readDatabasesDue(
  db: Knex,
  before: Date,
  filter: DatabaseFilter,
  restriction: ResourceRestriction,
): Promise<DatabaseRow[]> {
  const rows: Array<{ row: DatabaseRow }> = await matching(
    db,
    filter,
    restriction,
  )
    .where('d.next_deadline_at', '<=', before)
    .select('d.row');
  return rows.map(({ row }) => row);
}

function matching(
  db: Knex,
  filter: DatabaseFilter,
  restriction: ResourceRestriction,
): Knex.QueryBuilder {
  const query = db({ d: 'databases' });
  applyDatabaseFilter(query, filter);
  applyOwnerRestriction(query, 'd.owner', restriction);
  return query;
}
