import { stateRank } from '@meridian/plugin-aws-inventory-common';
import type { Knex } from 'knex';

/**
 * Ranks the states of what another version of the portal stored, by what this one makes of their words.
 *
 * Whatever is being written meanwhile is left to whoever writes it.
 *
 * @returns how many resources had another rank
 */
export async function alignStateRanks(db: Knex): Promise<number> {
  const ranked = await db('resources').distinct<
    Array<{ state: string | null; state_rank: number }>
  >('state', 'state_rank');
  let count = 0;
  for (const { state, state_rank: storedRank } of ranked) {
    const rank = stateRank(state ?? undefined);
    if (rank === storedRank) continue;
    const { rowCount } = await db.raw<{ rowCount: number }>(
      `
      UPDATE resources SET state_rank = :rank WHERE arn = ANY(ARRAY(
        SELECT arn FROM resources
        WHERE state IS NOT DISTINCT FROM :state AND state_rank = :storedRank
        FOR UPDATE SKIP LOCKED))`,
      { rank, state, storedRank },
    );
    count += rowCount;
  }
  return count;
}
