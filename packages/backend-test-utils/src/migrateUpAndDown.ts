import { readdirSync } from 'node:fs';
import type { Knex } from 'knex';

/** The columns and indexes of all tables but those of knex. */
async function describeSchema(db: Knex): Promise<string[]> {
  const { rows } = await db.raw<{ rows: Array<{ line: string }> }>(`
    SELECT table_name || '.' || column_name || ' ' || data_type AS line
    FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name NOT LIKE 'knex_%'
    UNION SELECT indexdef FROM pg_indexes
    WHERE schemaname = 'public' AND tablename NOT LIKE 'knex_%' ORDER BY 1`);
  return rows.map(({ line }) => line);
}

/**
 * Applies a plugin's migrations one by one to an empty database, and takes them back one by one.
 *
 * @param directory - where the migrations are, one file each and nothing else
 * @returns the schemas before the first and after each step up, and the schemas after each step down,
 * both beginning with the empty one; `down` lacks the newest
 */
export async function migrateUpAndDown(
  db: Knex,
  directory: string,
): Promise<{ up: string[][]; down: string[][] }> {
  const steps = readdirSync(directory);
  const up = [await describeSchema(db)];
  for (const _ of steps) {
    await db.migrate.up({ directory });
    up.push(await describeSchema(db));
  }
  const down: string[][] = [];
  for (const _ of steps) {
    await db.migrate.down({ directory });
    down.unshift(await describeSchema(db));
  }
  return { up, down };
}
