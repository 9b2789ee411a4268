import type { ResourceFilter } from '@meridian/plugin-aws-inventory-common';
import {
  applyOwnerRestriction,
  type ResourceRestriction,
} from '@meridian/plugin-aws-inventory-node';
import type { Knex } from 'knex';
import { searchQuery } from '../../model/searchTokens';

export type { ResourceRestriction };

const ONE_OF = [
  ['type', 'r.type'],
  ['accountId', 'r.account_id'],
  ['region', 'r.region'],
  ['environment', 'r.environment'],
  ['owner', 'r.owner'],
  ['system', 'r.system'],
  ['component', 'r.component'],
  ['state', 'r.state'],
] as const;

/** What a resource (`r`) is that somebody should own: not what AWS itself made. */
export const UNOWNED = `(r.owner IS NULL AND r.attribution ->> 'owner' IS DISTINCT FROM 'aws')`;

/** Keeps the resources (`r`) that match every filter. */
export function applyFilter(
  query: Knex.QueryBuilder,
  filter: ResourceFilter,
): void {
  for (const [key, column] of ONE_OF) {
    const values = filter[key];
    if (values?.length === 1) query.where(column, values[0]);
    else if (values) query.whereIn(column, values);
  }
  for (const tag of filter.tag ?? []) {
    applyTag(query, tag);
  }
  if (filter.text?.trim()) {
    applyText(query, filter.text);
  }
  if (filter.changedSince) {
    query.where('r.changed_at', '>=', filter.changedSince);
  }
  if (filter.unowned === true) query.whereRaw(UNOWNED);
  if (filter.unowned === false) query.whereNotNull('r.owner');
  if (filter.deleted === 'only') query.whereNotNull('r.deleted_at');
  else if (filter.deleted !== 'include') query.whereNull('r.deleted_at');
}

function applyTag(query: Knex.QueryBuilder, tag: string): void {
  const separator = tag.indexOf('=');
  if (separator < 0) {
    query.whereRaw('r.tags \\? ?', [tag]);
  } else {
    const key = tag.slice(0, separator);
    const value = tag.slice(separator + 1);
    query.whereRaw('r.tags @> ?::jsonb', [JSON.stringify({ [key]: value })]);
  }
}

function applyText(query: Knex.QueryBuilder, text: string): void {
  const words = searchQuery(text);
  if (words === undefined) query.whereRaw('false');
  else query.whereRaw('r.search @@ ?::tsquery', [words]);
}

/** Keeps the resources (`r`) that the caller may read. */
export function applyRestriction(
  query: Knex.QueryBuilder,
  restriction: ResourceRestriction,
): void {
  applyOwnerRestriction(query, 'r.owner', restriction);
}
