import type { Knex } from 'knex';

/** What stands in a column that drills do not look at. */
const ANYTHING: Readonly<Record<string, unknown>> = {
  text: '',
  boolean: false,
  integer: 0,
  jsonb: '{}',
  ARRAY: [],
  'double precision': 0,
  'timestamp with time zone': new Date(0),
};

/** Writes a system as an assessment would, as far as drills look at it. */
export async function plantSystem(
  db: Knex,
  system: {
    readonly entityRef: string;
    readonly owner?: string;
    readonly tier?: string;
    /** Since when it is known; absent when no assessment remembered it. */
    readonly knownSince?: Date;
  },
): Promise<void> {
  const { entityRef, owner, tier = 'multi-region', knownSince } = system;
  const needed = await db('information_schema.columns')
    .where({ table_name: 'systems', is_nullable: 'NO' })
    .select<{ column_name: string; data_type: string }[]>(
      'column_name',
      'data_type',
    );
  await db('systems').insert({
    ...Object.fromEntries(
      needed.map(({ column_name: name, data_type: type }) => [
        name,
        ANYTHING[type],
      ]),
    ),
    entity_ref: entityRef,
    owner,
    tier,
    row: JSON.stringify({ entityRef, title: entityRef }),
  });
  if (knownSince) {
    await db('drill_cadence').insert({
      entity_ref: entityRef,
      known_since: knownSince,
    });
  }
}
