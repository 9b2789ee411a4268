// @ts-check

/**
 * What is broken comes first in the order of states, which had been that of the alphabet; and a filter for a rare state
 * has an index. `alignStateRanks` ranks what is stored already.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`DROP INDEX resources_state`);
  await knex.raw(
    `ALTER TABLE resources ADD COLUMN state_rank smallint NOT NULL DEFAULT 4`,
  );
  await knex.raw(`CREATE INDEX resources_state ON resources (state)`);
  await knex.raw(
    `CREATE INDEX resources_state_rank ON resources (state_rank, name_key, id)`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(`DROP INDEX resources_state, resources_state_rank`);
  await knex.raw(`ALTER TABLE resources DROP COLUMN state_rank`);
  await knex.raw(
    `CREATE INDEX resources_state ON resources ((coalesce(state, '')), id)`,
  );
};
