import { readdirSync } from 'node:fs';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { migrationsDirectory } from './applyMigrations';

jest.setTimeout(60_000);

const databases = createTestDatabases();

async function describeSchema(
  db: Awaited<ReturnType<typeof databases.empty>>,
): Promise<string[]> {
  const { rows } = await db.raw<{ rows: Array<{ line: string }> }>(`
    SELECT table_name || '.' || column_name || ' ' || data_type AS line
    FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name NOT LIKE 'knex_%'
    UNION SELECT indexdef FROM pg_indexes
    WHERE schemaname = 'public' AND tablename NOT LIKE 'knex_%' ORDER BY 1`);
  return rows.map(({ line }) => line);
}

describe('migrations', () => {
  it('go up and down step by step, and leave nothing behind', async () => {
    const db = await databases.empty();
    const directory = migrationsDirectory();
    const before = await describeSchema(db);
    const schemas = [before];
    const steps = readdirSync(directory).length;
    for (let step = 0; step < steps; step++) {
      await db.migrate.up({ directory });
      schemas.push(await describeSchema(db));
    }
    expect(schemas[steps].length).toBeGreaterThan(80);
    for (let step = steps - 1; step >= 0; step--) {
      await db.migrate.down({ directory });
      expect(await describeSchema(db)).toEqual(schemas[step]);
    }
  });
});
