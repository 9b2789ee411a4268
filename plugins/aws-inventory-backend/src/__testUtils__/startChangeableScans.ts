import type { Knex } from 'knex';
import { changeableCollector } from './changeableCollector';
import { createScanHarness } from './scanHarness';

/** Scans of what a test changes, on a database with the newest schema. */
export async function startChangeableScans(
  db: Knex,
  options: Partial<Parameters<typeof createScanHarness>[0]> = {},
) {
  const { aws, collector } = changeableCollector();
  const harness = await createScanHarness({
    db,
    collectors: [collector],
    ...options,
  });
  return { db, aws, collector, ...harness };
}
