/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(`
    CREATE TABLE drills (
      id uuid PRIMARY KEY,
      title text NOT NULL,
      type text NOT NULL,
      state text NOT NULL,
      owner text NOT NULL,
      planned_for timestamptz NOT NULL,
      closed_at timestamptz,
      is_successful boolean,
      rto_seconds double precision,
      rpo_seconds double precision,
      last_sequence integer NOT NULL,
      drill jsonb NOT NULL
    )`);
  await knex.raw(`CREATE INDEX drills_order ON drills (planned_for, id)`);
  await knex.raw(
    `CREATE INDEX drills_open ON drills (state) WHERE state IN ('planned', 'running')`,
  );

  await knex.raw(`
    CREATE TABLE drill_subjects (
      drill_id uuid NOT NULL REFERENCES drills (id) ON DELETE CASCADE,
      ref text COLLATE "C" NOT NULL,
      PRIMARY KEY (drill_id, ref)
    )`);
  await knex.raw(`CREATE INDEX drill_subjects_ref ON drill_subjects (ref)`);

  await knex.raw(`
    CREATE TABLE drill_cadence (
      entity_ref text COLLATE "C" PRIMARY KEY,
      known_since timestamptz NOT NULL,
      notified_due_at timestamptz
    )`);

  await knex.raw(`
    CREATE TABLE drill_ledger (
      sequence integer PRIMARY KEY,
      at timestamptz NOT NULL,
      actor text NOT NULL,
      drill_id uuid NOT NULL,
      kind text NOT NULL,
      payload jsonb NOT NULL,
      previous_hash text NOT NULL,
      hash text NOT NULL UNIQUE
    )`);
  await knex.raw(
    `CREATE INDEX drill_ledger_drill ON drill_ledger (drill_id, sequence)`,
  );
  await knex.raw(`
    CREATE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'The ledger of drills is append-only: % is refused.', TG_OP
        USING ERRCODE = 'insufficient_privilege';
    END $$`);
  await knex.raw(`
    CREATE TRIGGER drill_ledger_append_only
      BEFORE UPDATE OR DELETE OR TRUNCATE ON drill_ledger
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change()`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(`DROP TABLE drill_ledger`);
  await knex.raw(`DROP FUNCTION refuse_ledger_change()`);
  await knex.raw(`DROP TABLE drill_cadence`);
  await knex.raw(`DROP TABLE drill_subjects`);
  await knex.raw(`DROP TABLE drills`);
};
