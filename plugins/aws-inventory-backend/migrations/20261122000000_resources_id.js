// @ts-check

// What a list is ordered or narrowed by; among equals it goes on by one more column.
const ORDERED = [
  ['name', 'name_key'],
  ['type_name', 'type, name_key'],
  ['type_changed', 'type, changed_at'],
  ['region', 'region'],
  ['target_name', 'account_id, region, name_key'],
  ['owner', `(coalesce(owner, ''))`],
  ['owner_name', 'owner, name_key'],
  ['system_name', 'system, name_key'],
  ['component_name', 'component, name_key'],
  ['environment_name', 'environment, name_key'],
  ['state', `(coalesce(state, ''))`],
  ['changed', 'changed_at'],
];

// Orders of their own until now; what is ordered by type or account goes on by name, for which there are indexes.
const DROPPED = [
  ['type', 'type'],
  ['account', 'account_id'],
];

/**
 * Equals are ordered by a number instead of the ARN. A dozen indexes hold it for every resource: with ARNs they were
 * larger than the table, and each resource was stored in the middle of most of them instead of at an end.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await dropIndexes(knex, [...ORDERED, ...DROPPED]);
  await knex.raw(
    `ALTER TABLE resources ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY`,
  );
  await createIndexes(knex, ORDERED, 'id');
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await dropIndexes(knex, ORDERED);
  await knex.raw(`ALTER TABLE resources DROP COLUMN id`);
  await createIndexes(knex, [...ORDERED, ...DROPPED], 'arn');
};

/**
 * @param {import('knex').Knex} knex
 * @param {string[][]} indexes
 */
async function dropIndexes(knex, indexes) {
  const names = indexes.map(([name]) => `resources_${name}`);
  await knex.raw(`DROP INDEX ${names.join(', ')}`);
}

/**
 * @param {import('knex').Knex} knex
 * @param {string[][]} indexes
 * @param {'id' | 'arn'} last
 */
async function createIndexes(knex, indexes, last) {
  for (const [name, columns] of indexes) {
    await knex.raw(
      `CREATE INDEX resources_${name} ON resources (${columns}, ${last})`,
    );
  }
}
