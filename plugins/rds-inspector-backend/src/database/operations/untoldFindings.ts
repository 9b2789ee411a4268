import type { Knex } from 'knex';

/** A critical finding that its owner was not told of yet. */
export interface UntoldFinding {
  readonly id: string;
  readonly arn: string;
  readonly check_id: string;
  readonly message: string;
  readonly database_name: string;
  readonly owner: string;
}

/** The open critical findings of which the owners were not told yet. */
export async function readUntoldFindings(db: Knex): Promise<UntoldFinding[]> {
  return db('findings')
    .select('id', 'arn', 'check_id', 'message', 'database_name', 'owner')
    .where({ outcome: 'fail', severity: 'critical' })
    .whereNull('closed_at')
    .whereNull('notified_at')
    .whereNotNull('owner')
    .orderBy(['name_key', 'id']);
}

/** Notes that owners were told. */
export async function markNotified(
  db: Knex,
  ids: readonly string[],
  at: Date,
): Promise<void> {
  await db.raw(
    'UPDATE findings SET notified_at = ? WHERE id = ANY(?::bigint[])',
    [at, [...ids]],
  );
}
