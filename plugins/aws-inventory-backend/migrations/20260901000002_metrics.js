// @ts-check

/**
 * Series of CloudWatch metrics by resource, and their points: raw, and rolled up to longer
 * resolutions. A time without data has no row.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    CREATE TABLE metric_series (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      arn text COLLATE "C" NOT NULL,
      metric text COLLATE "C" NOT NULL,
      dimensions jsonb NOT NULL,
      dimensions_key text COLLATE "C" NOT NULL,
      observed_at timestamptz,
      observed_until timestamptz,
      failure jsonb,
      UNIQUE (arn, metric, dimensions_key)
    )`);
  await knex.raw(`
    CREATE TABLE metric_points (
      series_id bigint NOT NULL REFERENCES metric_series (id) ON DELETE CASCADE,
      resolution_seconds integer NOT NULL,
      time timestamptz NOT NULL,
      average double precision NOT NULL,
      minimum double precision NOT NULL,
      maximum double precision NOT NULL,
      PRIMARY KEY (series_id, resolution_seconds, time)
    )`);
  await knex.raw(
    `CREATE INDEX metric_points_age ON metric_points (resolution_seconds, time)`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('metric_points');
  await knex.schema.dropTable('metric_series');
};
