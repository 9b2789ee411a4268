// @ts-check

/**
 * What is known about AWS: the targets that are read, the resources found in them, how these changed,
 * and the scans that found out.
 *
 * Text that is ordered or compared has the collation "C", so that a page's order is the same on
 * every server and the indexes serve it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    CREATE TABLE scan_targets (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      account_id text COLLATE "C" NOT NULL,
      region text COLLATE "C" NOT NULL,
      collector text COLLATE "C" NOT NULL,
      enabled boolean NOT NULL DEFAULT true,
      next_attempt_at timestamptz NOT NULL,
      lease_token bigint NOT NULL DEFAULT 0,
      lease_until timestamptz,
      last_attempt_at timestamptz,
      last_success_at timestamptz,
      last_outcome text,
      last_duration_seconds double precision,
      failed_attempt_count integer NOT NULL DEFAULT 0,
      failure jsonb,
      problems jsonb NOT NULL DEFAULT '[]',
      problem_count integer NOT NULL DEFAULT 0,
      UNIQUE (account_id, region, collector)
    )`);
  await knex.raw(
    `CREATE INDEX scan_targets_due ON scan_targets (region, next_attempt_at) WHERE enabled`,
  );

  await knex.raw(`
    CREATE TABLE resources (
      arn text COLLATE "C" PRIMARY KEY,
      scan_target_id bigint NOT NULL REFERENCES scan_targets (id),
      source text COLLATE "C" NOT NULL,
      type text COLLATE "C" NOT NULL,
      name text NOT NULL,
      name_key text COLLATE "C" NOT NULL,
      resource_id text NOT NULL,
      account_id text COLLATE "C" NOT NULL,
      region text COLLATE "C" NOT NULL,
      environment text COLLATE "C",
      owner text COLLATE "C",
      system text COLLATE "C",
      component text COLLATE "C",
      attribution jsonb NOT NULL,
      state text COLLATE "C",
      tags jsonb,
      created_at timestamptz,
      first_seen_at timestamptz NOT NULL,
      observed_at timestamptz NOT NULL,
      changed_at timestamptz NOT NULL,
      deleted_at timestamptz,
      content_hash text COLLATE "C" NOT NULL,
      volatile_hash text COLLATE "C" NOT NULL,
      search tsvector NOT NULL,
      attributes jsonb NOT NULL,
      volatile jsonb NOT NULL,
      relations jsonb NOT NULL
    )`);
  // Descriptions are long and seldom read: out of the way they leave more rows on a page.
  await knex.raw(
    `ALTER TABLE resources SET (toast_tuple_target = 512, fillfactor = 90)`,
  );

  for (const [name, columns] of [
    ['name', 'name_key, arn'],
    ['type', 'type, arn'],
    ['type_name', 'type, name_key, arn'],
    ['region', 'region, arn'],
    ['account', 'account_id, arn'],
    ['target_name', 'account_id, region, name_key, arn'],
    ['owner', `(coalesce(owner, '')), arn`],
    ['owner_name', 'owner, name_key, arn'],
    ['system_name', 'system, name_key, arn'],
    ['component_name', 'component, name_key, arn'],
    ['environment_name', 'environment, name_key, arn'],
    ['state', `(coalesce(state, '')), arn`],
    ['changed', 'changed_at, arn'],
  ]) {
    await knex.raw(`CREATE INDEX resources_${name} ON resources (${columns})`);
  }
  await knex.raw(
    `CREATE INDEX resources_scan_target ON resources (scan_target_id, arn) WHERE deleted_at IS NULL`,
  );
  await knex.raw(
    `CREATE INDEX resources_deleted ON resources (deleted_at) WHERE deleted_at IS NOT NULL`,
  );
  await knex.raw(`CREATE INDEX resources_tags ON resources USING gin (tags)`);
  await knex.raw(
    `CREATE INDEX resources_search ON resources USING gin (search)`,
  );
  await knex.raw(
    `CREATE INDEX resources_relations ON resources USING gin (relations jsonb_path_ops)`,
  );

  await knex.raw(`
    CREATE TABLE resource_changes (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      arn text COLLATE "C" NOT NULL,
      kind text NOT NULL,
      changed_at timestamptz NOT NULL,
      previously_observed_at timestamptz,
      changes jsonb NOT NULL
    )`);
  await knex.raw(
    `CREATE INDEX resource_changes_arn ON resource_changes (arn, changed_at DESC, id DESC)`,
  );
  await knex.raw(
    `CREATE INDEX resource_changes_time ON resource_changes (changed_at DESC, id DESC)`,
  );

  await knex.raw(`
    CREATE TABLE scans (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      scan_target_id bigint NOT NULL REFERENCES scan_targets (id) ON DELETE CASCADE,
      started_at timestamptz NOT NULL,
      finished_at timestamptz NOT NULL,
      outcome text NOT NULL,
      seen_count integer NOT NULL,
      appeared_count integer NOT NULL,
      changed_count integer NOT NULL,
      disappeared_count integer NOT NULL,
      problem_count integer NOT NULL,
      failure jsonb
    )`);
  await knex.raw(`CREATE INDEX scans_started ON scans (started_at)`);
  await knex.raw(
    `CREATE INDEX scans_target ON scans (scan_target_id, started_at DESC)`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('scans');
  await knex.schema.dropTable('resource_changes');
  await knex.schema.dropTable('resources');
  await knex.schema.dropTable('scan_targets');
};
