import type { JsonObject } from '@backstage/types';
import type { ObservedRelation } from '@meridian/plugin-aws-inventory-node';
import type { Knex } from 'knex';
import type { UnreadParts } from '../../model/unreadParts';
import { resourcesWithAge, type ResourceRow } from './resourceColumns';
import { applyRestriction, type ResourceRestriction } from './resourceFilters';

/** A stored resource with its description. */
export interface ResourceDetailRow extends ResourceRow {
  attributes: JsonObject;
  volatile: JsonObject;
  relations: ObservedRelation[];
  belongs_to: string | null;
  unread: UnreadParts | null;
}

/** Reads one resource, gone or not, unless the caller may not read it. */
export async function readResource(
  db: Knex,
  arn: string,
  restriction: ResourceRestriction,
): Promise<ResourceDetailRow | undefined> {
  const query = resourcesWithAge(db)
    .select(
      'r.attributes',
      'r.volatile',
      'r.relations',
      'r.belongs_to',
      'r.unread',
    )
    .where('r.arn', arn);
  applyRestriction(query, restriction);
  const [row]: ResourceDetailRow[] = await query;
  return row;
}

/** Reads those of the resources that the caller may read, without their descriptions. */
export async function readResources(
  db: Knex,
  arns: readonly string[],
  restriction: ResourceRestriction,
): Promise<ResourceRow[]> {
  const query = resourcesWithAge(db).whereRaw('r.arn = ANY(?::text[])', [
    [...arns],
  ]);
  applyRestriction(query, restriction);
  return query;
}
