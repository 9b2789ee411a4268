import type { Knex } from 'knex';
import type { ClaimedTarget } from './claimScanTargets';

/**
 * Says of resources that they were seen unchanged.
 *
 * @remarks
 *
 * Only for scans that did not complete: the age of what a complete scan saw is that of the scan,
 * which saves writing a row for each.
 */
export async function touchResources(
  tx: Knex.Transaction,
  claim: ClaimedTarget,
  arns: Iterable<string>,
): Promise<void> {
  await tx.raw(
    `
    UPDATE resources SET observed_at = ?
    WHERE arn = ANY(?::text[]) AND scan_target_id = ? AND deleted_at IS NULL`,
    [claim.startedAt, [...arns], claim.id],
  );
}
