import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';

const VARIABLE = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/** Real PostgreSQL databases for the tests of one file. */
export interface EmptyDatabases {
  /** A new database without tables. */
  empty(): Promise<Knex>;
}

/** Real PostgreSQL databases for the tests of one file, with the tables of a plugin where a test wants them. */
export interface MigratedDatabases extends EmptyDatabases {
  /** A new database with the newest schema. */
  migrated(): Promise<Knex>;
}

/**
 * Databases without tables, as a backend finds them at its first start. Fails, instead of skipping
 * tests, when there is no server.
 */
export function createEmptyDatabases(): EmptyDatabases {
  if (!process.env[VARIABLE]) {
    throw new Error(
      `These tests need PostgreSQL: set ${VARIABLE} to the connection string of a server, for example postgres://postgres:postgres@localhost:5432/postgres. 'npm test' in the root does so by itself.`,
    );
  }
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  return { empty: () => databases.init('POSTGRES_18') };
}

/**
 * Databases with and without the tables of a plugin. Fails, instead of skipping tests, when there is
 * no server.
 *
 * @param applyMigrations - brings a database to the plugin's newest schema
 */
export function createTestDatabases(
  applyMigrations: (db: Knex) => Promise<void>,
): MigratedDatabases {
  const { empty } = createEmptyDatabases();
  return {
    empty,
    async migrated() {
      const db = await empty();
      await applyMigrations(db);
      return db;
    },
  };
}
