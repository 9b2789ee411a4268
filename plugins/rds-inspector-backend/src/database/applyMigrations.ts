import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Where the migrations of the inspector's database are. */
export function migrationsDirectory(): string {
  return resolvePackagePath(
    '@meridian/plugin-rds-inspector-backend',
    'migrations',
  );
}

/** Brings the inspector's database to the newest schema. */
export async function applyMigrations(db: Knex): Promise<void> {
  await db.migrate.latest({ directory: migrationsDirectory() });
}
