import type { Knex } from 'knex';

/**
 * Makes targets due now.
 *
 * @returns how many there are; those that are being scanned count, and are scanned once more
 */
export async function requestScans(
  db: Knex,
  scope: { accountId?: string; region?: string; collector?: string },
): Promise<number> {
  const targets = db('scan_targets').where({ enabled: true });
  if (scope.accountId) targets.where({ account_id: scope.accountId });
  if (scope.region) targets.where({ region: scope.region });
  if (scope.collector) targets.where({ collector: scope.collector });
  return targets.update({ next_attempt_at: db.fn.now() });
}
