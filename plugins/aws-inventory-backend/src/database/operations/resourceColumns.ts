import type { Knex } from 'knex';

/** A stored resource without its description. */
export interface ResourceRow {
  arn: string;
  type: string;
  name: string;
  name_key: string;
  resource_id: string;
  account_id: string;
  region: string;
  environment: string | null;
  owner: string | null;
  system: string | null;
  component: string | null;
  attribution: Partial<
    Record<
      'owner' | 'system' | 'environment' | 'component',
      'tag' | 'related' | 'account' | 'aws'
    >
  >;
  state: string | null;
  /** See `stateRank`. */
  state_rank: number;
  tags: Record<string, string> | null;
  created_at: Date | null;
  first_seen_at: Date;
  /** When AWS last said that it exists as described. */
  last_observed_at: Date;
  changed_at: Date;
  deleted_at: Date | null;
  source: string;
}

const COLUMNS = [
  'arn',
  'type',
  'name',
  'name_key',
  'resource_id',
  'account_id',
  'region',
  'environment',
  'owner',
  'system',
  'component',
  'attribution',
  'state',
  'state_rank',
  'tags',
  'created_at',
  'first_seen_at',
  'changed_at',
  'deleted_at',
  'source',
].map(column => `r.${column}`);

/**
 * Resources (`r`) with the target (`t`) that they were read from.
 *
 * @remarks
 *
 * The age of what is there is that of the last complete scan of its target, or of the row itself
 * when an incomplete one saw it later. What is gone stays as old as it was.
 */
export function resourcesWithAge(db: Knex): Knex.QueryBuilder {
  return db({ r: 'resources' })
    .join({ t: 'scan_targets' }, 't.id', 'r.scan_target_id')
    .select(
      ...COLUMNS,
      db.raw(
        `CASE WHEN r.deleted_at IS NULL THEN greatest(r.observed_at, t.last_success_at)
          ELSE r.observed_at END AS last_observed_at`,
      ),
    );
}
