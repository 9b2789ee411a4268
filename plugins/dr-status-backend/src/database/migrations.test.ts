import { readdirSync } from 'node:fs';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { migrationsDirectory } from './applyMigrations';

jest.setTimeout(60_000);

const databases = createTestDatabases();

it('goes up and down step by step, and leaves nothing behind', async () => {
  const db = await databases.empty();
  const directory = migrationsDirectory();
  const tables = async () => {
    const { rows } = await db.raw<{ rows: Array<{ name: string }> }>(`
      SELECT table_name || '.' || column_name || ' ' || data_type AS name
      FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name NOT LIKE 'knex_%'
      UNION SELECT indexdef FROM pg_indexes
      WHERE schemaname = 'public' AND tablename NOT LIKE 'knex_%' ORDER BY 1`);
    return rows.map(({ name }) => name);
  };
  const states = [await tables()];
  const count = readdirSync(directory).length;
  for (let step = 0; step < count; step += 1) {
    await db.migrate.up({ directory });
    states.push(await tables());
  }
  expect(states[count].length).toBeGreaterThan(90);
  for (let step = count - 1; step >= 0; step -= 1) {
    await db.migrate.down({ directory });
    expect(await tables()).toEqual(states[step]);
  }
});
