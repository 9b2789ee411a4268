// @ts-check

/**
 * What somebody should own is little of all and may come last in every order, where looking for it passed by the rest.
 * The condition is that of `UNOWNED`.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(
    `CREATE INDEX resources_unowned ON resources (name_key, id)
      WHERE owner IS NULL AND attribution ->> 'owner' IS DISTINCT FROM 'aws'`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(`DROP INDEX resources_unowned`);
};
