// @ts-check

/**
 * What of a resource could not be read when it was last seen: by part (a JSON pointer) the value that was read
 * last, and when. Null where everything was read, so rows from before need no rewriting.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`ALTER TABLE resources ADD COLUMN unread jsonb`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(`ALTER TABLE resources DROP COLUMN unread`);
};
