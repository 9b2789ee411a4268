import type { Knex } from 'knex';
import type { ClaimedTarget } from './claimScanTargets';

/**
 * Makes tombstones of the resources that a complete scan of their target did not find any more, and
 * writes that to their history.
 *
 * @returns their ARNs
 */
export async function deleteMissingResources(
  tx: Knex.Transaction,
  claim: ClaimedTarget,
  seenArns: ReadonlySet<string>,
): Promise<string[]> {
  const stored = await tx('resources')
    .where({ scan_target_id: claim.id })
    .whereNull('deleted_at')
    .pluck<string[]>('arn');
  const missing = stored.filter(arn => !seenArns.has(arn));
  if (missing.length === 0) {
    return [];
  }
  await tx.raw(
    `
    INSERT INTO resource_changes (arn, kind, changed_at, previously_observed_at, changes)
    SELECT r.arn, 'disappeared', :startedAt,
      greatest(r.observed_at, t.last_success_at), '[]'
    FROM resources r JOIN scan_targets t ON t.id = r.scan_target_id
    WHERE r.arn = ANY(:missing::text[])`,
    { startedAt: claim.startedAt, missing },
  );
  await tx.raw(
    `
    UPDATE resources r SET deleted_at = :startedAt, changed_at = :startedAt,
      observed_at = greatest(r.observed_at, t.last_success_at)
    FROM scan_targets t
    WHERE t.id = r.scan_target_id AND r.arn = ANY(:missing::text[])`,
    { startedAt: claim.startedAt, missing },
  );
  return missing;
}
