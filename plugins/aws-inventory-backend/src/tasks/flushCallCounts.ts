import type { CallMeter } from '@meridian/aws-node';
import type { Knex } from 'knex';
import { addCallCounts } from '../database/operations/addCallCounts';

/** Moves what the call meter counted into the database; what cannot be stored stays counted. */
export async function flushCallCounts(
  db: Knex,
  meter: Pick<CallMeter, 'drain' | 'putBack'>,
): Promise<void> {
  const counts = meter.drain();
  try {
    await addCallCounts(db, counts);
  } catch (error) {
    meter.putBack(counts);
    throw error;
  }
}
