import {
  applyOwnerRestriction,
  type ResourceRestriction,
} from '@meridian/plugin-aws-inventory-node';
import type {
  DatabaseFacets,
  DatabaseFacetValue,
  DatabaseFilter,
} from '@meridian/plugin-rds-inspector-common';
import type { Knex } from 'knex';
import { applyDatabaseFilter, type FacetFilter } from './databaseFilters';

type ListFacet = Exclude<keyof DatabaseFacets, 'unownedCount'>;

interface FacetColumn {
  readonly name: ListFacet;
  readonly filter: FacetFilter;
  /** The SQL of the values of a database `d`. */
  readonly values: string;
}

const FACETS: readonly FacetColumn[] = [
  scalar('kinds', 'kind', 'kind'),
  scalar('engines', 'engine', 'engine'),
  scalar('engineVersions', 'engineVersion', 'engine_version'),
  scalar('majorVersions', 'majorVersion', 'major_version'),
  scalar('accounts', 'accountId', 'account_id'),
  scalar('regions', 'region', 'region'),
  scalar('environments', 'environment', 'environment'),
  scalar('owners', 'owner', 'owner'),
  scalar('systems', 'system', 'system'),
  scalar('components', 'component', 'component'),
  scalar('statuses', 'status', 'status'),
  scalar('roles', 'role', 'role'),
  scalar('supportStatuses', 'supportStatus', 'support_status'),
  { name: 'severities', filter: 'severity', values: 'd.severities' },
  { name: 'checks', filter: 'check', values: 'd.failed_checks' },
];

interface FacetRow {
  facet: ListFacet;
  value: string;
  label: string | null;
  count: number;
}

/**
 * Counts the databases that match and that the caller may read by the values of each filter, each under all
 * other filters: what choosing a value as well would leave.
 */
export async function countFacets(
  db: Knex,
  filter: DatabaseFilter,
  restriction: ResourceRestriction,
): Promise<DatabaseFacets> {
  const lists: Record<ListFacet, DatabaseFacetValue[]> = {
    kinds: [],
    engines: [],
    engineVersions: [],
    majorVersions: [],
    accounts: [],
    regions: [],
    environments: [],
    owners: [],
    systems: [],
    components: [],
    statuses: [],
    roles: [],
    supportStatuses: [],
    severities: [],
    checks: [],
  };
  const isSet = (facet: FacetColumn) => filter[facet.filter] !== undefined;
  const free = FACETS.filter(facet => !isSet(facet));
  const chosen = FACETS.filter(isSet);
  const [unownedCount, ...counted] = await Promise.all([
    countUnowned(db, filter, restriction),
    countValues(db, free, { filter, restriction }),
    ...chosen.map(facet =>
      countValues(db, [facet], {
        filter,
        restriction,
        except: facet.filter,
      }),
    ),
  ]);
  for (const { facet, value, label, count } of counted.flat()) {
    lists[facet].push({ value, label: label ?? undefined, count });
  }
  for (const list of Object.values(lists)) {
    list.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }
  return { ...lists, unownedCount };
}

async function countValues(
  db: Knex,
  facets: readonly FacetColumn[],
  options: {
    filter: DatabaseFilter;
    restriction: ResourceRestriction;
    except?: FacetFilter;
  },
): Promise<FacetRow[]> {
  if (facets.length === 0) return [];
  const values = facets
    .map(({ name, values: sql }) => `('${name}', ${sql})`)
    .join(', ');
  const query = db
    .select(
      'facet.name AS facet',
      'item.value',
      db.raw(
        `max(CASE WHEN facet.name = 'accounts' THEN d.account_name END) AS label`,
      ),
      db.raw('count(*)::int AS count'),
    )
    .from(
      db.raw(
        `databases d
        CROSS JOIN LATERAL (VALUES ${values}) AS facet (name, items)
        CROSS JOIN LATERAL unnest(facet.items) AS item (value)`,
      ),
    )
    .whereNotNull('item.value')
    .groupBy('facet.name', 'item.value');
  applyDatabaseFilter(query, options.filter, options.except);
  applyOwnerRestriction(query, 'd.owner', options.restriction);
  return query;
}

async function countUnowned(
  db: Knex,
  filter: DatabaseFilter,
  restriction: ResourceRestriction,
): Promise<number> {
  const query = db({ d: 'databases' })
    .whereNull('d.owner')
    .select(db.raw('count(*)::int AS count'));
  applyDatabaseFilter(query, filter, 'unowned');
  applyOwnerRestriction(query, 'd.owner', restriction);
  const [{ count }] = await query;
  return count;
}

function scalar(
  name: ListFacet,
  filter: FacetFilter,
  column: string,
): FacetColumn {
  return { name, filter, values: `ARRAY[d.${column}]` };
}
