import type { Knex } from 'knex';
import { waitFor } from './waitFor';

/**
 * Waits until everything that is planned was read from AWS for the first time.
 *
 * @param db - the inventory's database
 */
export async function allScanned(
  db: Knex,
  timeoutMilliseconds?: number,
): Promise<void> {
  await waitFor(
    'scans of all targets',
    async () => {
      const [{ planned, open }] = await db('scan_targets').select(
        db.raw('count(*)::int AS planned'),
        db.raw('count(*) FILTER (WHERE last_outcome IS NULL)::int AS open'),
      );
      return planned > 0 && open === 0;
    },
    timeoutMilliseconds,
  );
}

/** What the inventory's API is asked to read anew: everything, or what one collector reads. */
export interface ScanRequest {
  readonly collector?: string;
}

/**
 * Reads something anew from AWS, wherever it is read, and waits until that is done.
 *
 * @param db - the inventory's database
 * @param options.request - asks the inventory's API, and returns its answer
 */
export async function scanAgain(
  db: Knex,
  options: ScanRequest & {
    request: (
      what: ScanRequest,
    ) => PromiseLike<{ body: { queuedCount: number } }>;
    timeoutMilliseconds?: number;
  },
): Promise<void> {
  const what = options.collector ? { collector: options.collector } : {};
  const last = await db('scans').max('id').first();
  const { body } = await options.request(what);
  await waitFor(
    `scans of ${options.collector ?? 'everything'}`,
    async () => {
      const scanned = await db('scans')
        .join('scan_targets', 'scan_targets.id', 'scans.scan_target_id')
        .where('scans.id', '>', last?.max ?? 0)
        .where(what)
        .whereNotNull('scans.finished_at')
        .distinct('scan_targets.id');
      return scanned.length >= body.queuedCount;
    },
    options.timeoutMilliseconds,
  );
}
