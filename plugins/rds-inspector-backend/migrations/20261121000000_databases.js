/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(`
    CREATE TABLE databases (
      arn text COLLATE "C" PRIMARY KEY,
      root_arn text COLLATE "C" NOT NULL,
      group_key text COLLATE "C" NOT NULL,
      depth integer NOT NULL,
      position integer NOT NULL,
      kind text NOT NULL,
      role text NOT NULL,
      name text NOT NULL,
      name_key text COLLATE "C" NOT NULL,
      is_deleted boolean NOT NULL,
      is_counted boolean NOT NULL,
      account_id text NOT NULL,
      account_name text,
      region text NOT NULL,
      environment text,
      owner text,
      system text,
      component text,
      status text,
      engine text,
      engine_version text,
      major_version text,
      support_status text,
      standard_support_ends_at timestamptz,
      next_deadline_at timestamptz,
      extended_support_usd double precision,
      instance_class text,
      storage_bytes double precision,
      growth_bytes_per_day double precision,
      days_until_storage_full double precision,
      lag_seconds double precision,
      connection_count double precision,
      cpu_percent double precision,
      severity_score double precision NOT NULL,
      critical_count integer NOT NULL,
      high_count integer NOT NULL,
      medium_count integer NOT NULL,
      low_count integer NOT NULL,
      informational_count integer NOT NULL,
      excepted_count integer NOT NULL,
      unknown_count integer NOT NULL,
      severities text[] NOT NULL,
      failed_checks text[] NOT NULL,
      outcomes jsonb NOT NULL,
      search text NOT NULL,
      observed_at timestamptz NOT NULL,
      restorable_until timestamptz,
      interval_seconds integer NOT NULL,
      row jsonb NOT NULL,
      row_hash text NOT NULL
    )`);
  await knex.raw(
    `CREATE INDEX databases_group ON databases (root_arn, position)`,
  );
  for (const column of ['owner', 'component', 'system']) {
    await knex.raw(`CREATE INDEX databases_${column} ON databases (${column})`);
  }

  await knex.raw(`
    CREATE TABLE database_details (
      arn text COLLATE "C" PRIMARY KEY REFERENCES databases (arn) ON DELETE CASCADE,
      content jsonb NOT NULL,
      content_hash text NOT NULL,
      written_at timestamptz NOT NULL
    )`);

  await knex.raw(`
    CREATE TABLE findings (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      arn text COLLATE "C" NOT NULL,
      check_id text NOT NULL,
      outcome text NOT NULL,
      severity text NOT NULL,
      severity_rank integer NOT NULL,
      message text NOT NULL,
      evidence jsonb NOT NULL,
      subject_arns jsonb NOT NULL,
      exception jsonb,
      opened_at timestamptz NOT NULL,
      confirmed_at timestamptz NOT NULL,
      unverified_since timestamptz,
      unverified_reason text,
      closed_at timestamptz,
      closed_because text,
      notified_at timestamptz,
      database_name text NOT NULL,
      name_key text COLLATE "C" NOT NULL,
      kind text NOT NULL,
      engine text,
      account_id text NOT NULL,
      account_name text,
      region text NOT NULL,
      environment text,
      owner text,
      system text,
      component text
    )`);
  await knex.raw(
    `CREATE UNIQUE INDEX findings_open ON findings (arn, check_id) WHERE closed_at IS NULL`,
  );
  await knex.raw(`CREATE INDEX findings_arn ON findings (arn, opened_at)`);
  await knex.raw(
    `CREATE INDEX findings_order ON findings (severity_rank, name_key, id)`,
  );
  await knex.raw(
    `CREATE INDEX findings_closed ON findings (closed_at) WHERE closed_at IS NOT NULL`,
  );

  await knex.raw(`
    CREATE TABLE assessments (
      id integer PRIMARY KEY CHECK (id = 1),
      assessed_at timestamptz,
      duration_seconds double precision,
      database_count integer,
      unreadable jsonb NOT NULL DEFAULT '[]',
      failed_at timestamptz,
      failure_message text
    )`);
  await knex.raw(`INSERT INTO assessments (id) VALUES (1)`);

  await knex.raw(`
    CREATE TABLE reference_data (
      region text NOT NULL,
      kind text NOT NULL,
      account_id text NOT NULL,
      content jsonb,
      observed_at timestamptz,
      attempted_at timestamptz NOT NULL,
      failure jsonb,
      PRIMARY KEY (region, kind)
    )`);

  await knex.raw(`
    CREATE TABLE rds_events (
      id text COLLATE "C" PRIMARY KEY,
      account_id text NOT NULL,
      region text NOT NULL,
      source_arn text COLLATE "C" NOT NULL,
      occurred_at timestamptz NOT NULL,
      message text NOT NULL,
      categories text[] NOT NULL
    )`);
  await knex.raw(
    `CREATE INDEX rds_events_source ON rds_events (source_arn, occurred_at)`,
  );
  await knex.raw(`CREATE INDEX rds_events_time ON rds_events (occurred_at)`);
  await knex.raw(`
    CREATE TABLE rds_event_reads (
      account_id text NOT NULL,
      region text NOT NULL,
      complete_from timestamptz NOT NULL,
      complete_to timestamptz NOT NULL,
      PRIMARY KEY (account_id, region)
    )`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'rds_event_reads',
    'rds_events',
    'reference_data',
    'assessments',
    'findings',
    'database_details',
    'databases',
  ]) {
    await knex.schema.dropTable(table);
  }
};
