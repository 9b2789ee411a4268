import type { Knex } from 'knex';

/**
 * Deletes what is older than it is kept.
 *
 * @returns how many rows
 */
export async function prune(
  db: Knex,
  options: {
    readonly now: Date;
    readonly findingSeconds: number;
    readonly eventSeconds: number;
  },
): Promise<number> {
  const before = (seconds: number) =>
    new Date(options.now.getTime() - seconds * 1000);
  const findings = await db('findings')
    .where('closed_at', '<', before(options.findingSeconds))
    .delete();
  const events = await db('rds_events')
    .where('occurred_at', '<', before(options.eventSeconds))
    .delete();
  await db('rds_event_reads')
    .where('complete_from', '<', before(options.eventSeconds))
    .update({ complete_from: before(options.eventSeconds) });
  return findings + events;
}
