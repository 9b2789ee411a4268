// @ts-check

/**
 * What belongs to a resource, whether deleted or not: where both indexes of heirs leave out the
 * deleted ones, PostgreSQL takes the one for targets while its statistics know of no heirs yet, and
 * reads all of it for each resource of a first scan.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`DROP INDEX resources_belongs_to`);
  await knex.raw(`
    CREATE INDEX resources_belongs_to ON resources (belongs_to, arn)
    WHERE belongs_to IS NOT NULL`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(`DROP INDEX resources_belongs_to`);
  await knex.raw(`
    CREATE INDEX resources_belongs_to ON resources (belongs_to, arn)
    WHERE deleted_at IS NULL AND belongs_to IS NOT NULL`);
};
