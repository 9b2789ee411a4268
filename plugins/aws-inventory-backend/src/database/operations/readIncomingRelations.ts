import type { ObservedRelation } from '@meridian/plugin-aws-inventory-node';
import type { Knex } from 'knex';
import { resourcesWithAge, type ResourceRow } from './resourceColumns';
import { applyRestriction, type ResourceRestriction } from './resourceFilters';

/** A resource that is related to the one that was asked about. */
export interface IncomingRow extends ResourceRow {
  relations: ObservedRelation[];
}

/** Reads the resources that the caller may read and that are there and related to this one. */
export async function readIncomingRelations(
  db: Knex,
  options: { arn: string; limit: number },
  restriction: ResourceRestriction,
): Promise<IncomingRow[]> {
  const query = resourcesWithAge(db)
    .select('r.relations')
    .whereRaw('r.relations @> ?::jsonb', [
      JSON.stringify([{ targetArn: options.arn }]),
    ])
    .whereNull('r.deleted_at')
    .orderByRaw('r.type, r.name_key, r.arn')
    .limit(options.limit);
  applyRestriction(query, restriction);
  return query;
}
