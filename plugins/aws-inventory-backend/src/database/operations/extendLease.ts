import type { Knex } from 'knex';
import type { ClaimedTarget } from './claimScanTargets';

/** Keeps a claim alive. Returns false when it is lost already. */
export async function extendLease(
  db: Knex,
  claim: ClaimedTarget,
  leaseSeconds: number,
): Promise<boolean> {
  const updated = await db('scan_targets')
    .where({ id: claim.id, lease_token: claim.leaseToken })
    .update({
      lease_until: db.raw('now() + make_interval(secs => ?)', [leaseSeconds]),
    });
  return updated > 0;
}
