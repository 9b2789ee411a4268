import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { applyMigrations } from '../database/applyMigrations';

const VARIABLE = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/**
 * Real PostgreSQL databases for the tests of one file. Fails, instead of skipping tests, when there
 * is no server.
 */
export function createTestDatabases(): {
  /** A new database without tables. */
  empty(): Promise<Knex>;
  /** A new database with the newest schema. */
  migrated(): Promise<Knex>;
} {
  if (!process.env[VARIABLE]) {
    throw new Error(
      `These tests need PostgreSQL: set ${VARIABLE} to the connection string of a server, for example postgres://postgres:postgres@localhost:5432/postgres. 'npm test' in the root does so by itself.`,
    );
  }
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const empty = () => databases.init('POSTGRES_18');
  return {
    empty,
    async migrated() {
      const db = await empty();
      await applyMigrations(db);
      return db;
    },
  };
}
