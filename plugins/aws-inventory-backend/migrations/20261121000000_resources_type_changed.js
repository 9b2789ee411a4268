// @ts-check

/**
 * What of a type changed last: without an index of its own this sorts all resources of the type.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(
    `CREATE INDEX resources_type_changed ON resources (type, changed_at, arn)`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(`DROP INDEX resources_type_changed`);
};
