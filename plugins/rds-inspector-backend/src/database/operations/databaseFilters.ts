import { escapeLike, wordsOf } from '@meridian/api-node';
import type { DatabaseFilter } from '@meridian/plugin-rds-inspector-common';
import type { Knex } from 'knex';
import type { EntitySelector } from '../../dependents/entitySelector';

const ONE_OF = [
  ['arn', 'd.arn'],
  ['kind', 'd.kind'],
  ['engine', 'd.engine'],
  ['engineVersion', 'd.engine_version'],
  ['majorVersion', 'd.major_version'],
  ['accountId', 'd.account_id'],
  ['region', 'd.region'],
  ['environment', 'd.environment'],
  ['owner', 'd.owner'],
  ['system', 'd.system'],
  ['component', 'd.component'],
  ['status', 'd.status'],
  ['role', 'd.role'],
  ['supportStatus', 'd.support_status'],
] as const;

/** The filters that a value of a facet sets. */
export type FacetFilter =
  | (typeof ONE_OF)[number][0]
  | 'severity'
  | 'check'
  | 'unowned';

/** The filters of the API, and which databases are an entity's. */
export type InternalDatabaseFilter = DatabaseFilter & {
  readonly belongsTo?: EntitySelector;
};

/** Whether any filter is set. */
export function hasFilter(filter: InternalDatabaseFilter): boolean {
  const { severity, check, outcome, unowned, deleted, text, belongsTo } =
    filter;
  return (
    ONE_OF.some(([key]) => filter[key] !== undefined) ||
    [severity, check, outcome, unowned, belongsTo].some(
      value => value !== undefined,
    ) ||
    (deleted !== undefined && deleted !== 'include') ||
    wordsOf(text).length > 0
  );
}

/**
 * Keeps the databases (`d`) that match every filter.
 *
 * @param except - a filter that does not count, for the counts of its own values
 */
export function applyDatabaseFilter(
  query: Knex.QueryBuilder,
  filter: InternalDatabaseFilter,
  except?: FacetFilter,
): void {
  for (const [key, column] of ONE_OF) {
    const values = filter[key];
    if (values && key !== except) query.whereIn(column, values);
  }
  if (filter.severity && except !== 'severity') {
    query.whereRaw('d.severities && ?::text[]', [filter.severity]);
  }
  if ((filter.check || filter.outcome) && except !== 'check') {
    applyOutcome(query, filter);
  }
  if (except !== 'unowned') {
    if (filter.unowned === true) query.whereNull('d.owner');
    if (filter.unowned === false) query.whereNotNull('d.owner');
  }
  if (filter.deleted === 'exclude') query.where('d.is_deleted', false);
  if (filter.deleted === 'only') query.where('d.is_deleted', true);
  for (const word of wordsOf(filter.text)) {
    query.whereRaw(`d.search LIKE ?`, [`%${escapeLike(word)}%`]);
  }
  if (filter.belongsTo) applySelector(query, filter.belongsTo);
}

function applySelector(
  query: Knex.QueryBuilder,
  { component, system, sharedBySystem, arns }: EntitySelector,
): void {
  query.where(any => {
    any.whereIn('d.arn', arns);
    if (component) any.orWhere('d.component', component);
    if (system) any.orWhere('d.system', system);
    if (sharedBySystem) {
      any.orWhere(shared =>
        shared.where('d.system', sharedBySystem).whereNull('d.component'),
      );
    }
  });
}

function applyOutcome(
  query: Knex.QueryBuilder,
  { check, outcome }: DatabaseFilter,
): void {
  const outcomes: string[] = outcome ?? ['fail'];
  if (check) {
    query.whereRaw(
      `EXISTS (SELECT FROM unnest(?::text[]) c WHERE d.outcomes ->> c = ANY(?::text[]))`,
      [check, outcomes],
    );
  } else {
    query.whereRaw(
      `EXISTS (SELECT FROM jsonb_each_text(d.outcomes) o WHERE o.value = ANY(?::text[]))`,
      [outcomes],
    );
  }
}
