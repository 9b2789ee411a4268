import type { Knex } from 'knex';
import { LeaseLostError } from '../LeaseLostError';
import type { ClaimedTarget } from './claimScanTargets';

/**
 * Runs a transaction that writes only while the claim holds.
 *
 * @remarks
 *
 * The row of the target stays locked until the transaction ends, so the target cannot be claimed
 * by another scan in between; an older scan that wakes up late finds a newer token and stops.
 *
 * @throws LeaseLostError
 */
export async function withLease<T>(
  db: Knex,
  claim: ClaimedTarget,
  write: (tx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return db.transaction(async tx => {
    const held = await tx('scan_targets')
      .where({ id: claim.id, lease_token: claim.leaseToken })
      .forUpdate()
      .first('id');
    if (!held) {
      throw new LeaseLostError(claim);
    }
    return write(tx);
  });
}
