import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Where the migrations of the database of recovery are. */
export function migrationsDirectory(): string {
  return resolvePackagePath('@meridian/plugin-dr-status-backend', 'migrations');
}

/** Brings the database of recovery to the newest schema. */
export async function applyMigrations(db: Knex): Promise<void> {
  await db.migrate.latest({ directory: migrationsDirectory() });
}
