import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Where the migrations of the inventory's database are. */
export function migrationsDirectory(): string {
  return resolvePackagePath(
    '@meridian/plugin-aws-inventory-backend',
    'migrations',
  );
}

/** Brings the inventory's database to the newest schema. */
export async function applyMigrations(db: Knex): Promise<void> {
  await db.migrate.latest({ directory: migrationsDirectory() });
}
