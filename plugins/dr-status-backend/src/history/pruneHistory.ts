import type { Knex } from 'knex';
import type { RetentionConfig } from '../config/DrStatusConfig';
import type { Resolution } from './segments';

/** How long assessments are kept that nothing shows any more. */
const ASSESSMENT_SECONDS = 7 * 24 * 3600;

/**
 * Deletes what is older than it is kept.
 *
 * @returns how many rows
 */
export async function pruneHistory(
  db: Knex,
  now: Date,
  retention: RetentionConfig,
): Promise<number> {
  const before = (seconds: number) => new Date(now.getTime() - seconds * 1000);
  const kept: readonly [Resolution, number][] = [
    [0, retention.rawSeconds],
    [300, retention.fiveMinutesSeconds],
    [3600, retention.hourlySeconds],
  ];
  let count = 0;
  for (const table of ['lag_points', 'verdict_points']) {
    for (const [resolution, seconds] of kept) {
      count += await db(table)
        .where({ resolution })
        .where('time', '<', before(seconds))
        .delete();
    }
  }
  count += await db('lag_series')
    .where('last_observed_at', '<', before(retention.hourlySeconds))
    .delete();
  count += await db('changes')
    .where('changed_at', '<', before(retention.hourlySeconds))
    .delete();
  count += await db('assessments')
    .where('at', '<', before(ASSESSMENT_SECONDS))
    .whereNotIn('id', db('assessments').max('id').groupBy('outcome'))
    .delete();
  return count;
}
