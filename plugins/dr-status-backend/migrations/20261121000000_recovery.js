/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(`
    CREATE TABLE assessments (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      at timestamptz NOT NULL,
      outcome text NOT NULL CHECK (outcome IN ('complete', 'failed')),
      reason text,
      seconds double precision NOT NULL,
      system_count integer,
      store_count integer,
      problems jsonb NOT NULL DEFAULT '[]',
      unreadable jsonb NOT NULL DEFAULT '[]'
    )`);
  await knex.raw(`CREATE INDEX assessments_at ON assessments (outcome, at)`);

  await knex.raw(`
    CREATE TABLE systems (
      entity_ref text COLLATE "C" PRIMARY KEY,
      name_key text COLLATE "C" NOT NULL,
      owner text,
      domain text,
      tier text NOT NULL,
      primary_region text,
      verdict text NOT NULL,
      rpo_verdict text NOT NULL,
      rto_verdict text NOT NULL,
      worst_score double precision NOT NULL,
      rpo_margin double precision,
      rto_margin double precision,
      is_impossible boolean NOT NULL,
      is_blocked boolean NOT NULL,
      critical_count integer NOT NULL,
      high_count integer NOT NULL,
      medium_count integer NOT NULL,
      low_count integer NOT NULL,
      last_drill_at timestamptz,
      is_overdue boolean NOT NULL,
      blocker_keys jsonb NOT NULL,
      verdict_since timestamptz NOT NULL,
      search text NOT NULL,
      row jsonb NOT NULL,
      row_hash text NOT NULL,
      detail jsonb NOT NULL,
      detail_hash text NOT NULL
    )`);
  for (const column of ['owner', 'tier', 'domain']) {
    await knex.raw(`CREATE INDEX systems_${column} ON systems (${column})`);
  }

  await knex.raw(`
    CREATE TABLE components (
      entity_ref text COLLATE "C" PRIMARY KEY,
      system_ref text COLLATE "C",
      owner text,
      row jsonb NOT NULL,
      detail jsonb NOT NULL,
      detail_hash text NOT NULL
    )`);
  await knex.raw(`CREATE INDEX components_system ON components (system_ref)`);

  await knex.raw(`
    CREATE TABLE stores (
      arn text COLLATE "C" PRIMARY KEY,
      system_ref text COLLATE "C",
      owner text,
      name text NOT NULL,
      store jsonb NOT NULL,
      store_hash text NOT NULL
    )`);
  await knex.raw(`CREATE INDEX stores_system ON stores (system_ref)`);

  await knex.raw(`
    CREATE TABLE estate_parts (
      key text COLLATE "C" PRIMARY KEY,
      content jsonb NOT NULL
    )`);
  await knex.raw(`
    CREATE TABLE scenarios (
      key text COLLATE "C" PRIMARY KEY,
      kind text NOT NULL,
      region text NOT NULL,
      zone text,
      content_hash text NOT NULL,
      result bytea NOT NULL
    )`);
  await knex.raw(`
    CREATE TABLE scenario_systems (
      key text COLLATE "C" NOT NULL REFERENCES scenarios (key) ON DELETE CASCADE,
      entity_ref text COLLATE "C" NOT NULL,
      PRIMARY KEY (key, entity_ref)
    )`);

  await knex.raw(`
    CREATE TABLE changes (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      entity_ref text COLLATE "C" NOT NULL,
      changed_at timestamptz NOT NULL,
      change jsonb NOT NULL
    )`);
  await knex.raw(`CREATE INDEX changes_time ON changes (changed_at, id)`);

  await knex.raw(`
    CREATE TABLE lag_series (
      id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      store_arn text COLLATE "C" NOT NULL,
      region text NOT NULL,
      system_ref text COLLATE "C",
      owner text,
      name text NOT NULL,
      last_observed_at timestamptz,
      UNIQUE (store_arn, region)
    )`);
  await knex.raw(`CREATE INDEX lag_series_system ON lag_series (system_ref)`);
  await knex.raw(`
    CREATE TABLE lag_points (
      series_id integer NOT NULL REFERENCES lag_series (id) ON DELETE CASCADE,
      resolution integer NOT NULL,
      time timestamptz NOT NULL,
      covered_seconds real NOT NULL,
      average double precision NOT NULL,
      minimum double precision NOT NULL,
      maximum double precision NOT NULL,
      PRIMARY KEY (series_id, resolution, time)
    )`);
  await knex.raw(
    `CREATE INDEX lag_points_time ON lag_points (resolution, time)`,
  );

  await knex.raw(`
    CREATE TABLE verdict_points (
      entity_ref text COLLATE "C" NOT NULL,
      resolution integer NOT NULL,
      time timestamptz NOT NULL,
      rpo_verdict text NOT NULL,
      rto_verdict text NOT NULL,
      rpo_seconds double precision,
      rpo_minimum double precision,
      rpo_maximum double precision,
      rto_seconds double precision,
      met_seconds real NOT NULL,
      at_risk_seconds real NOT NULL,
      not_met_seconds real NOT NULL,
      unknown_seconds real NOT NULL,
      PRIMARY KEY (entity_ref, resolution, time)
    )`);
  await knex.raw(
    `CREATE INDEX verdict_points_time ON verdict_points (resolution, time)`,
  );

  await knex.raw(`
    CREATE TABLE rollups (
      series text NOT NULL,
      resolution integer NOT NULL,
      rolled_until timestamptz NOT NULL,
      PRIMARY KEY (series, resolution)
    )`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'rollups',
    'verdict_points',
    'lag_points',
    'lag_series',
    'changes',
    'scenario_systems',
    'scenarios',
    'estate_parts',
    'stores',
    'components',
    'systems',
    'assessments',
  ]) {
    await knex.schema.dropTable(table);
  }
};
