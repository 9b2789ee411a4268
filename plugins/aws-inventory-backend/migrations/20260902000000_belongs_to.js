// @ts-check

/**
 * What a resource is a copy, record or detail of, and what it says of its owner and so on itself:
 * the columns of these then hold what it shares with the other one where it says nothing.
 *
 * What belongs to nothing has null in both, so rows from before need no rewriting.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    ALTER TABLE resources
      ADD COLUMN belongs_to text COLLATE "C",
      ADD COLUMN own_attribution jsonb,
      ADD CONSTRAINT resources_own_attribution
        CHECK ((belongs_to IS NULL) = (own_attribution IS NULL))`);
  await knex.raw(`
    CREATE INDEX resources_belongs_to ON resources (belongs_to, arn)
    WHERE deleted_at IS NULL AND belongs_to IS NOT NULL`);
  await knex.raw(`
    CREATE INDEX resources_heirs ON resources (scan_target_id, arn)
    WHERE deleted_at IS NULL AND belongs_to IS NOT NULL`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(`
    UPDATE resources SET
      owner = own_attribution ->> 'owner', system = own_attribution ->> 'system',
      component = own_attribution ->> 'component',
      environment = own_attribution ->> 'environment',
      attribution = own_attribution -> 'attribution'
    WHERE own_attribution IS NOT NULL`);
  await knex.raw(`DROP INDEX resources_heirs`);
  await knex.raw(`DROP INDEX resources_belongs_to`);
  await knex.raw(`
    ALTER TABLE resources
      DROP CONSTRAINT resources_own_attribution,
      DROP COLUMN own_attribution,
      DROP COLUMN belongs_to`);
};
