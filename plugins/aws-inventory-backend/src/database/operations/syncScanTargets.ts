import type { Target } from '@meridian/aws-common';
import type { Knex } from 'knex';

/** One account × Region × collector that is to be read. */
export interface PlannedTarget extends Target {
  readonly collector: string;
}

/**
 * Makes the table of targets what the plan says.
 *
 * @remarks
 *
 * Targets that are not in the plan any more are kept, switched off: their resources stay, and age.
 *
 * @param options.unknownAccounts - whether there may be accounts that the plan does not know;
 *   then the targets of accounts that it does not name stay as they are
 */
export async function syncScanTargets(
  db: Knex,
  options: {
    targets: readonly PlannedTarget[];
    unknownAccounts?: boolean;
  },
): Promise<{ addedCount: number; removedCount: number }> {
  const plan = JSON.stringify(
    options.targets.map(target => ({
      account_id: target.accountId,
      region: target.region,
      collector: target.collector,
    })),
  );
  const planned =
    'jsonb_to_recordset(:plan::jsonb) AS p (account_id text, region text, collector text)';
  return db.transaction(async tx => {
    const added = await tx.raw<{ rowCount: number }>(
      `
      INSERT INTO scan_targets (account_id, region, collector, next_attempt_at)
      SELECT account_id, region, collector, now() FROM ${planned}
      ON CONFLICT (account_id, region, collector)
      DO UPDATE SET enabled = true, next_attempt_at = now()
      WHERE NOT scan_targets.enabled`,
      { plan },
    );
    const removed = await tx.raw<{ rowCount: number }>(
      `
      UPDATE scan_targets t SET enabled = false
      WHERE enabled AND NOT EXISTS (
        SELECT FROM ${planned}
        WHERE p.account_id = t.account_id AND p.region = t.region AND p.collector = t.collector
      ) AND NOT (:unknownAccounts AND account_id NOT IN (
        SELECT p.account_id FROM ${planned}
      ))`,
      { plan, unknownAccounts: options.unknownAccounts ?? false },
    );
    return { addedCount: added.rowCount, removedCount: removed.rowCount };
  });
}
