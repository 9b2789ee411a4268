import { escapeLike, wordsOf } from '@meridian/api-node';
import type {
  FindingQuery,
  Severity,
} from '@meridian/plugin-rds-inspector-common';
import { SEVERITIES } from '@meridian/plugin-rds-inspector-common';
import type { Knex } from 'knex';

/** The filters of findings, without order and page. */
export type FindingFilter = Omit<
  FindingQuery,
  'orderBy' | 'direction' | 'limit' | 'cursor'
>;

const ONE_OF = [
  ['check', 'f.check_id'],
  ['severity', 'f.severity'],
  ['outcome', 'f.outcome'],
  ['kind', 'f.kind'],
  ['engine', 'f.engine'],
  ['accountId', 'f.account_id'],
  ['region', 'f.region'],
  ['environment', 'f.environment'],
  ['owner', 'f.owner'],
  ['system', 'f.system'],
  ['component', 'f.component'],
] as const;

/** 0 for the worst, so that an index reads the worst first. */
export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** Keeps the findings (`f`) that match every filter. */
export function applyFindingFilter(
  query: Knex.QueryBuilder,
  filter: FindingFilter,
): void {
  for (const [key, column] of ONE_OF) {
    const values = filter[key];
    if (values) query.whereIn(column, values);
  }
  if (filter.unowned === true) query.whereNull('f.owner');
  if (filter.unowned === false) query.whereNotNull('f.owner');
  applyState(query, filter);
  for (const word of wordsOf(filter.text)) {
    query.whereRaw(
      `lower(concat_ws(' ', f.database_name, f.arn, f.check_id, f.message)) LIKE ?`,
      [`%${escapeLike(word)}%`],
    );
  }
}

/** The spans that are open, or closed; of those that were open at a time, all unless it is said. */
export function applyState(
  query: Knex.QueryBuilder,
  { state, at }: Pick<FindingFilter, 'state' | 'at'>,
): void {
  if (at) {
    query
      .where('f.opened_at', '<=', at)
      .where(open =>
        open.whereNull('f.closed_at').orWhere('f.closed_at', '>', at),
      );
  }
  const wanted = state ?? (at ? 'all' : 'open');
  if (wanted === 'open') query.whereNull('f.closed_at');
  if (wanted === 'closed') query.whereNotNull('f.closed_at');
}
