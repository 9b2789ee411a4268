// @ts-check

/**
 * The call meter: requests to AWS by hour, so that the portal knows what it costs to run.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    CREATE TABLE aws_call_counts (
      hour timestamptz NOT NULL,
      service text COLLATE "C" NOT NULL,
      operation text COLLATE "C" NOT NULL,
      account_id text COLLATE "C" NOT NULL,
      region text COLLATE "C" NOT NULL,
      outcome text COLLATE "C" NOT NULL,
      request_count bigint NOT NULL,
      billable_units bigint NOT NULL,
      PRIMARY KEY (hour, service, operation, account_id, region, outcome)
    )`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('aws_call_counts');
};
