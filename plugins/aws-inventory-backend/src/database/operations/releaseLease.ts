import type { Knex } from 'knex';
import type { ClaimedTarget } from './claimScanTargets';

/** Gives a target back that was not scanned to its end, so that another process takes it at once. */
export async function releaseLease(
  db: Knex,
  claim: ClaimedTarget,
): Promise<void> {
  await db('scan_targets')
    .where({ id: claim.id, lease_token: claim.leaseToken })
    .update({ lease_until: null, lease_token: db.raw('lease_token + 1') });
}
